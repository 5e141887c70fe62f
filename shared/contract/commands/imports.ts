/** Tables that come in. */
import * as v from 'valibot'
import {
  acceptSchema,
  type ImportSource,
  lookSchema,
  type PreviewPage,
  type PreviewSummary,
  pasteSchema,
  previewSchema,
  rowsSchema,
  type SheetLook,
  takeSchema,
} from '#shared/import/import-session.ts'
import { targetNames } from '#shared/import/tables/target-names.ts'
import { id } from '#shared/lib/schema.ts'
import { command } from './command.ts'
import { nothing } from './inputs.ts'

export const importCommands = {
  /** Asks for a file with tables and reads it; null when the dialog is left. One file is held, until it is accepted or closed. */
  'import.open': command<ImportSource | null>()(nothing),
  /** A file that was dropped on the window. */
  'import.take': command<ImportSource>()(takeSchema),
  'import.paste': command<ImportSource>()(pasteSchema),
  'import.look': command<SheetLook>()(lookSchema),
  /** Holds the sheet against the records; nothing is written. A newer one stops this one (`cancelled`). */
  'import.preview': command<PreviewSummary>()(previewSchema),
  /** Rows of the last preview; no status: all. */
  'import.rows': command<PreviewPage>()(rowsSchema),
  /** Writes the last preview in one commit; `record-changed` when records have changed since. */
  'import.accept': command<{ created: number; changed: number; bodies: number }>()(acceptSchema),
  'import.close': command<null>()(v.strictObject({ id })),
  /** Saves an empty table to fill in; null when the dialog is left. */
  'import.template': command<{ path: string } | null>()(v.strictObject({ target: v.picklist(targetNames) })),
}
