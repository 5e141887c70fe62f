/** Days and buổi down, leaders across; more leaders than a page holds go on a further table. */
import { headCell, paragraph, textCell } from '#shared/document/build.ts'
import type { Block, Cell, Table, TableRow } from '#shared/document/model.ts'
import type { Session } from '#shared/registers/event/index.ts'
import type { Person } from '#shared/registers/person/index.ts'
import { type PrintedEntry, shortAttendee } from '../parts/schedule-entries.ts'
import { sessionWords } from '../wording/lists.ts'
import {
  commonEntries,
  entriesOf,
  leadersOf,
  markedTitle,
  type ScheduleDay,
  type Week,
} from './schedule-week.ts'

const dayMm = 21
const sessionMm = 14
const mostLeaders = 5

type Column = {
  readonly title: string
  pick(entries: readonly PrintedEntry[]): PrintedEntry[]
  readonly leaderId: string | null
}

/** The blocks of the matrix; `widthMm` is the width between the margins. */
export function layoutMatrix(week: Week, widthMm: number): Block[] {
  const columns = columnsOf(week)
  const pages = Math.max(1, Math.ceil(columns.length / mostLeaders))
  const perPage = Math.ceil(columns.length / pages)
  return Array.from({ length: pages }, (_, index) =>
    columns.slice(index * perPage, (index + 1) * perPage),
  ).flatMap((part, index) => [
    ...(index > 0 ? [{ kind: 'page-break' as const }] : []),
    matrixTable(week.days, part, widthMm),
  ])
}

function columnsOf(week: Week): Column[] {
  const leaders = leadersOf(week)
  const common = week.days.some(({ entries }) => commonEntries(entries, leaders).length > 0)
  const ofLeader = (leader: Person): Column => ({
    title: shortAttendee({ id: leader.id, personId: leader.id, organisationId: null, label: '' }, week.scope),
    pick: (entries) => entriesOf(entries, leader),
    leaderId: leader.id,
  })
  const shared: Column = {
    title: 'Lịch chung',
    pick: (entries) => commonEntries(entries, leaders),
    leaderId: null,
  }
  return [...leaders.map(ofLeader), ...(common || leaders.length === 0 ? [shared] : [])]
}

function matrixTable(days: readonly ScheduleDay[], columns: readonly Column[], widthMm: number): Table {
  const each = Math.round(((widthMm - dayMm - sessionMm) / columns.length) * 10) / 10
  return {
    kind: 'table',
    columns: [
      { widthMm: dayMm, align: 'center' },
      { widthMm: sessionMm, align: 'center' },
      ...columns.map(() => ({ widthMm: each, align: 'left' as const })),
    ],
    headRows: [
      { cells: [headCell('Thứ/ngày'), headCell('Buổi'), ...columns.map(({ title }) => headCell(title))] },
    ],
    rows: days.filter(({ isShown }) => isShown).flatMap((day) => rowsOfDay(day, columns)),
  }
}

function rowsOfDay({ label, dayOff, entries }: ScheduleDay, columns: readonly Column[]): TableRow[] {
  const sessions: Session[] = entries.some((entry) => entry.session === 'evening')
    ? ['morning', 'afternoon', 'evening']
    : ['morning', 'afternoon']
  const isOffOnly = dayOff !== null && entries.length === 0
  const offRow =
    dayOff === null
      ? []
      : [[textCell(dayOff, { colSpan: columns.length + 1, align: 'center' as const, bold: true })]]
  const rows = isOffOnly
    ? offRow
    : [...offRow, ...sessions.map((session) => cellsOfSession(session, entries, columns))]
  const first = textCell(label, { bold: true, ...(rows.length > 1 ? { rowSpan: rows.length } : {}) })
  return rows.map((cells, index) => ({ cells: index === 0 ? [first, ...cells] : cells }))
}

function cellsOfSession(
  session: Session,
  entries: readonly PrintedEntry[],
  columns: readonly Column[],
): Cell[] {
  // A whole day's entry stands in the morning and says so.
  const here = entries.filter(
    (entry) => entry.session === session || (entry.session === 'all-day' && session === 'morning'),
  )
  return [
    textCell(sessionWords[session]),
    ...columns.map((column) => textCell(column.pick(here).map((entry) => wordsOf(entry, column.leaderId)))),
  ]
}

function wordsOf(entry: PrintedEntry, leaderId: string | null) {
  const when = [entry.session === 'all-day' ? sessionWords['all-day'] : '', entry.time]
    .filter(Boolean)
    .join(', ')
  const attends = leaderId !== null && !entry.chairIds.includes(leaderId) ? 'Dự ' : ''
  const room = entry.room === '' ? '' : ` (${entry.room})`
  return paragraph('cellSmall', [when === '' ? '' : `${when}: `, ...markedTitle(entry, attends), room], {
    align: 'left',
  })
}
