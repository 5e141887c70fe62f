/** Where papers are printed, written and put. */
import type { PaperFileFormat } from '#shared/contract/commands.ts'
import type { WorkbookSheet } from '#shared/document/workbook.ts'
import type { PaperSource } from '../export/work/source.ts'

/** What papers need of the program around the office: threads that write, Chromium's printing, and a place on the disk. */
export type PaperDesk = {
  /** The finished pages and their number. */
  toPdf(source: PaperSource, signal?: AbortSignal): Promise<{ pdf: Uint8Array; pages: number }>
  /** The file of any other format. Throws `cancelled`, `paper-failed`. */
  toFile(
    format: Exclude<PaperFileFormat, 'pdf'>,
    source: PaperSource,
    signal?: AbortSignal,
  ): Promise<Uint8Array>
  /** Plain tables as one Excel file, a sheet each. */
  toWorkbook(title: string, sheets: readonly WorkbookSheet[]): Promise<Uint8Array>
  /** Puts the tables of the source on the clipboard; answers how many rows. */
  copy(source: PaperSource, signal?: AbortSignal): Promise<number>
  /** Opens the system's print dialog; false when the user leaves it. */
  print(source: PaperSource): Promise<boolean>
  /** Where to save; null when the dialog is left. `fileName` has its ending. */
  choosePath(fileName: string, format: PaperFileFormat | 'ics'): Promise<string | null>
  /** The folder for several papers; null when the dialog is left. */
  chooseFolder(): Promise<string | null>
  /** The path of a file in a folder, counted on where there is one of that name. */
  freePath(folder: string, fileName: string): Promise<string>
  /** Writes a whole file and remembers it for `app.reveal`. Throws `file-busy` when another program holds it. */
  saveFile(path: string, bytes: Uint8Array): Promise<void>
}
