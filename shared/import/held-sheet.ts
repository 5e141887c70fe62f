/** The sheets of a file as they are looked at: its tables, and the weekly schedules found in them. */
import type { Grid, GridSheet } from './grid/grid.ts'
import { decodeSheet, legacyOfSheet } from './grid/legacy-sheet.ts'
import type { SheetSummary } from './import-session.ts'
import { type ReadSchedule, readSchedule } from './schedule/read-schedule.ts'

/** `schedule` stands for entries found in another sheet; `isDecoded`: their words were read by an old encoding. */
export type HeldSheet = {
  readonly sheet: GridSheet
  readonly schedule: ReadSchedule | null
  readonly isDecoded: boolean
}

/** Rows of a sheet in which a schedule is looked for. */
const longestSchedule = 3000
const mostSchedules = 50

/** Schedules stand first: where there is one it is what the file is about. */
export function heldSheetsOf({ sheets }: Grid, today: string): HeldSheet[] {
  const schedules = sheets.flatMap((sheet) => scheduleIn(sheet, today) ?? [])
  const tables = sheets
    .filter(({ kind, rows }) => kind === 'table' && rows.length > 0)
    .map((sheet) => ({ sheet, schedule: null, isDecoded: false }))
  return [...schedules.slice(0, mostSchedules), ...tables]
}

function scheduleIn(sheet: GridSheet, today: string): HeldSheet | null {
  if (sheet.rows.length > longestSchedule || sheet.isHidden) return null
  const legacy = legacyOfSheet(sheet)
  const schedule = readSchedule(legacy ? decodeSheet(sheet, legacy.encoding) : sheet, today)
  return schedule && { sheet: schedule.sheet, schedule, isDecoded: legacy !== null }
}

/** What the list of sheets says of one. */
export function summaryOfSheet({ sheet, schedule }: HeldSheet): SheetSummary {
  return {
    name: sheet.name,
    kind: schedule ? 'schedule' : 'table',
    layout: schedule?.layout ?? null,
    rows: schedule ? sheet.rows.length - 1 : sheet.rows.length,
    columns: Math.max(0, ...sheet.rows.slice(0, 200).map((row) => row.length)),
    isHidden: sheet.isHidden,
  }
}
