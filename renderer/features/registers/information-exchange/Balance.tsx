/** Hai chiều: what is still owed, how each body kept its dues in either direction, and what went each way between two. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '#renderer/data/use-answer.ts'
import { useToday } from '#renderer/data/use-app-info.ts'
import { daysOfPeriod, periodKeyAt } from '#shared/calendar/period-key.ts'
import { PeriodInput } from '../form/PeriodInput.tsx'
import { BodyTable, PairTable } from './BalanceTables.tsx'
import classes from './Exchange.module.css'
import { OpenTable } from './OpenTable.tsx'

export function Balance({ onOpen }: { onOpen(id: string): void }) {
  const { t } = useTranslation('registers')
  const today = useToday()
  const [period, setPeriod] = useState(periodKeyAt(today, 'year'))
  const span = daysOfPeriod(period) ?? daysOfPeriod(periodKeyAt(today, 'year')) ?? { from: today, to: today }
  const { data } = useAnswer('exchanges.balance', span, ['information-exchange', 'organisation'], {
    keepsPrevious: true,
  })
  if (!data) return null
  const label = t('information-exchange.views.balance')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrollable by keyboard
    <section className={classes.balance} tabIndex={0} aria-label={label}>
      <section aria-label={t('information-exchange.balance.open')}>
        <h2 className={classes.heading}>
          {t('information-exchange.balance.openCount', { count: data.open.length })}
        </h2>
        <OpenTable open={data.open} onOpen={onOpen} />
      </section>
      <div className={classes.period}>
        <PeriodInput label={t('information-exchange.balance.period')} value={period} onChange={setPeriod} />
        <p className={classes.hint}>{t('information-exchange.balance.hint')}</p>
      </div>
      {data.bodies.length === 0 ? (
        <p className={classes.hint}>{t('information-exchange.balance.nothing')}</p>
      ) : (
        <>
          <BodyTable bodies={data.bodies} />
          <PairTable pairs={data.pairs} />
        </>
      )}
    </section>
  )
}
