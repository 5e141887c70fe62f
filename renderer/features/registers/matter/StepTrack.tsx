/** The steps of a matter side by side: which were taken, and when. */
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '#shared/lib/vi-dates.ts'
import { dayOfStep, type Matter, matterSteps } from '#shared/registers/matter/index.ts'
import classes from './Matter.module.css'

export function StepTrack({ matter }: { matter: Matter }) {
  const { t } = useTranslation('matters')
  const steps = matterSteps.map((step) => ({ step, on: dayOfStep(matter, step) }))
  const done = steps.filter(({ on }) => on !== null).map(({ step }) => t(`timeline.steps.${step}`))
  return (
    <ol className={classes.track} aria-label={t('track.label', { done: done.join(', ') })}>
      {steps.map(({ step, on }) => (
        <li key={step} className={classes.trackStep} data-done={on !== null || undefined}>
          <span className={classes.trackMark} aria-hidden>
            {on !== null && <IconCheck size="0.75rem" stroke={2.5} />}
          </span>
          <span>{t(`timeline.steps.${step}`)}</span>
          <span className={classes.muted}>{on === null ? t('track.none') : formatDay(on)}</span>
        </li>
      ))}
    </ol>
  )
}
