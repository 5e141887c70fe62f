/** The legal clocks of the meeting, with their working days. */
import { useTranslation } from 'react-i18next'
import { ClockBadge } from '#renderer/forms/moves/ClockMoves.tsx'
import { formatDay } from '#shared/lib/vi-dates.ts'
import classes from './ClockList.module.css'
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
