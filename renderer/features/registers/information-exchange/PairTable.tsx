/** What went each way between two bodies in a period, each number leading to its exchanges. */
import { useTranslation } from 'react-i18next'
import { type Drill, FigureButton } from '#renderer/drill/index.ts'
import { useNumberWords } from '#renderer/i18n/use-number-words.ts'
import type { PairBalance, PairCount } from '#shared/views/exchanges/balance.ts'
import classes from './Exchange.module.css'

type Body = PairBalance['a']
type OnCount = (count: PairCount, from: Body, to: Body, value: string) => void
type Props = { pairs: readonly PairBalance[]; period: string; onDrill(drill: Drill): void }

export function PairTable({ pairs, period, onDrill }: Props) {
  const { t } = useTranslation('registers')
  const onCount: OnCount = (count, from, to, value) =>
    onDrill({
      value,
      title: t(`information-exchange.balance.pairFigure.${count}`, { from: from.name, to: to.name }),
      of: { kind: 'exchange-pair', period, fromId: from.id, toId: to.id, count },
    })
  return (
    <table className={classes.table} aria-label={t('information-exchange.balance.byPair')}>
      <caption className={classes.heading}>{t('information-exchange.balance.byPair')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('information-exchange.balance.pair')}</th>
          <th scope="col">{t('information-exchange.balance.asked')}</th>
          <th scope="col">{t('information-exchange.balance.given')}</th>
        </tr>
      </thead>
      <tbody>
        {pairs.map(({ a, b, askedByA, askedByB, givenByA, givenByB }) => (
          <tr key={`${a.id}/${b.id}`}>
            <th scope="row">
              {a.name} ⇄ {b.name}
            </th>
            <td>
              <Ways count="asked" a={a} b={b} there={askedByA} back={askedByB} onCount={onCount} />
            </td>
            <td>
              <Ways count="given" a={a} b={b} there={givenByA} back={givenByB} onCount={onCount} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type WaysProps = { count: PairCount; a: Body; b: Body; there: number; back: number; onCount: OnCount }

/** Two bars from the middle between their numbers: what went there and what came back. */
function Ways({ count, a, b, there, back, onCount }: WaysProps) {
  const { t } = useTranslation('registers')
  const say = useNumberWords()
  const most = Math.max(there, back, 1)
  const words = { a: a.name, b: b.name, there: say(there), back: say(back) }
  const figure = (value: number, from: Body, to: Body) => (
    <FigureButton
      title={t(`information-exchange.balance.pairFigure.${count}`, { from: from.name, to: to.name })}
      value={say(value)}
      onOpen={value === 0 ? null : () => onCount(count, from, to, say(value))}
    />
  )
  return (
    <span className={classes.ways}>
      <span className={classes.amount}>{figure(there, a, b)} →</span>
      <span className={classes.bars} role="img" aria-label={t('information-exchange.balance.ways', words)}>
        <span className={classes.left}>
          {there > 0 && <span style={{ width: `${(there * 100) / most}%` }} />}
        </span>
        <span className={classes.right}>
          {back > 0 && <span style={{ width: `${(back * 100) / most}%` }} />}
        </span>
      </span>
      <span className={classes.amount}>← {figure(back, b, a)}</span>
    </span>
  )
}
