/** What is said beside a day: its weekday in the screen's language, and a doubt about its year. */
import { type Day, dayParts, weekdayOf } from '#shared/lib/dates.ts'
import { weekdayName } from '#shared/lib/vi-dates.ts'

const english = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

/** `Thứ Hai` or `Monday`. */
export function screenWeekday(day: Day, language: string): string {
  return language === 'en' ? (english[weekdayOf(day) - 1] ?? '') : weekdayName(day, true)
}

const yearsInSight = 20

/** Whether a day lies in a year that offices hardly plan for or look back to, so that it may be a slip of the keys. */
export function isFarYear(day: Day, today: Day): boolean {
  return Math.abs(dayParts(day).year - dayParts(today).year) > yearsInSight
}
