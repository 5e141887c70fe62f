/** What the panel of an exchange has besides its form: its state, who owes whom, and the whole conversation. */
import { useTranslation } from 'react-i18next'
import { useAnswer } from '#renderer/data/use-answer.ts'
import { FormSection } from '#renderer/forms/FormSection.tsx'
import { useNumberWords } from '#renderer/i18n/use-number-words.ts'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import { LinkButton } from '#renderer/ui/LinkButton.tsx'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { InformationExchange } from '#shared/registers/information-exchange/index.ts'
import type { ExchangeThread, ThreadLine } from '#shared/views/exchanges/thread.ts'
import classes from './Exchange.module.css'
import { ExchangeStateBadge } from './ExchangeState.tsx'
import { sayInstant } from './say-instant.ts'

const useThread = (id: string): ExchangeThread | undefined =>
  useAnswer('exchanges.thread', { id }, ['information-exchange', 'organisation', 'source-document'], {
    keepsPrevious: true,
  }).data

export function ExchangeAside({ record }: { record: InformationExchange }) {
  const own = useThread(record.id)?.lines.find(({ id }) => id === record.id)
  return own ? <ExchangeStateBadge state={own.state} dueOn={own.due?.on ?? null} /> : null
}

/** Said before the form: who is to act, for whom, by when. */
export function ExchangeAbove({ record }: { record: InformationExchange }) {
  const { t } = useTranslation('registers')
  const say = useNumberWords()
  const thread = useThread(record.id)
  const own = thread?.lines.find(({ id }) => id === record.id)
  if (!thread?.open || !own) return null
  const what = record.kind === 'request' ? 'answer' : 'supply'
  const due = own.due
    ? t('information-exchange.open.due', { due: sayInstant(own.due) })
    : t('information-exchange.open.noDue')
  return (
    <p className={classes.owes} data-late={own.state === 'overdue' || undefined}>
      {t(`information-exchange.open.${what}`, thread.open)} {due}
      {own.daysLate > 0 && ` ${t('information-exchange.open.late', { days: say(own.daysLate) })}`}
    </p>
  )
}

/** The conversation, where there is more than this one exchange. */
export function ExchangeBelow({ record }: { record: InformationExchange }) {
  const { t } = useTranslation('registers')
  const thread = useThread(record.id)
  if (!thread || thread.lines.length < 2) return null
  return (
    <FormSection title={t('information-exchange.thread')}>
      <ol className={classes.thread}>
        {thread.lines.map((line) => (
          <Line key={line.id} line={line} isOwn={line.id === record.id} />
        ))}
      </ol>
    </FormSection>
  )
}

function Line({ line, isOwn }: { line: ThreadLine; isOwn: boolean }) {
  const { t } = useTranslation('registers')
  const go = useNavigation((state) => state.go)
  const { id, kind, title, from, to, sentOn, sentAt, paper, state, due } = line
  return (
    <li className={classes.line} data-kind={kind} aria-current={isOwn || undefined}>
      <span className={classes.when}>
        {sentOn === null ? t('information-exchange.notSent') : `${formatDay(sentOn)} ${sentAt ?? ''}`}
      </span>
      <div className={classes.said}>
        <span className={classes.who}>
          {t(`information-exchange.choices.kind.${kind}`)}: {from} → {to}
        </span>
        {isOwn ? (
          <strong>{title}</strong>
        ) : (
          <LinkButton onClick={() => go({ screen: 'registers', tab: 'information-exchange', id })}>
            {title}
          </LinkButton>
        )}
        {paper !== '' && <span className={classes.who}>{paper}</span>}
      </div>
      {state !== 'sent' && <ExchangeStateBadge state={state} dueOn={due?.on ?? null} />}
    </li>
  )
}
