/** When, where and under whom a meeting takes place, as papers about it say. */
import { paragraph } from '#shared/document/build.ts'
import type { Block } from '#shared/document/model.ts'
import { formatDayOnPaper, formatTimeOnPaper, weekdayName } from '#shared/lib/vi-dates.ts'
import type { CalendarEvent, Session } from '#shared/registers/event/index.ts'
import type { PaperScope } from '../context.ts'
import { blankText, modeWords } from '../wording/meeting.ts'
import { capitalise, sayAttendee } from './people.ts'

const sessionTimes: Readonly<Record<Session, string>> = {
  morning: 'buổi sáng',
  afternoon: 'buổi chiều',
  evening: 'buổi tối',
  'all-day': 'cả ngày',
}

/** Who chairs, when and where, each on a line of its own. */
export function detailLines(event: CalendarEvent, scope: PaperScope): Block[] {
  const chairs = event.chairs.map((who) => sayAttendee(who, scope))
  const mode = event.mode === 'in-person' ? '' : ` (${modeWords[event.mode]})`
  return [
    ...(chairs.length < 2
      ? [paragraph('body', `Chủ trì: ${chairs[0] ?? blankText}.`)]
      : [
          paragraph('body', 'Đồng chủ trì:', { keepWithNext: true }),
          ...chairs.map((chair, index) =>
            paragraph('body', `- ${capitalise(chair)}${index < chairs.length - 1 ? ';' : '.'}`),
          ),
        ]),
    paragraph('body', `Thời gian: ${timeWords(event)}.`),
    paragraph('body', `Địa điểm: ${event.room || blankText}${mode}.`),
  ]
}

/** `08 giờ 00, thứ Hai, ngày 28 tháng 12 năm 2026`. */
export function timeWords(event: CalendarEvent): string {
  const start = event.startTime ? formatTimeOnPaper(event.startTime) : sessionTimes[event.session]
  const first = `${start}, ${weekdayName(event.date)}, ${formatDayOnPaper(event.date)}`
  return event.endDate && event.endDate > event.date
    ? `${first} đến hết ${formatDayOnPaper(event.endDate)}`
    : first
}
