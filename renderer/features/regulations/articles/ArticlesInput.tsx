/** The articles: one line each, opened to be edited. Ctrl+Enter begins the next article; Alt+↑ and Alt+↓ move one. */
import { Button, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { IconChevronDown, IconChevronRight, IconPlus } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormSection } from '#renderer/forms/FormSection.tsx'
import { errorAt, errorUnder } from '#renderer/forms/issues-to-errors.ts'
import { OrderedRows } from '#renderer/forms/OrderedRows.tsx'
import type { FieldsOf } from '#shared/registers/define-register.ts'
import type { Article } from '#shared/registers/regulation/index.ts'
import { nextArticle } from './next-article.ts'
import classes from './Regulations.module.css'

type Form = UseFormReturnType<FieldsOf<'regulation'>>

export function ArticlesInput({ form }: { form: Form }) {
  const { t } = useTranslation('regulations')
  const [openId, setOpenId] = useState<string | null>(null)
  const isFresh = useRef(false)
  const { articles } = form.values
  const addAfter = (index: number) => {
    const made = nextArticle(articles[index], crypto.randomUUID())
    form.insertListItem('articles', made, index + 1)
    isFresh.current = true
    setOpenId(made.id)
  }
  const add = (
    <Button
      size="compact-sm"
      variant="subtle"
      leftSection={<IconPlus size="1rem" aria-hidden />}
      onClick={() => addAfter(articles.length - 1)}
    >
      {t('addArticle')}
    </Button>
  )
  return (
    <FormSection
      title={t('articles', { count: articles.length })}
      action={add}
      error={errorAt(form.errors, 'articles')}
    >
      {articles.length === 0 && <p className={classes.hint}>{t('articlesHint')}</p>}
      <OrderedRows
        label={t('articles', { count: articles.length })}
        items={articles}
        keyOf={(article) => article.id}
        nameOf={(article) => t('articleName', { number: article.number })}
        onChange={(next) => form.setFieldValue('articles', next)}
        headingOf={({ chapter }, index) =>
          chapter !== '' &&
          chapter !== articles[index - 1]?.chapter && <div className={classes.chapterLine}>{chapter}</div>
        }
      >
        {(article, index) => (
          <ArticleLine
            form={form}
            article={article}
            index={index}
            isOpen={article.id === openId || errorUnder(form.errors, `articles.${index}`) !== undefined}
            takesFocus={article.id === openId && isFresh.current}
            onToggle={() => {
              isFresh.current = false
              setOpenId(article.id === openId ? null : article.id)
            }}
            onNext={() => addAfter(index)}
          />
        )}
      </OrderedRows>
    </FormSection>
  )
}

type LineProps = {
  form: Form
  article: Article
  index: number
  isOpen: boolean
  takesFocus: boolean
  onToggle(): void
  onNext(): void
}

function ArticleLine(props: LineProps) {
  const { form, article, index, isOpen, takesFocus, onToggle, onNext } = props
  const { t } = useTranslation('regulations')
  const Chevron = isOpen ? IconChevronDown : IconChevronRight
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    onNext()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys pressed in the article's fields rise to it
    <div onKeyDown={onKeyDown}>
      <button type="button" className={classes.article} aria-expanded={isOpen} onClick={onToggle}>
        <Chevron size="1rem" aria-hidden />
        <span>
          <strong>{t('articleName', { number: article.number })}.</strong> {article.title}
        </span>
      </button>
      {isOpen && <ArticleFields form={form} index={index} takesFocus={takesFocus} />}
    </div>
  )
}

function ArticleFields({ form, index, takesFocus }: { form: Form; index: number; takesFocus: boolean }) {
  const { t } = useTranslation('regulations')
  const title = useRef<HTMLInputElement>(null)
  const path = `articles.${index}` as const
  useEffect(() => {
    if (takesFocus) title.current?.focus()
  }, [takesFocus])
  return (
    // The chapter stands above as it does in print, and so Tab leads from the article's name straight to its words.
    <div className={classes.fields}>
      <TextInput
        label={t('chapter')}
        placeholder={t('chapterExample')}
        {...form.getInputProps(`${path}.chapter`)}
      />
      <div className={classes.line}>
        <TextInput label={t('number')} {...form.getInputProps(`${path}.number`)} />
        <TextInput
          ref={title}
          label={t('articleTitle')}
          withAsterisk
          {...form.getInputProps(`${path}.title`)}
        />
      </div>
      <Textarea label={t('text')} autosize minRows={3} maxRows={14} {...form.getInputProps(`${path}.text`)} />
    </div>
  )
}
