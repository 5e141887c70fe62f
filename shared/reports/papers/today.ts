/** Việc trong ngày: what happens and what is due, on one A4 page. */

import { hasLunarDate, toLunar } from '#shared/calendar/lunar.ts'
import { formatLunarLong } from '#shared/calendar/lunar-names.ts'
import {
  dayCell,
  headCell,
  numberCell,
  paragraph,
  safeFileName,
  tableColumns,
  textCell,
} from '#shared/document/build.ts'
import {
  type Block,
  contentWidth,
  type DocumentModel,
  sheetSize,
  type Table,
  type TableRow,
} from '#shared/document/model.ts'
import { textWidthMm } from '#shared/document/text-width.ts'
import type { Day } from '#shared/lib/dates.ts'
import { formatDayOnPaper, formatTimeInSchedule, weekdayName } from '#shared/lib/vi-dates.ts'
import { deadlineDay, defaultSoonDays, isOpen, relateDeadline } from '#shared/registers/task/rules.ts'
import type { Task } from '#shared/registers/task/schema.ts'
import { type CalendarEntry, calendarEntries } from '#shared/views/calendar-entries.ts'
import { registerDues } from '#shared/views/registers/register-dues.ts'
import type { PaperContext, PaperScope } from '../context.ts'
import { makeModel, pageOf } from '../parts/head.ts'
import { listHead, listPaper } from '../parts/office.ts'
import { organisationShortName } from '../parts/people.ts'
import { shortAttendee } from '../parts/schedule-entries.ts'
import { byDeadline, sayStanding } from '../parts/task-status.ts'
import type { RequestOf } from '../request.ts'
import { sessionWords } from '../wording/lists.ts'
import { registerShortName, registerWord } from '../wording/register-words.ts'

const cellPt = 12
const rowMm = (lines: number) => (lines * cellPt * 1.15 + 5) * (25.4 / 72)
/** What head, title, headings and table heads take of the page, mm. */
const furnitureMm = 84

/** The sheet of a day. What does not fit on one page is counted below the table, never dropped in silence. */
export function buildToday({ day }: RequestOf<'today'>, context: PaperContext): DocumentModel {
  const paper = listPaper(context.read, day)
  const { scope } = paper
  const page = pageOf(scope.look)
  const width = contentWidth(page)
  const room = sheetSize(page).heightMm - page.marginsMm.top - page.marginsMm.bottom - furnitureMm
  const events = eventTable(
    calendarEntries(context.read, context.calendar, day, day).filter((entry) => entry.status !== 'cancelled'),
    width,
    scope,
  )
  const tasks = taskTable(urgentTasks(day, context), day, width, context, scope)
  const dues = dueTable(day, width, context)
  const fitted = fitOnPage(events, tasks, dues, room)
  const lunar = hasLunarDate(day) ? `(${formatLunarLong(toLunar(day))} âm lịch)` : ''
  return makeModel(
    {
      title: `Việc trong ngày ${day}`,
      fileName: safeFileName(`Việc trong ngày ${day}`),
      page,
      blocks: [
        ...listHead(
          paper,
          page,
          'VIỆC TRONG NGÀY',
          `${weekdayName(day, true)}, ${formatDayOnPaper(day)}`,
          lunar,
        ),
        ...sectionsOf(fitted, scope),
      ],
    },
    scope.look,
  )
}

function sectionsOf({ events, tasks, dues }: ReturnType<typeof fitOnPage>, { look }: PaperScope): Block[] {
  const mark = (roman: string) => `${roman}${look.romanMark}`
  return [
    ...section(`${mark('I')} LỊCH CÔNG TÁC`, events, 'Không có lịch.', 'lịch khác'),
    ...section(
      `${mark('II')} NHIỆM VỤ QUÁ HẠN, ĐẾN HẠN, SẮP ĐẾN HẠN`,
      tasks,
      'Không có nhiệm vụ đến hạn.',
      'nhiệm vụ khác',
    ),
    // Offices that keep no registers have no use for an empty heading.
    ...(dues.table.rows.length + dues.left === 0
      ? []
      : section(`${mark('III')} SỔ THEO DÕI: QUÁ HẠN, ĐẾN HẠN, SẮP ĐẾN HẠN`, dues, '', 'mục khác')),
  ]
}

type Fitted = { readonly table: Table; readonly left: number }

function section(title: string, { table, left }: Fitted, emptyText: string, others: string): Block[] {
  return [
    paragraph('heading', title, { firstLineMm: 0, beforePt: 4 }),
    table.rows.length === 0 ? paragraph('body', emptyText) : table,
    ...(left > 0 ? [paragraph('note', `và ${left} ${others}`, { align: 'left' })] : []),
  ]
}

