/** The steps of a matter side by side: which were taken, and when. */
import { useTranslation } from 'react-i18next'
import { dayOfStep, type Matter, matterSteps } from '#shared/registers/matter/index.ts'
import { StepTrack } from '../rows/StepTrack.tsx'

export function MatterSteps({ matter }: { matter: Matter }) {
  const { t } = useTranslation('matters')
  const steps = matterSteps.map((step) => ({
    key: step,
    name: t(`timeline.steps.${step}`),
    on: dayOfStep(matter, step),
  }))
  const done = steps.filter(({ on }) => on !== null).map(({ name }) => name)
  return (
    <StepTrack label={t('track.label', { done: done.join(', ') })} steps={steps} notYet={t('track.none')} />
  )
}
