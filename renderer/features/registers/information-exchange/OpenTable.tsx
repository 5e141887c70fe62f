/** What is owed today, with both sides of it: who has to act, and who waits. */
import { useTranslation } from 'react-i18next'
import { useNumberWords } from '#renderer/i18n/use-number-words.ts'
import { LinkButton } from '#renderer/ui/LinkButton.tsx'
import type { OpenExchange } from '#shared/views/exchanges/balance.ts'
import classes from './Exchange.module.css'
import { ExchangeStateBadge } from './ExchangeState.tsx'
import { sayInstant } from './say-instant.ts'

type Props = { open: readonly OpenExchange[]; onOpen(id: string): void }

const heads = ['state', 'what', 'owes', 'waits', 'due', 'late'] as const

export function OpenTable({ open, onOpen }: Props) {
  const { t } = useTranslation('registers')
  const say = useNumberWords()
  if (open.length === 0) return <p className={classes.hint}>{t('information-exchange.balance.noneOpen')}</p>
  return (
    <table className={classes.table} data-lines>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col" className={head === 'late' ? classes.number : undefined}>
              {t(`information-exchange.balance.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {open.map(({ id, title, state, owes, waits, dueOn, dueAt, daysLate }) => (
          <tr key={id}>
            <td>
              <ExchangeStateBadge state={state} dueOn={dueOn} />
            </td>
            <td>
              <LinkButton onClick={() => onOpen(id)}>{title}</LinkButton>
            </td>
            <td>
              <strong>{owes}</strong>
            </td>
            <td>{waits}</td>
            <td className={classes.day}>{dueOn === null ? '–' : sayInstant({ on: dueOn, at: dueAt })}</td>
            <td className={classes.number}>{daysLate === 0 ? '' : say(daysLate)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
