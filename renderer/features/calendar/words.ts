/** How the calendar says days and times in the screen's language. */
import type { TFunction } from 'i18next'
import { isWorking } from '#shared/calendar/working-days.ts'
import { addDays, type Day, dayParts, isoWeek, startOfWeek, weekdayOf } from '#shared/lib/dates.ts'
import { formatDay, formatDayMonth, formatTimeInSchedule, weekdayName } from '#shared/lib/vi-dates.ts'
import type { DayInfo } from '#shared/views/calendar-range.ts'
import type { CalendarView } from './use-calendar-place.ts'

export type Words = TFunction<['calendar', 'registers', 'common']>

const englishWeekdays = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const
const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** `Thứ Hai`, `Monday`. */
export function weekdayWord(day: Day, language: string): string {
  return language === 'en' ? (englishWeekdays[weekdayOf(day) - 1] ?? '') : weekdayName(day, true)
}

/** `T2` … `CN`, `Mon` … `Sun`: column heads of a month. */
export function weekdayShort(day: Day, language: string): string {
  if (language === 'en') return weekdayWord(day, language).slice(0, 3)
  return weekdayOf(day) === 7 ? 'CN' : `T${weekdayOf(day) + 1}`
}

/** `Thứ Hai, 23/11/2026`. */
export function longDay(day: Day, language: string): string {
  return `${weekdayWord(day, language)}, ${formatDay(day)}`
}

/** Title of what a view shows, and the days it spans where the title does not say them. */
export function periodWords(
  view: CalendarView,
  day: Day,
  t: Words,
  language: string,
): { title: string; span: string } {
  const { year, month } = dayParts(day)
  switch (view) {
    case 'year':
      return { title: t('calendar:title.year', { year }), span: '' }
    case 'month':
    case 'list':
      return {
        title: t('calendar:title.month', { month, year, monthName: englishMonths[month - 1] ?? '' }),
        span: '',
      }
    case 'day':
      return { title: longDay(day, language), span: '' }
    default: {
      const monday = startOfWeek(day)
      const span = `${formatDayMonth(monday)} – ${formatDay(addDays(monday, 6))}`
      return { title: t('calendar:title.week', { week: isoWeek(day).week }), span }
    }
  }
}

/** The clock time where there is one, else the buổi: `8h00`, `Sáng`. */
export function timeWords(
  entry: { startTime: string | null; session: keyof typeof sessionKeys },
  t: Words,
): string {
  return entry.startTime ?? t(`registers:event.choices.session.${entry.session}`)
}

const sessionKeys = { morning: 0, afternoon: 0, evening: 0, 'all-day': 0 }

/** `8h00 – 11h30`: the times as schedules write them; empty without a clock time. */
export function scheduleTime({
  startTime,
  endTime,
}: {
  startTime: string | null
  endTime: string | null
}): string {
  if (!startTime) return ''
  const start = formatTimeInSchedule(startTime)
  return endTime ? `${start} – ${formatTimeInSchedule(endTime)}` : start
}

/** Name of a special day in the screen's language, with the half that is off and a word where it is only proposed; else empty. */
export function dayName(info: DayInfo | undefined, t: Words, language: string): string {
  const name = language === 'en' ? info?.nameEn : info?.name
  if (!info || !name) return ''
  const whole = info.off === null ? name : `${name} – ${t(`calendar:halfOff.${info.off}`)}`
  return info.isProposed ? `${whole} (${t('calendar:proposed')})` : whole
}

/** True on a day on which the office does not work at all. */
export function isDayOff(info: DayInfo | undefined): boolean {
  return info !== undefined && !isWorking(info.kind)
}
