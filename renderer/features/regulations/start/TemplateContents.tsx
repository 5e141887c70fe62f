/** The template's chapters, articles and obligations, to be taken over or left out. */
import { Checkbox } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { FormSection } from '#renderer/forms/FormSection.tsx'
import { sentenceEn } from '#shared/calendar/due-rules/sentence-en.ts'
import { sentenceOf } from '#shared/calendar/due-rules/sentence-vi.ts'
import { templateChapters } from '#shared/template/chapters.ts'
import type { TemplateObligation } from '#shared/template/obligation-template.ts'
import type { TemplateArticle, TemplateChapter } from '#shared/template/template-chapter.ts'
import classes from './Start.module.css'
import { chooseArticles, obligationsOfArticle, type TemplateValues } from './template-values.ts'

type Form = UseFormReturnType<TemplateValues>

export function TemplateContents({ form }: { form: Form }) {
  const { t } = useTranslation('starting')
  const error = form.errors.articles ?? form.errors.obligations
  return (
    <div className={classes.column}>
      <FormSection title={t('template.contents')}>
        {error && (
          <p role="alert" className={classes.fault}>
            {error}
          </p>
        )}
        {templateChapters.map((chapter) => (
          <ChapterChoice key={chapter.title} chapter={chapter} form={form} />
        ))}
      </FormSection>
    </div>
  )
}

function ChapterChoice({ chapter, form }: { chapter: TemplateChapter; form: Form }) {
  const numbers = chapter.articles.map(({ number }) => number)
  const chosen = numbers.filter((number) => form.values.articles.includes(number)).length
  return (
    <fieldset className={classes.chapter}>
      <legend>
        <Checkbox
          size="xs"
          label={chapter.title}
          checked={chosen === numbers.length}
          indeterminate={chosen > 0 && chosen < numbers.length}
          onChange={(event) =>
            form.setValues(chooseArticles(form.values, numbers, event.currentTarget.checked))
          }
        />
      </legend>
      {chapter.articles.map((article) => (
        <ArticleChoice key={article.number} article={article} form={form} />
      ))}
    </fieldset>
  )
}

function ArticleChoice({ article, form }: { article: TemplateArticle; form: Form }) {
  const { t } = useTranslation('starting')
  const { number, title, text } = article
  const isChosen = form.values.articles.includes(number)
  return (
    <div className={classes.article}>
      <Checkbox
        size="xs"
        label={<span title={text}>{t('template.articleName', { number, title })}</span>}
        checked={isChosen}
        onChange={(event) =>
          form.setValues(chooseArticles(form.values, [number], event.currentTarget.checked))
        }
      />
      {obligationsOfArticle(number).map((one) => (
        <ObligationChoice key={one.code} obligation={one} form={form} isDisabled={!isChosen} />
      ))}
    </div>
  )
}

type ChoiceProps = { obligation: TemplateObligation; form: Form; isDisabled: boolean }

function ObligationChoice({ obligation, form, isDisabled }: ChoiceProps) {
  const { i18n } = useTranslation()
  const { code, title, milestones } = obligation
  const { obligations } = form.values
  const say = i18n.language === 'en' ? sentenceEn : sentenceOf
  return (
    <Checkbox
      size="xs"
      className={classes.obligation ?? ''}
      label={`${code} ${title}`}
      description={milestones.map(({ rule }) => say(rule)).join('; ')}
      disabled={isDisabled}
      checked={obligations.includes(code)}
      onChange={(event) =>
        form.setFieldValue(
          'obligations',
          event.currentTarget.checked
            ? [...obligations, code]
            : obligations.filter((other) => other !== code),
        )
      }
    />
  )
}
