/** The counts of a period: by body and direction, and between two bodies. */
import { useTranslation } from 'react-i18next'
import { useNumberWords } from '#renderer/i18n/use-number-words.ts'
import type { BodyBalance, PairBalance } from '#shared/views/exchanges/balance.ts'
import classes from './Exchange.module.css'

const counts = ['owed', 'onTime', 'late', 'open', 'overdue'] as const

/** A body has up to two lines: what it owes before what it waits for. */
export function BodyTable({ bodies }: { bodies: readonly BodyBalance[] }) {
  const { t } = useTranslation('registers')
  const say = useNumberWords()
  return (
    <table className={classes.table} aria-label={t('information-exchange.balance.byBody')}>
      <caption className={classes.heading}>{t('information-exchange.balance.byBody')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('information-exchange.balance.body')}</th>
          <th scope="col">{t('information-exchange.balance.direction')}</th>
          {[...counts, 'share', 'worst', 'given'].map((head) => (
            <th key={head} scope="col" className={classes.number}>
              {t(`information-exchange.balance.counts.${head as 'owed'}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bodies.map((one, index) => (
          <tr key={`${one.bodyId}/${one.direction}`}>
            {bodies[index - 1]?.bodyId !== one.bodyId && (
              <th scope="rowgroup" rowSpan={bodies[index + 1]?.bodyId === one.bodyId ? 2 : 1}>
                {one.name}
              </th>
            )}
            <td>{t(`information-exchange.balance.directions.${one.direction}`)}</td>
            {counts.map((key) => (
              <td
                key={key}
                className={classes.number}
                data-late={(key === 'overdue' && one.overdue > 0) || undefined}
              >
                {one[key] === 0 ? '' : say(one[key])}
              </td>
            ))}
            <td className={classes.number}>{one.share === null ? '–' : `${say(one.share)} %`}</td>
            <td className={classes.number}>{say(one.worst)}</td>
            <td className={classes.number}>{one.given === 0 ? '' : say(one.given)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function PairTable({ pairs }: { pairs: readonly PairBalance[] }) {
  const { t } = useTranslation('registers')
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
              <Ways a={a.name} b={b.name} there={askedByA} back={askedByB} />
            </td>
            <td>
              <Ways a={a.name} b={b.name} there={givenByA} back={givenByB} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Two bars from the middle, with their numbers: what went there and what came back. */
function Ways({ a, b, there, back }: { a: string; b: string; there: number; back: number }) {
  const { t } = useTranslation('registers')
  const say = useNumberWords()
  const most = Math.max(there, back, 1)
  return (
    <span
      className={classes.ways}
      role="img"
      aria-label={t('information-exchange.balance.ways', { a, b, there: say(there), back: say(back) })}
    >
      <span className={classes.amount}>{say(there)} →</span>
      <span className={classes.left}>
        {there > 0 && <span style={{ width: `${(there * 100) / most}%` }} />}
      </span>
      <span className={classes.right}>
        {back > 0 && <span style={{ width: `${(back * 100) / most}%` }} />}
      </span>
      <span className={classes.amount}>← {say(back)}</span>
    </span>
  )
}
