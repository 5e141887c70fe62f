/** The badges of Hôm nay: what a deadline or a legal clock says today, as a tone and a few words. */
import type { TFunction } from 'i18next'
import type { Tone } from '#renderer/ui/StatusBadge.tsx'
import type { LegalClock } from '#shared/calendar/legal-clocks.ts'
import { formatDayMonth } from '#shared/lib/vi-dates.ts'
import type { TodayObligation } from '#shared/views/due-obligations.ts'
import type { RegisterDue } from '#shared/views/registers/register-dues.ts'
import type { TodayTask } from '#shared/views/today.ts'

export type BadgeWords = { tone: Tone; words: string }
type Words = TFunction<'today'>

/** `quá 7 ngày LV`, `hôm nay`, `còn 1 ngày LV`. */
export function taskBadge({ label, workingDaysLeft }: TodayTask, t: Words): BadgeWords {
  const left = workingDaysLeft ?? 0
  if (label === 'overdue') return overdueBadge(left, t)
  if (label === 'due-today') return { tone: 'soon', words: t('left.today') }
  return { tone: label === 'due-soon' ? 'soon' : 'idle', words: t('left.in', { count: left }) }
}

function overdueBadge(left: number, t: Words): BadgeWords {
  return { tone: 'late', words: left < 0 ? t('left.overdue', { count: -left }) : t('left.overdueNow') }
}

/** The same of an obligation: `soonDays` working days before its day it asks for attention. */
export function obligationBadge(
  { workingDaysLeft, isMissing, isSoon }: TodayObligation,
  t: Words,
): BadgeWords {
  if (isMissing) return overdueBadge(workingDaysLeft, t)
  if (workingDaysLeft === 0) return { tone: 'soon', words: t('left.today') }
  return { tone: isSoon ? 'soon' : 'idle', words: t('left.in', { count: workingDaysLeft }) }
}

/** The same of what a coordination record has due. */
export function registerBadge({ workingDaysLeft, isOverdue, isSoon }: RegisterDue, t: Words): BadgeWords {
  if (isOverdue) return overdueBadge(workingDaysLeft, t)
  if (workingDaysLeft === 0) return { tone: 'soon', words: t('left.today') }
  return { tone: isSoon ? 'soon' : 'idle', words: t('left.in', { count: workingDaysLeft }) }
}

/** `trễ 2 ngày LV`, `hết hạn hôm nay`, `còn 1 ngày LV`, `đến hết 10/12`. */
export function clockBadge({ state, workingDays, dueOn }: LegalClock, t: Words): BadgeWords {
  if (state === 'late')
    return {
      tone: 'late',
      words: workingDays < 0 ? t('clockState.late', { count: -workingDays }) : t('clockState.lateNow'),
    }
  if (state === 'due-today') return { tone: 'late', words: t('clockState.today') }
  if (state === 'due-soon') return { tone: 'soon', words: t('clockState.soon', { count: workingDays }) }
  return { tone: 'idle', words: t('clockState.before', { day: formatDayMonth(dueOn) }) }
}

/** `đã 4 ngày LV`. */
export function waitingBadge({ label, waitedDays }: TodayTask, t: Words): BadgeWords {
  const words = waitedDays ? t('waited', { count: waitedDays }) : t('waitedToday')
  return { tone: label === 'awaiting-late' || (waitedDays ?? 0) > 3 ? 'soon' : 'idle', words }
}
