/** The steps of a commendation side by side, and a warning while a person's name may not go out. */
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '#shared/lib/vi-dates.ts'
import { type Commendation, consentOf, stepsOf } from '#shared/registers/commendation/index.ts'
import rowClasses from '../rows/Rows.module.css'
import classes from './Steps.module.css'

export function CommendationAbove({ record }: { record: Commendation }) {
  const { t } = useTranslation('registers')
  return (
    <>
      <ol className={classes.track} aria-label={t('commendation.steps.title')}>
        {stepsOf(record).map(({ step, on }) => (
          <li key={step} className={classes.step} data-done={on !== null || undefined}>
            <span className={classes.mark} aria-hidden>
              {on !== null && <IconCheck size="0.75rem" stroke={2.5} />}
            </span>
            <span>{t(`commendation.steps.${step}`)}</span>
            <span className={rowClasses.muted}>
              {on === null ? t('commendation.steps.notYet') : formatDay(on)}
            </span>
          </li>
        ))}
      </ol>
      {consentOf(record) === 'missing' && (
        <ul className={rowClasses.notes}>
          <li className={rowClasses.warning}>
            <IconAlertTriangle size="1rem" aria-hidden />
            <span>{t('commendation.noConsent')}</span>
          </li>
        </ul>
      )}
    </>
  )
}
