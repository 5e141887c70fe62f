/** The clocks of a matter, each with the reason of its day, and what is not as the regulation has it. */
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { clockTones } from '#renderer/forms/moves/clock-tones.ts'
import { StatusBadge, type Tone } from '#renderer/ui/StatusBadge.tsx'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { MatterClock, MatterWarning } from '#shared/registers/matter/index.ts'
import type { MatterTimeline } from '#shared/views/matters/matter-timeline.ts'
import classes from './Matter.module.css'

const tones: Readonly<Record<MatterClock['state'], Tone>> = {
  ...clockTones,
  skipped: 'idle',
}

type Clock = MatterTimeline['clocks'][number]
type Props = { clocks: readonly Clock[]; warnings: readonly MatterWarning[] }

export function MatterClocks({ clocks, warnings }: Props) {
  const { t } = useTranslation('matters')
  return (
    <>
      {warnings.map((warning) => (
        <p key={warning} className={classes.warning}>
          <IconAlertTriangle size="1rem" aria-hidden />
          {t(`warnings.${warning}`)}
        </p>
      ))}
      <ul className={classes.clocks} aria-label={t('clocks.title')}>
        {clocks.map((clock) => (
          <ClockCard key={clock.clock} clock={clock} />
        ))}
      </ul>
    </>
  )
}

function ClockCard({ clock }: { clock: Clock }) {
  const { t } = useTranslation('matters')
  const done = clock.doneOn ? formatDay(clock.doneOn) : ''
  return (
    <li className={classes.clock}>
      <span className={classes.clockName}>{t(`clocks.names.${clock.clock}`)}</span>
      <StatusBadge tone={tones[clock.state]} canWrap>
        {t(`clocks.states.${clock.state}`, { count: Math.abs(clock.workingDays), done })}
      </StatusBadge>
      <span className={classes.muted}>
        {t('clocks.due', { day: formatDay(clock.dueOn) })}. <Why clock={clock} />
      </span>
    </li>
  )
}

function Why({ clock: { clock, countedFrom, within, daysOff } }: { clock: Clock }) {
  const { t, i18n } = useTranslation('matters')
  const nameOf = (off: Clock['daysOff'][number]) => (i18n.language === 'en' ? off.nameEn : off.name)
  const days = daysOff.map((off) => `${formatDay(off.day)} (${nameOf(off)})`).join(', ')
  return (
    <>
      {t(`clocks.why.${clock}`, { from: formatDay(countedFrom), count: within ?? 0 })}
      {days !== '' && ` ${t('clocks.daysOff', { days })}`}
    </>
  )
}
