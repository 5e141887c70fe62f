/** Real Word files for tests of the import, made by the `docx` library. */
import {
  AlignmentType,
  Document,
  type FileChild,
  type ILevelsOptions,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import type { ChosenFile } from '#electron/services/attachments.ts'

type Look = {
  bold?: boolean
  centred?: boolean
  /** Name of a list of `numbering`, and the level in it. */
  list?: readonly [name: string, level: number]
  style?: string
}

/** A paragraph; `\n` in it is a line break within the paragraph. */
export function paragraph(
  text: string,
  { bold = false, centred = false, list, style }: Look = {},
): Paragraph {
  const runs = text
    .split('\n')
    .map((part, at) => new TextRun({ text: part, bold, ...(at > 0 ? { break: 1 } : {}) }))
  return new Paragraph({
    children: runs,
    ...(centred ? { alignment: AlignmentType.CENTER } : {}),
    ...(list ? { numbering: { reference: list[0], level: list[1] } } : {}),
    ...(style ? { style } : {}),
  })
}

/** A paragraph of pieces, each in bold or not. */
export function mixed(pieces: readonly (readonly [text: string, bold: boolean])[]): Paragraph {
  return new Paragraph({ children: pieces.map(([text, bold]) => new TextRun({ text, bold })) })
}

/** A table of texts. */
export function table(rows: readonly (readonly string[])[]): Table {
  return new Table({
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map(
            (text) => new TableCell({ children: text.split('\n').map((part) => paragraph(part)) }),
          ),
        }),
    ),
  })
}

type Lists = Readonly<Record<string, readonly ILevelsOptions[]>>

/** The bytes of a .docx with these blocks; `lists` are the automatic numberings. */
export async function wordFile(children: readonly FileChild[], lists: Lists = {}): Promise<Buffer> {
  const config = Object.entries(lists).map(([reference, levels]) => ({ reference, levels: [...levels] }))
  return Packer.toBuffer(new Document({ numbering: { config }, sections: [{ children: [...children] }] }))
}

/** The file as a user chooses it. */
export function chosenFile(name: string, bytes: Uint8Array): ChosenFile {
  return {
    name,
    size: bytes.length,
    read: async function* () {
      for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536)
    },
  }
}
