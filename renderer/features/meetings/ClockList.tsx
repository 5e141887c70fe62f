/** The legal clocks of the meeting, with their working days. */
import { useTranslation } from 'react-i18next'
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx'
import type { LegalClock } from '#shared/calendar/legal-clocks.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import classes from './ClockList.module.css'
import { clockTones } from './stage.ts'
import { useWorkspace } from './use-workspace.ts'

export function ClockList() {
  const { t } = useTranslation('meetings')
  const { review } = useWorkspace()
  if (!review || review.clocks.length === 0) return null
  return (
    <ul className={classes.clocks} aria-label={t('clocks.title')}>
      {review.clocks.map((clock) => (
        <li key={clock.clock} className={classes.clock} title={t(`clocks.basis.${clock.basis}`)}>
          <span className={classes.name}>{t(`clocks.names.${clock.clock}`)}</span>
          <span className={classes.due}>{t('clocks.due', { day: formatDay(clock.dueOn) })}</span>
          <ClockBadge clock={clock} />
        </li>
      ))}
    </ul>
  )
}

function ClockBadge({ clock }: { clock: LegalClock }) {
  const { t } = useTranslation('meetings')
  const count = Math.abs(clock.workingDays)
  const done = clock.doneOn ? formatDay(clock.doneOn) : ''
  return (
    <StatusBadge tone={clockTones[clock.state]}>
      {t(`clocks.states.${clock.state}`, { count, done })}
    </StatusBadge>
  )
}
