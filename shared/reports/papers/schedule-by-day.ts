/** The table of days: one row for each entry, day and buổi merged over their rows. */
import { headCell, tableColumns, textCell } from '#shared/document/build.ts'
import type { Block, Cell, TableRow } from '#shared/document/model.ts'
import type { PrintedEntry } from '../parts/schedule-entries.ts'
import { sessionWords } from '../wording/lists.ts'
import { markedTitle, type ScheduleDay, type Week } from './schedule-week.ts'

const heads = [
  'Thứ/ngày',
  'Buổi',
  'Giờ',
  'Nội dung',
  'Thành phần',
  'Địa điểm',
  'Chủ trì',
  'Chuẩn bị',
] as const
/** Day, buổi, time, place, chair, preparing unit; content and participants share the rest by the length of their words. */
const fixedMm = [21, 18, 14, 38, 46, 22] as const
const leastMm = 42

/** The blocks of the table of days; `widthMm` is the width between the margins. */
export function layoutByDay({ days }: Week, widthMm: number): Block[] {
  const [day, session, time, room, chairs, prepared] = fixedMm
  const rest = widthMm - fixedMm.reduce((sum, width) => sum + width, 0)
  const participants = participantsMm(days, rest)
  const title = rest - participants
  return [
    {
      kind: 'table',
      columns: tableColumns([
        [day, 'center'],
        [session, 'center'],
        [time, 'center'],
        [title, 'left'],
        [participants, 'left'],
        [room, 'left'],
        [chairs, 'left'],
        [prepared, 'left'],
      ]),
      headRows: [{ cells: heads.map((text) => headCell(text)) }],
      rows: days.filter(({ isShown }) => isShown).flatMap(rowsOfDay),
    },
  ]
}

function participantsMm(days: Week['days'], restMm: number): number {
  const entries = days.flatMap((one) => one.entries)
  const lengthOf = (texts: readonly string[]) => texts.reduce((sum, text) => sum + text.length, 1)
  const wanted = lengthOf(entries.map((entry) => entry.participants))
  const titles = lengthOf(entries.map((entry) => `${entry.mark}${entry.title}`))
  const share = Math.round((wanted / (wanted + titles)) * restMm)
  return Math.min(restMm - leastMm, Math.max(leastMm, share))
}

function rowsOfDay({ label, dayOff, entries }: ScheduleDay): TableRow[] {
  const count = entries.length + (dayOff === null ? 0 : 1)
  const dayCell = textCell(label, { bold: true, ...(count > 1 ? { rowSpan: count } : {}) })
  const rows = [
    ...(dayOff === null
      ? []
      : [[textCell(dayOff, { colSpan: heads.length - 1, align: 'center' as const, bold: true })]]),
    ...entries.map((entry, index) => cellsOfEntry(entry, entries, index)),
  ]
  if (rows.length === 0) return [{ cells: [dayCell, textCell('', { colSpan: heads.length - 1 })] }]
  return rows.map((cells, index) => ({ cells: index === 0 ? [dayCell, ...cells] : cells }))
}

function cellsOfEntry(entry: PrintedEntry, entries: readonly PrintedEntry[], index: number): Cell[] {
  return [
    ...sessionCell(entries, index),
    textCell(entry.time),
    textCell(markedTitle(entry)),
    ...[entry.participants, entry.room, entry.chairs, entry.preparedBy].map((text) => textCell(text)),
  ]
}

/** One cell over neighbouring entries of the same buổi; nothing where it is covered from above. */
function sessionCell(entries: readonly PrintedEntry[], index: number): Cell[] {
  const session = entries[index]?.session ?? 'all-day'
  if (entries[index - 1]?.session === session) return []
  const rest = entries.slice(index).findIndex((entry) => entry.session !== session)
  const rowSpan = rest === -1 ? entries.length - index : rest
  return [textCell(sessionWords[session], rowSpan > 1 ? { rowSpan } : {})]
}
