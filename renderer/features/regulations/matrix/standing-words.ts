/** How a due stands, and for which period it is, in words. */
import { useTranslation } from 'react-i18next'
import { sayPeriod, sayPeriodEn } from '#shared/calendar/due-rules/period-words.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { DueDetail } from '#shared/views/fulfilment/matrix.ts'
import type { DueStanding } from '#shared/views/obligations/due-standing.ts'

/** "Thực hiện ngày 27/03/2026, trễ 2 ngày làm việc". */
export function useStandingWords(): (standing: DueStanding) => string {
  const { t } = useTranslation('matrix')
  return ({ state, doneOn, workingDaysLeft, workingDaysLate, reason }) => {
    const late = workingDaysLate ?? 0
    const left = workingDaysLeft ?? 0
    const done = doneOn === null ? '' : t('due.doneOn', { day: formatDay(doneOn) })
    switch (state) {
      case 'done':
        return done
      case 'late':
        return `${done}, ${late > 0 ? t('due.late', { count: late }) : t('due.lateRest')}`
      case 'missing':
        return late > 0 ? t('due.overdue', { count: late }) : t('due.overdueRest')
      case 'not-due':
        return left > 0 ? t('due.left', { count: left }) : t('due.leftNone')
      case 'not-applicable':
        return `${t('states.not-applicable')}: ${reason}`
    }
  }
}

/** The period of a due; nothing where it has none of its own. */
export function usePeriodName(): (due: Pick<DueDetail, 'period'>) => string {
  const { i18n } = useTranslation('matrix')
  const say = i18n.language === 'en' ? sayPeriodEn : sayPeriod
  return ({ period }) => say(period)
}
