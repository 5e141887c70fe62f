/** The counts of a period by body and direction, each leading to its exchanges. */
import { useTranslation } from 'react-i18next'
import { type Drill, FigureButton } from '#renderer/drill/index.ts'
import { useNumberWords } from '#renderer/i18n/use-number-words.ts'
import type { BodyBalance, ExchangeBalance } from '#shared/views/exchanges/balance.ts'
import type { ExchangeCount, ExchangeCounts } from '#shared/views/exchanges/exchange-counts.ts'
import classes from './Exchange.module.css'

const columns = [
  ...(['owed', 'onTime', 'late', 'open', 'overdue'] as const),
  ...(['share', 'average', 'worst', 'given'] as const),
]

type Props = { balance: ExchangeBalance; period: string; onDrill(drill: Drill): void }

/** A body has up to two lines: what it owes before what it waits for. */
export function BodyTable({ balance: { bodies, total }, period, onDrill }: Props) {
  const { t } = useTranslation('registers')
  const drillOf = (one: BodyBalance | null) => (count: ExchangeCount, value: string) =>
    onDrill({
      value,
      title: titleOf(one, count),
      of: {
        ...{ kind: 'exchange-count', period, count },
        ...{ bodyId: one?.bodyId ?? null, direction: one?.direction ?? 'owes' },
      },
    })
  const titleOf = (one: BodyBalance | null, count: ExchangeCount) => {
    const words = t(`information-exchange.balance.counts.${count}`)
    if (one === null) return t('information-exchange.balance.figureTotal', { count: words })
    const direction = t(`information-exchange.balance.directions.${one.direction}`)
    return t('information-exchange.balance.figure', { body: one.name, direction, count: words })
  }
  return (
    <table className={classes.table} data-counts aria-label={t('information-exchange.balance.byBody')}>
      <caption className={classes.heading}>{t('information-exchange.balance.byBody')}</caption>
      <Head />
      <tbody>
        {bodies.map((one, index) => (
          <tr key={`${one.bodyId}/${one.direction}`}>
            {bodies[index - 1]?.bodyId !== one.bodyId && (
              <th scope="rowgroup" rowSpan={bodies[index + 1]?.bodyId === one.bodyId ? 2 : 1}>
                {one.name}
              </th>
            )}
            <td className={classes.direction}>
              {t(`information-exchange.balance.directions.${one.direction}`)}
            </td>
            <Cells counts={one} titleOf={(count) => titleOf(one, count)} onDrill={drillOf(one)} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {t('information-exchange.balance.total')}
          </th>
          <Cells counts={total} titleOf={(count) => titleOf(null, count)} onDrill={drillOf(null)} />
        </tr>
      </tfoot>
    </table>
  )
}

function Head() {
  const { t } = useTranslation('registers')
  return (
    <thead>
      <tr>
        <th scope="col">{t('information-exchange.balance.body')}</th>
        <th scope="col">{t('information-exchange.balance.direction')}</th>
        {columns.map((column) => (
          <th key={column} scope="col" className={classes.number}>
            {t(`information-exchange.balance.counts.${column}`)}
          </th>
        ))}
      </tr>
    </thead>
  )
}

type CellsProps = {
  counts: ExchangeCounts
  titleOf(count: ExchangeCount): string
  onDrill(count: ExchangeCount, value: string): void
}

/** What counts exchanges leads to them; a share or a span of days is only read. */
function Cells({ counts, titleOf, onDrill }: CellsProps) {
  const say = useNumberWords()
  const cell = (column: (typeof columns)[number]) => {
    if (column === 'share') return counts.share === null ? '–' : `${say(counts.share)} %`
    if (column === 'average' || column === 'worst') return say(counts[column])
    if (counts[column] === 0) return ''
    const value = say(counts[column])
    return (
      <FigureButton
        title={titleOf(column)}
        value={value}
        isLate={column === 'overdue'}
        onOpen={() => onDrill(column, value)}
      />
    )
  }
  return columns.map((column) => (
    <td
      key={column}
      className={classes.number}
      data-late={(column === 'overdue' && counts.overdue > 0) || undefined}
    >
      {cell(column)}
    </td>
  ))
}
