/** English words that sentences and explanations share. */
export const weekdaysEn = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const

const monthNames = [
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

export function monthEn(month: number): string {
  return monthNames[month - 1] ?? ''
}

/** `1st`, `2nd`, `3rd`, `11th`, `23rd`. */
export function ordinalEn(value: number): string {
  const ending = ['th', 'st', 'nd', 'rd'][Math.floor(value / 10) % 10 === 1 ? 0 : value % 10] ?? 'th'
  return `${value}${ending}`
}
