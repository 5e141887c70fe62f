/** Hai chiều: what is still owed, how each body kept its dues in either direction, and what went each way between two. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '#renderer/data/use-answer.ts'
import { useToday } from '#renderer/data/use-app-info.ts'
import { type Drill, DrillPanel } from '#renderer/drill/index.ts'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import { daysOfPeriod, periodKeyAt } from '#shared/calendar/period-key.ts'
import { PeriodInput } from '../form/PeriodInput.tsx'
import { PrintView } from '../PrintView.tsx'
import { BodyTable } from './BodyTable.tsx'
import classes from './Exchange.module.css'
import { OpenTable } from './OpenTable.tsx'
import { PairTable } from './PairTable.tsx'

export function Balance({ onOpen }: { onOpen(id: string): void }) {
  const { t } = useTranslation('registers')
  const { typed, period, span, setPeriod } = usePeriod()
  const isRecordOpen = useNavigation(({ place }) => place.id !== undefined || place.isNew === true)
  const [drill, setDrill] = useState<Drill | null>(null)
  const { data } = useAnswer('exchanges.balance', span, ['information-exchange', 'organisation'], {
    keepsPrevious: true,
  })
  if (!data) return null
  const choose = (key: string) => {
    setDrill(null)
    setPeriod(key)
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrollable by keyboard */}
      <section className={classes.balance} tabIndex={0} aria-label={t('information-exchange.views.balance')}>
        <div className={classes.tools}>
          <h2 className={classes.heading}>
            {t('information-exchange.balance.openCount', { count: data.open.length })}
          </h2>
          <PrintView
            label={t('information-exchange.balance.print')}
            paper={{ kind: 'exchange-balance', period }}
          />
        </div>
        <OpenTable open={data.open} onOpen={onOpen} />
        <div className={classes.period}>
          <PeriodInput label={t('information-exchange.balance.period')} value={typed} onChange={choose} />
          <p className={classes.hint}>{t('information-exchange.balance.hint')}</p>
        </div>
        {data.bodies.length === 0 ? (
          <p className={classes.hint}>{t('information-exchange.balance.nothing')}</p>
        ) : (
          <>
            <BodyTable balance={data} period={period} onDrill={setDrill} />
            <PairTable pairs={data.pairs} period={period} onDrill={setDrill} />
          </>
        )}
      </section>
      {/* The record that was opened from the panel takes its place, and gives it back. */}
      {drill && !isRecordOpen && <DrillPanel drill={drill} onClose={() => setDrill(null)} onOpen={onOpen} />}
    </>
  )
}

/** The period is a part of the place, so that it is there again on the way back; what is half typed shows this year. */
function usePeriod() {
  const thisYear = periodKeyAt(useToday(), 'year')
  const typed = useNavigation(({ place }) => place.period) ?? thisYear
  const adjust = useNavigation((state) => state.adjust)
  const known = daysOfPeriod(typed)
  const period = known ? typed : thisYear
  return {
    ...{ typed, period },
    span: known ?? (daysOfPeriod(thisYear) as NonNullable<typeof known>),
    setPeriod: (key: string) => adjust({ period: key }),
  }
}
