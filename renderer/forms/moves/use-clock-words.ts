/** A legal clock in words: `Giấy mời: Chậm 1 ngày LV`. */
import { useTranslation } from 'react-i18next'
import type { LegalClock } from '#shared/calendar/legal-clocks.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'

/** Which paper, and how it stands. */
export function useClockWords(): (clock: LegalClock) => string {
  const { t } = useTranslation('meetings')
  return ({ clock, state, workingDays, doneOn }) => {
    const done = doneOn ? formatDay(doneOn) : ''
    return `${t(`clocks.names.${clock}`)}: ${t(`clocks.states.${state}`, { count: Math.abs(workingDays), done })}`
  }
}
