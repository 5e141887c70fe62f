/** Where an item comes from and what belongs to it. */
import { Anchor } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { screenWeekday } from '#renderer/forms/day-words.ts'
import { useWhyWords } from '#renderer/forms/due-why-words.ts'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import classes from './PlanTab.module.css'
import type { PlanEntry } from './plan-lines.ts'
import { useOpenPlanRecord } from './use-open-plan-record.ts'

export function PlanFacts({ entry }: { entry: PlanEntry }) {
  const { t, i18n } = useTranslation('plan')
  const whyWords = useWhyWords()
  const go = useNavigation((state) => state.go)
  const openRecord = useOpenPlanRecord()
  const { item, regulationId } = entry
  const { due, record, occasion } = item
  const obligation = [item.code, item.obligationTitle, item.milestoneLabel].filter(Boolean).join(' · ')
  return (
    <dl className={classes.facts}>
      <Fact name={t('panel.obligation')}>
        <Anchor
          component="button"
          type="button"
          className={classes.link ?? ''}
          onClick={() =>
            go({ screen: 'regulations', tab: 'obligations', id: regulationId, part: item.obligationId })
          }
        >
          {obligation}
        </Anchor>
        {item.articleNumber !== '' && (
          <span className={classes.under}>
            {t('article', { number: item.articleNumber, title: item.articleTitle })}
          </span>
        )}
      </Fact>
      {due && (
        <Fact name={t('panel.due')}>
          {`${screenWeekday(due.dueOn, i18n.language)}, ${formatDay(due.dueOn)}`}
          {due.windowFrom && due.windowFrom !== due.dueOn && (
            <span className={classes.under}>
              {t('panel.window', { from: formatDay(due.windowFrom), to: formatDay(due.dueOn) })}
            </span>
          )}
        </Fact>
      )}
      {due && <Fact name={t('panel.why')}>{whyWords(due)}</Fact>}
      {occasion && <Fact name={t('panel.occasion')}>{occasion.what}</Fact>}
      {item.supportingNames.length > 0 && (
        <Fact name={t('panel.supporting')}>{item.supportingNames.join('; ')}</Fact>
      )}
      {item.product !== '' && <Fact name={t('panel.product')}>{item.product}</Fact>}
      {record && (
        <Fact name={t('panel.record')}>
          <Anchor
            component="button"
            type="button"
            className={classes.link ?? ''}
            onClick={() => openRecord(record)}
          >
            {record.title}
          </Anchor>
          {!record.isStored && <span className={classes.under}>{t('panel.notStored')}</span>}
        </Fact>
      )}
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
