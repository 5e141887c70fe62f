/** What an article says on a day, and below it what it said before or will say, each with its days and its amendment. */
import { useTranslation } from 'react-i18next'
import { RecordTrace } from '#renderer/forms/trace/RecordTrace.tsx'
import type { Day } from '#shared/lib/dates.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import { type Regulation, type WordingSpan, wordingSpans } from '#shared/registers/regulation/index.ts'
import classes from './Regulations.module.css'

type Props = { regulation: Regulation; articleId: string; on: Day }

export function ArticleWordings({ regulation, articleId, on }: Props) {
  const { t } = useTranslation('regulations')
  const article = regulation.articles.find(({ id }) => id === articleId)
  if (!article) return null
  const spans = wordingSpans(article, regulation.amendments)
  const current = spans.find(({ until }) => until === null || on <= until) ?? spans.at(-1)
  return (
    <div className={classes.wordings}>
      {current && <p className={classes.text}>{current.wording.text || t('noText')}</p>}
      {spans
        .filter((span) => span !== current)
        .toReversed()
        .map((span) => (
          <Other key={span.until ?? 'last'} span={span} />
        ))}
      <RecordTrace register="regulation" id={regulation.id} part={articleId} />
    </div>
  )
}

function Other({ span }: { span: WordingSpan }) {
  const { t } = useTranslation('regulations')
  const { wording, from, until, broughtBy } = span
  const when =
    from && until
      ? t('wordings.between', { from: formatDay(from), until: formatDay(until) })
      : until
        ? t('wordings.until', { until: formatDay(until) })
        : t('wordings.from', { from: from ? formatDay(from) : '…' })
  return (
    <details className={classes.former}>
      <summary>
        {when}
        {broughtBy && ` (${t('wordings.by', { symbol: broughtBy.symbol })})`}
      </summary>
      <p className={classes.text}>
        <strong>
          {t('articleName', { number: wording.number })}. {wording.title}
        </strong>
      </p>
      <p className={classes.text}>{wording.text || t('noText')}</p>
    </details>
  )
}
