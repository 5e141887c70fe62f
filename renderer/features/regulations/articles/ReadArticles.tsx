/** The articles of a signed regulation to be read: as they stand, or as they stood on any day. */
import { Button, CloseButton, Group } from '@mantine/core'
import { IconChevronDown, IconChevronRight, IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/data/use-app-info.ts'
import { DayInput } from '#renderer/forms/DayInput.tsx'
import { EditOnly } from '#renderer/forms/EditArea.tsx'
import { FormSection } from '#renderer/forms/FormSection.tsx'
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx'
import { addDays, type Day } from '#shared/lib/dates.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import { type Article, articlesOn, type Regulation, wordingOn } from '#shared/registers/regulation/index.ts'
import { ArticleWordings } from './ArticleWordings.tsx'
import { ObligationLink } from './ObligationLink.tsx'
import classes from './Regulations.module.css'

type Props = { regulation: Regulation; onMend(): void }

export function ReadArticles({ regulation, onMend }: Props) {
  const { t } = useTranslation(['regulations', 'common'])
  const today = useToday()
  const [chosen, setChosen] = useState<Day | null>(null)
  const [openId, setOpenId] = useState<string | null>(null)
  const on = chosen ?? today
  // Without a chosen day nothing is left out: what is repealed or still to come is marked.
  const shown = chosen
    ? articlesOn(regulation, chosen)
    : regulation.articles.map((article) => ({ ...article, ...wordingOn(article, today) }))
  const hasFormer = regulation.amendments.length > 0
  const mend = (
    <EditOnly>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconPencil size="1rem" aria-hidden />}
        title={t('mend.hint')}
        onClick={onMend}
      >
        {t('mend.open')}
      </Button>
    </EditOnly>
  )
  return (
    <FormSection title={t('articles', { count: shown.length })} action={mend}>
      {hasFormer && (
        <Group gap="xs" align="center">
          <span className={classes.hint}>{t('asOf')}</span>
          <div className={classes.asOf}>
            <DayInput label={t('asOf')} hidesLabel value={chosen} onChange={setChosen} hint={false} />
          </div>
          {chosen && (
            <CloseButton
              size="sm"
              aria-label={t('asOfPresent')}
              title={t('asOfPresent')}
              onClick={() => setChosen(null)}
            />
          )}
        </Group>
      )}
      <ol className={classes.reading} aria-label={t('articles', { count: shown.length })}>
        {shown.map((article, index) => (
          <li key={article.id}>
            {article.chapter !== '' && article.chapter !== shown[index - 1]?.chapter && (
              <h4 className={classes.chapter}>{article.chapter}</h4>
            )}
            <ReadArticle
              regulation={regulation}
              article={article}
              on={on}
              isOpen={openId === article.id}
              onToggle={() => setOpenId(openId === article.id ? null : article.id)}
            />
          </li>
        ))}
      </ol>
    </FormSection>
  )
}

type ArticleProps = { regulation: Regulation; article: Article; on: Day; isOpen: boolean; onToggle(): void }

function ReadArticle({ regulation, article, on, isOpen, onToggle }: ArticleProps) {
  const { t } = useTranslation('regulations')
  const Chevron = isOpen ? IconChevronDown : IconChevronRight
  return (
    <>
      <div className={classes.readLine}>
        <button type="button" className={classes.article} aria-expanded={isOpen} onClick={onToggle}>
          <Chevron size="1rem" aria-hidden />
          <span>
            <strong>{t('articleName', { number: article.number })}.</strong> {article.title}
          </span>
        </button>
        <Marks article={article} on={on} />
        <ObligationLink regulationId={regulation.id} articleId={article.id} />
      </div>
      {isOpen && <ArticleWordings regulation={regulation} articleId={article.id} on={on} />}
    </>
  )
}

function Marks({ article, on }: { article: Article; on: Day }) {
  const { t } = useTranslation('regulations')
  const { validFrom, validTo, former } = article
  if (validTo !== null && validTo < on) return <StatusBadge tone="idle">{t('marks.repealed')}</StatusBadge>
  if (validFrom !== null && validFrom > on)
    return <StatusBadge tone="soon">{t('marks.upcoming', { day: formatDay(validFrom) })}</StatusBadge>
  const next = former.find(({ until }) => on <= until)
  if (next) {
    const day = formatDay(addDays(next.until, 1))
    return <StatusBadge tone="soon">{t('marks.changes', { day })}</StatusBadge>
  }
  if (former.length > 0) return <StatusBadge tone="good">{t('marks.amended')}</StatusBadge>
  if (validTo !== null)
    return <StatusBadge tone="soon">{t('marks.ends', { day: formatDay(addDays(validTo, 1)) })}</StatusBadge>
  return validFrom === null ? null : <StatusBadge tone="good">{t('marks.added')}</StatusBadge>
}
