/** How a step of the ladder is said on the screen. */
import type { TFunction } from 'i18next'
import type { Tone } from '#renderer/ui/StatusBadge.tsx'
import type { ReminderStep } from '#shared/views/reminders/ladder.ts'

/** `Quá hạn 7 ngày làm việc`, `Đến hạn hôm nay`, `Còn 3 ngày làm việc`. */
export function stepWords({ at, days }: ReminderStep, t: TFunction<'reminders'>): string {
  if (at === 'today') return t('step.today')
  return at === 'before' ? t('step.before', { count: days }) : t('step.after', { count: days })
}

export function stepTone({ at, days }: ReminderStep): Tone {
  if (at === 'after') return 'late'
  return at === 'today' || days <= 3 ? 'soon' : 'idle'
}