/** Open tasks that are late, due or near on a day, earliest deadline first. */
function urgentTasks(day: Day, { read, calendar }: PaperContext): Task[] {
  const soonDays = read.get('settings', 'office')?.soonDays ?? defaultSoonDays
  const near = ['overdue', 'today', 'soon']
  return read
    .all('task')
    .filter(
      (task) =>
        isOpen(task) && near.includes(relateDeadline(task.deadline, day, calendar, soonDays).relation),
    )
    .toSorted(byDeadline)
}

function eventTable(entries: readonly CalendarEntry[], widthMm: number, scope: PaperScope): Table {
  return {
    kind: 'table',
    columns: tableColumns([
      [22, 'center'],
      [widthMm - 102, 'left'],
      [40, 'left'],
      [40, 'left'],
    ]),
    headRows: [{ cells: ['Giờ', 'Nội dung', 'Chủ trì', 'Địa điểm'].map((text) => headCell(text)) }],
    rows: entries.map((entry) => ({
      cells: [
        textCell(entry.startTime ? formatTimeInSchedule(entry.startTime) : sessionWords[entry.session]),
        textCell(entry.status === 'postponed' ? `[HOÃN] ${entry.title}` : entry.title),
        textCell(entry.chairs.map((who) => shortAttendee(who, scope)).join('; ')),
        textCell(entry.room),
      ],
    })),
  }
}

function taskTable(
  tasks: readonly Task[],
  day: Day,
  widthMm: number,
  { calendar }: PaperContext,
  scope: PaperScope,
): Table {
  return {
    kind: 'table',
    columns: tableColumns([
      [13, 'center'],
      [widthMm - 104, 'left'],
      [34, 'left'],
      [25, 'center'],
      [32, 'left'],
    ]),
    headRows: [
      { cells: ['STT', 'Nội dung', 'Chủ trì', 'Thời hạn', 'Tình trạng'].map((text) => headCell(text)) },
    ],
    rows: tasks.map((task, index) => ({
      cells: [
        numberCell(index + 1),
        textCell(task.title),
        textCell(organisationShortName(task.leadId, scope)),
        dayCell(deadlineDay(task)),
        textCell(sayStanding(task, day, calendar)),
      ],
    })),
  }
}

/** Open dues of the registers that are late, due or near on a day, the earliest first. */
function dueTable(day: Day, widthMm: number, { read, calendar }: PaperContext): Table {
  const dues = registerDues({ read, calendar, today: day }).filter(
    ({ isOverdue, isSoon }) => isOverdue || isSoon,
  )
  return {
    kind: 'table',
    columns: tableColumns([
      [13, 'center'],
      [widthMm - 104, 'left'],
      [34, 'left'],
      [25, 'center'],
      [32, 'left'],
    ]),
    headRows: [{ cells: ['STT', 'Nội dung', 'Cơ quan', 'Thời hạn', 'Sổ'].map((text) => headCell(text)) }],
    rows: dues.map((due, index) => ({
      cells: [
        numberCell(index + 1),
        textCell([registerWord(due.register, 'dues', due.what), due.title].filter(Boolean).join(': ')),
        textCell(due.leadName),
        dayCell(due.on),
        textCell(registerShortName(due.register)),
      ],
    })),
  }
}

/** Title, table head and the line of what is left out, mm. */
const sectionMm = 32

/**
 * Dues of registers get a fifth of the room, or what the others leave; then events, at most half of the rest while tasks
 * wait; then as many tasks as there is room for.
 */
function fitOnPage(events: Table, tasks: Table, dues: Table, roomMm: number) {
  const wanted = heightOf(events) + heightOf(tasks)
  const room = dues.rows.length === 0 ? roomMm : roomMm - sectionMm
  const fittedDues = cut(dues, Math.max(room / 5, room - wanted))
  const left = room - heightOf(fittedDues.table)
  const fittedEvents = cut(events, Math.max(left / 2, left - heightOf(tasks)))
  return {
    events: fittedEvents,
    tasks: cut(tasks, left - heightOf(fittedEvents.table)),
    dues: fittedDues,
  }
}

function heightOf(table: Table): number {
  return table.rows.reduce((sum, row) => sum + heightOfRow(row, table), 0)
}

function cut(table: Table, roomMm: number): Fitted {
  let used = 0
  const count = table.rows.findIndex((row) => {
    used += heightOfRow(row, table)
    return used > roomMm
  })
  if (count === -1) return { table, left: 0 }
  return { table: { ...table, rows: table.rows.slice(0, count) }, left: table.rows.length - count }
}

function heightOfRow(row: TableRow, table: Table): number {
  const lines = row.cells.map(({ content }, index) => {
    if (content.kind !== 'text') return 1
    const text = content.paragraphs.flatMap((part) => part.runs.map((run) => run.text)).join('')
    // Words do not fill a line to its end: a tenth is lost.
    return Math.ceil((textWidthMm(text, cellPt, false) * 1.1) / ((table.columns[index]?.widthMm ?? 20) - 3))
  })
  return rowMm(Math.max(1, ...lines))
}
