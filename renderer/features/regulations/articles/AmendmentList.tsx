/** The amendments of a regulation, in the order in which they took effect. */
import { useTranslation } from 'react-i18next'
import { FormSection } from '#renderer/forms/FormSection.tsx'
import { addDays } from '#shared/lib/dates.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { Regulation } from '#shared/registers/regulation/index.ts'
import classes from './Regulations.module.css'

export function AmendmentList({ regulation }: { regulation: Regulation }) {
  const { t } = useTranslation(['regulations', 'registers'])
  const { amendments, articles } = regulation
  if (amendments.length === 0) return null
  /** What an amendment did to which articles, in words. */
  const effectOf = (id: string, effectiveOn: string) => {
    const changed = articles.filter(({ former }) => former.some(({ amendmentId }) => amendmentId === id))
    const added = articles.filter(({ validFrom }) => validFrom === effectiveOn)
    const repealed = articles.filter(({ validTo }) => validTo === addDays(effectiveOn, -1))
    const parts = [
      [t('amend.didChange'), changed],
      [t('amend.didAdd'), added],
      [t('amend.didRepeal'), repealed],
    ] as const
    return parts
      .filter(([, list]) => list.length > 0)
      .map(([verb, list]) => `${verb} ${list.map(({ number }) => t('articleName', { number })).join(', ')}`)
      .join('; ')
  }
  return (
    <FormSection title={t('registers:regulation.fields.amendments')}>
      <ol className={classes.amendments}>
        {amendments.map(({ id, symbol, signedOn, effectiveOn, summary }) => (
          <li key={id}>
            <strong>{symbol}</strong>
            {signedOn && ` · ${t('amend.signed', { day: formatDay(signedOn) })}`}
            {` · ${t('amend.effective', { day: formatDay(effectiveOn) })}`}
            <div className={classes.hint}>
              {[summary, effectOf(id, effectiveOn)].filter(Boolean).join('. ')}
            </div>
          </li>
        ))}
      </ol>
    </FormSection>
  )
}
