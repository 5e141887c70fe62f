/** A step of the ladder as a badge says it. */
import type { TFunction } from 'i18next'
import type { ReminderStep } from '#shared/views/reminders/ladder.ts'
import type { BadgeWords } from './today-words.ts'

/** `quá 7 ngày LV`, `hôm nay`, `còn 3 ngày LV`. */
export function stepBadge({ at, days }: ReminderStep, t: TFunction<'today'>): BadgeWords {
  if (at === 'after') return { tone: 'late', words: t('left.overdue', { count: days }) }
  if (at === 'today') return { tone: 'soon', words: t('left.today') }
  return { tone: days <= 3 ? 'soon' : 'idle', words: t('left.in', { count: days }) }
}
