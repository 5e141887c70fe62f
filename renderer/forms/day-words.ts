/** Weekdays as the screen's language says them. */
import { type Day, weekdayOf } from '#shared/lib/dates.ts'
import { weekdayName } from '#shared/lib/vi-dates.ts'

const english = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

/** `Thứ Hai` or `Monday`. */
export function screenWeekday(day: Day, language: string): string {
  return language === 'en' ? (english[weekdayOf(day) - 1] ?? '') : weekdayName(day, true)
}
