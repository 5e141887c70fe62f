/** Field by field: what was accepted, what the plan says now, what there is. */
import { useTranslation } from 'react-i18next'
import { useById } from '#renderer/data/use-answer.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import { shortNameOn } from '#shared/registers/organisation/index.ts'
import type { PlanDifference, PlanItem } from '#shared/views/plan/year-plan.ts'
import classes from './PlanTab.module.css'

export function PlanDifferences({ item }: { item: PlanItem }) {
  const { t } = useTranslation('plan')
  const words = useFieldWords(item)
  if (item.differences.length === 0) return null
  return (
    <table className={classes.differences}>
      <caption>{t('panel.differences')}</caption>
      <thead>
        <tr>
          {(['field', 'accepted', 'plan', 'current'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`panel.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {item.differences.map((one) => (
          <tr key={one.field}>
            <th scope="row">{t(`panel.fields.${one.field}`)}</th>
            <td>{words(one, one.accepted)}</td>
            <td data-moved={(one.plan !== one.accepted && !one.isHeld) || undefined}>
              {words(one, one.plan)}
            </td>
            <td data-moved={one.current !== one.accepted || undefined}>
              {words(one, one.current)}
              {one.isHeld && <small className={classes.held}>{t('panel.held')}</small>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The value of a field as a person reads it. */
function useFieldWords({ planned }: PlanItem) {
  const { t } = useTranslation('plan')
  const organisations = useById('organisation')
  return ({ field }: PlanDifference, value: string | null): string => {
    if (value === null || value === '') return t('panel.nothing')
    if (field === 'on') return formatDay(value)
    if (field !== 'leadId') return value
    const body = organisations.get(value)
    return body ? shortNameOn(body, planned.on) : t('panel.nothing')
  }
}
