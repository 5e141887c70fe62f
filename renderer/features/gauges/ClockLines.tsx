/** Papers of meetings against their due days; what is late or missing is marked. */
import { useTranslation } from 'react-i18next'
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { ClockLine } from '#shared/views/clocks/clock-measures.ts'
import classes from './Gauges.module.css'
import { LineTable } from './LineTable.tsx'

const tones = { 'on-time': 'good', late: 'soon', missing: 'late' } as const

export function ClockLines({ lines }: { lines: readonly ClockLine[] }) {
  const { t } = useTranslation('gauges')
  return (
    <LineTable
      label={t('lines.title')}
      heads={[t('lines.standing')]}
      lines={lines.toReversed().map(({ key, title, on, clock, dueOn, doneOn, standing, delay }) => ({
        key: `${key} ${clock}`,
        on,
        title,
        place: { screen: 'calendar', id: key, day: on },
        cells: [
          <div key="standing" className={classes.standing}>
            <StatusBadge tone={tones[standing]}>{t(`standings.${standing}`, { days: delay })}</StatusBadge>
            <span>{t('lines.due', { day: formatDay(dueOn) })}</span>
            {doneOn && <span>{t('lines.doneOn', { day: formatDay(doneOn) })}</span>}
          </div>,
        ],
      }))}
    />
  )
}
