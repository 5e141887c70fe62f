/** The steps of a commendation side by side, and a warning while a person's name may not go out. */
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type Commendation, consentOf, stepsOf } from '#shared/registers/commendation/index.ts'
import classes from '../rows/Rows.module.css'
import { StepTrack } from '../rows/StepTrack.tsx'

export function CommendationAbove({ record }: { record: Commendation }) {
  const { t } = useTranslation('registers')
  const steps = stepsOf(record).map(({ step, on }) => ({
    key: step,
    name: t(`commendation.steps.${step}`),
    on,
  }))
  return (
    <>
      <StepTrack
        label={t('commendation.steps.title')}
        steps={steps}
        notYet={t('commendation.steps.notYet')}
      />
      {consentOf(record) === 'missing' && (
        <ul className={classes.notes}>
          <li className={classes.warning}>
            <IconAlertTriangle size="1rem" aria-hidden />
            <span>{t('commendation.noConsent')}</span>
          </li>
        </ul>
      )}
    </>
  )
}
