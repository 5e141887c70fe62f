/** What must not be typed in: the five kinds, for who starts and for who looks it up. */
import { useTranslation } from 'react-i18next'
import { fenceRules } from '#shared/fence/rules.ts'
import classes from './MustNotList.module.css'

export function MustNotList() {
  const { t } = useTranslation('fence')
  return (
    <div className={classes.mustNot}>
      <ul aria-label={t('mustNot.title')}>
        {fenceRules.map((rule) => (
          <li key={rule}>{t(`mustNot.items.${rule}`)}</li>
        ))}
      </ul>
      <span>{t('mustNot.secretPaper')}</span>
      <span>{t('mustNot.how')}</span>
    </div>
  )
}
