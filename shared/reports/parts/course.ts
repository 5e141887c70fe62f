/** The course of a meeting, as both formats tell it: opening, agenda, state of former conclusions, speeches, votes. */
import {
  bold,
  dayCell,
  headCell,
  numberCell,
  paragraph,
  tableColumns,
  textCell,
} from '#shared/document/build.ts'
import { blocksFromRichText } from '#shared/document/from-rich-text.ts'
import type { Block, Table } from '#shared/document/model.ts'
import type { Day } from '#shared/lib/dates.ts'
import { plainText } from '#shared/lib/rich-text.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import { fold } from '#shared/lib/vi-text.ts'
import type { CalendarEvent } from '#shared/registers/event/index.ts'
import { type Conclusion, type Meeting, previousMeeting } from '#shared/registers/meeting/index.ts'
import type { Deadline, Task } from '#shared/registers/task/schema.ts'
import type { PaperScope } from '../context.ts'
import { withLabel } from './conclusions.ts'
import { capitalise, organisationName, organisationShortName, sayAttendee } from './people.ts'

/** `- Khai mạc …`: one line for each item of the agenda. */
export function agendaBlocks(meeting: Pick<Meeting, 'agenda'>, scope: PaperScope): Block[] {
  return meeting.agenda.map((item, index) => {
    const presenter = item.presenter ? ` (${sayAttendee(item.presenter, scope)} trình bày)` : ''
    return paragraph('body', `- ${item.title}${presenter}${index < meeting.agenda.length - 1 ? ';' : '.'}`)
  })
}

/** Before the closing line: that the minutes were read back and agreed. Left out where the record itself tells of it. */
export function readBackBlocks(
  { minutes, conclusions }: Pick<Meeting, 'minutes' | 'conclusions'>,
  { look }: Pick<PaperScope, 'look'>,
): Block[] {
  const words = [minutes.opening, ...conclusions.map(({ content }) => content)].map(plainText).join(' ')
  if (/bien ban.* doc lai|doc lai.* bien ban|thong qua bien ban/.test(fold(words))) return []
  const { readBack } = look.words
  return readBack === '' ? [] : [paragraph('body', readBack, { keepWithNext: true })]
}

/** The papers used at the meeting, each with the full name of the body that prepared it. */
export function documentLines(event: Pick<CalendarEvent, 'documents'>, scope: PaperScope): string[] {
  return event.documents.map((entry) => {
    const author = entry.preparedById ? organisationName(entry.preparedById, scope) : ''
    return author === '' ? entry.title : `${entry.title} (${author} chuẩn bị)`
  })
}

/** Speeches in their order; the speaker in bold before the first words. */
export function speechBlocks(
  meeting: Pick<Meeting, 'speeches'>,
  labelOf: (index: number) => string,
  widthMm: number,
  scope: PaperScope,
): Block[] {
  return meeting.speeches.flatMap((speech, index) => {
    const speaker = `${labelOf(index)}${capitalise(sayAttendee(speech.speaker, scope))}: `
    const isUnderDash = labelOf(index).startsWith('-')
    return withLabel(blocksFromRichText(speech.content, widthMm, { isUnderDash }), bold(speaker))
  })
}

/** One line for each vote, with its three numbers. */
export function voteLines(meeting: Pick<Meeting, 'votes'>): Block[] {
  return meeting.votes.map(({ subject, inFavour, against, other }) =>
    paragraph(
      'body',
      `- ${subject.replace(/[.;]$/, '')}: tán thành ${inFavour}; không tán thành ${against}; ý kiến khác ${other}.`,
    ),
  )
}

/** How the conclusions of the series' last meeting stood on this meeting's day; empty when there was none. */
export function formerConclusions(event: CalendarEvent, widthMm: number, scope: PaperScope): Block[] {
  const former = previousMeeting(event, scope.read)
  const given =
    former?.meeting.conclusions.filter((one) => one.assignment !== null || one.taskId !== null) ?? []
  if (!former || given.length === 0) return []
  return [
    paragraph(
      'body',
      `Các kết luận tại kỳ họp ngày ${formatDay(former.event.date)} được thực hiện như sau:`,
      { keepWithNext: true },
    ),
    formerTable(given, event.date, widthMm, scope),
  ]
}

function formerTable(given: readonly Conclusion[], on: Day, widthMm: number, scope: PaperScope): Table {
  const fixed = [13, 34, 26, 34] as const
  const content = widthMm - fixed.reduce((sum, width) => sum + width, 0)
  return {
    kind: 'table',
    columns: tableColumns([
      [fixed[0], 'center'],
      [content, 'left'],
      [fixed[1], 'left'],
      [fixed[2], 'center'],
      [fixed[3], 'left'],
    ]),
    headRows: [
      { cells: ['STT', 'Nội dung kết luận', 'Chủ trì', 'Thời hạn', 'Kết quả'].map((text) => headCell(text)) },
    ],
    rows: given.map((one, index) => {
      const task = one.taskId ? scope.read.get('task', one.taskId) : undefined
      const leadId = task?.leadId ?? one.assignment?.leadId
      const deadline = task ? deadlineOn(task, on) : one.assignment?.deadline
      return {
        cells: [
          numberCell(index + 1),
          textCell(plainText(one.content).split('\n')[0] ?? ''),
          textCell(leadId ? organisationShortName(leadId, scope) : ''),
          deadline?.kind === 'date'
            ? dayCell(deadline.on)
            : textCell(deadline?.kind === 'regular' ? 'Thường xuyên' : ''),
          textCell(task ? resultOn(task, on) : 'Chưa giao nhiệm vụ'),
        ],
      }
    }),
  }
}

/** The deadline that was in force on a day: an extension counts from the day it was made. */
function deadlineOn(task: Task, on: Day): Deadline {
  const later = task.extensions.find((entry) => entry.at.slice(0, 10) > on)
  return later ? { kind: 'date', on: later.from } : task.deadline
}

/** What was known on a day, so that a paper printed again says the same. */
function resultOn(task: Task, on: Day): string {
  if (task.state === 'cancelled') return 'Đã hủy'
  if (task.state === 'transferred') return 'Đã chuyển'
  if (task.state === 'paused') return 'Tạm dừng'
  if (task.completedOn !== null && task.completedOn <= on)
    return task.state === 'awaiting'
      ? 'Đã gửi sản phẩm, chờ xác nhận'
      : `Hoàn thành ngày ${formatDay(task.completedOn)}`
  const deadline = deadlineOn(task, on)
  return deadline.kind === 'date' && deadline.on < on ? 'Chưa hoàn thành, quá hạn' : 'Đang thực hiện'
}
