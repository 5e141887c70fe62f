/** A moment in words: Việt Nam's time and day. */
import i18next from 'i18next'
import { dayOfMoment, type Moment, timeOfMoment } from '#shared/lib/dates.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'

/** `08:02 ngày 22/11/2026`. */
export function momentWords(moment: Moment): string {
  return i18next.t('common:moment', { time: timeOfMoment(moment), day: formatDay(dayOfMoment(moment)) })
}
