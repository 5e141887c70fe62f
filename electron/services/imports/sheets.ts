/** The sheets of the file that is held, read by another encoding where that is asked for. */
import type { OutputOf, ParsedInputOf } from '#shared/contract/commands.ts'
import { Refusal } from '#shared/contract/result.ts'
import type { Grid, GridSheet } from '#shared/import/grid/grid.ts'
import { decodeSheet } from '#shared/import/grid/legacy-sheet.ts'
import { type HeldSheet, heldSheetsOf, summaryOfSheet } from '#shared/import/held-sheet.ts'
import { lookAtSheet } from '#shared/import/look-at-sheet.ts'

type Encoding = ParsedInputOf<'import.look'>['decode']

export type Sheets = ReturnType<typeof makeSheets>

/** Holds what was read of a file; `today` is the day by which schedules without a year are read. */
export function makeSheets(grid: Grid, today: string) {
  const sheets = heldSheetsOf(grid, today)
  /** The last sheet that was read anew: it is asked for again by every look and preview. */
  let decoded: { at: number; encoding: Encoding; sheet: GridSheet } | null = null

  const heldAt = (at: number): HeldSheet => {
    const found = sheets[at]
    if (!found) throw new Refusal('bad-input', { issues: [{ path: 'sheet', code: 'wrong-shape' }] })
    return found
  }
  const readAt = (at: number, encoding: Encoding): HeldSheet => {
    const found = heldAt(at)
    if (encoding === null || found.schedule) return found
    if (decoded?.at !== at || decoded.encoding !== encoding)
      decoded = { at, encoding, sheet: decodeSheet(found.sheet, encoding) }
    return { ...found, sheet: decoded.sheet }
  }
  return {
    summaries: sheets.map(summaryOfSheet),
    /** Throws `bad-input` where there is none. */
    at: (at: number, encoding: Encoding): GridSheet => readAt(at, encoding).sheet,
    look: ({ sheet: at, decode, ...input }: ParsedInputOf<'import.look'>): OutputOf<'import.look'> =>
      lookAtSheet(readAt(at, decode), heldAt(at).sheet, input),
  }
}
