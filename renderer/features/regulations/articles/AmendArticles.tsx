/** Every article with what the amendment does to it: kept, given new words, repealed; and new articles behind it. */
import { Button, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { FormSection } from '#renderer/forms/FormSection.tsx'
import { errorUnder } from '#renderer/forms/issues-to-errors.ts'
import type { Article, Regulation } from '#shared/registers/regulation/index.ts'
import { type AmendValues, type ArticleFate, fateOf, withFate } from './amend-values.ts'
import { insertedArticle } from './next-article.ts'
import classes from './Regulations.module.css'

type Form = UseFormReturnType<AmendValues>

export function AmendArticles({ form, regulation }: { form: Form; regulation: Regulation }) {
  const { t } = useTranslation('regulations')
  const present = regulation.articles.filter(({ validTo }) => validTo === null)
  const add = (before: Article | undefined, afterId: string | null) => {
    const { number, chapter, title, text } = insertedArticle(before, regulation.articles)
    form.insertListItem('added', { afterId, number, chapter, title, text })
  }
  return (
    <FormSection title={t('amend.articles')}>
      <p className={classes.hint}>{t('amend.articlesHint')}</p>
      <ol className={classes.reading}>
        {present.map((article) => (
          <li key={article.id}>
            <AmendLine form={form} article={article} onAdd={() => add(article, article.id)} />
            <AddedAfter form={form} afterId={article.id} />
          </li>
        ))}
      </ol>
      <AddedAfter form={form} afterId={null} />
      <Button
        size="compact-sm"
        variant="subtle"
        className={classes.addLast ?? ''}
        leftSection={<IconPlus size="1rem" aria-hidden />}
        onClick={() => add(present.at(-1), null)}
      >
        {t('amend.addLast')}
      </Button>
    </FormSection>
  )
}

const fates: readonly ArticleFate[] = ['kept', 'changed', 'repealed']

type LineProps = { form: Form; article: Article; onAdd(): void }

function AmendLine({ form, article, onAdd }: LineProps) {
  const { t } = useTranslation('regulations')
  const name = t('articleName', { number: article.number })
  const fate = fateOf(form.values, article.id)
  const index = form.values.changed.findIndex(({ articleId }) => articleId === article.id)
  const repealed = form.values.repealedIds.indexOf(article.id)
  const fault =
    form.errors[`changed.${index}`] ??
    (repealed < 0 ? undefined : errorUnder(form.errors, `repealedIds.${repealed}`))
  return (
    <>
      <div className={classes.amendLine}>
        <span className={classes.partyName} data-fate={fate}>
          <strong>{name}.</strong> {article.title}
        </span>
        <SegmentedControl
          size="xs"
          aria-label={t('amend.fateOf', { name })}
          data={fates.map((value) => ({ value, label: t(`amend.fates.${value}`) }))}
          value={fate}
          onChange={(next) => form.setValues(withFate(form.values, article, next as ArticleFate))}
        />
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconPlus size="0.9rem" aria-hidden />}
          aria-label={t('amend.addAfterOf', { name })}
          onClick={onAdd}
        >
          {t('amend.addAfter')}
        </Button>
      </div>
      {fault && (
        <p role="alert" className={classes.fault}>
          {fault}
        </p>
      )}
      {index >= 0 && <WordingFields form={form} path={`changed.${index}`} />}
    </>
  )
}

function AddedAfter({ form, afterId }: { form: Form; afterId: string | null }) {
  const { t } = useTranslation(['regulations', 'common'])
  return form.values.added.map((one, index) =>
    one.afterId === afterId ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: new articles have no id yet and never change places
      <div key={index} className={classes.addedArticle}>
        <div className={classes.amendLine}>
          <span className={classes.partyName} data-fate="changed">
            {t('amend.newArticle')}
          </span>
          <Button
            size="compact-xs"
            variant="subtle"
            color="red"
            onClick={() => form.removeListItem('added', index)}
          >
            {t('common:remove')}
          </Button>
        </div>
        <WordingFields form={form} path={`added.${index}`} />
      </div>
    ) : null,
  )
}

function WordingFields({ form, path }: { form: Form; path: string }) {
  const { t } = useTranslation('regulations')
  return (
    <div className={classes.fields}>
      <TextInput label={t('chapter')} {...form.getInputProps(`${path}.chapter`)} />
      <div className={classes.line}>
        <TextInput label={t('number')} {...form.getInputProps(`${path}.number`)} />
        <TextInput label={t('articleTitle')} withAsterisk {...form.getInputProps(`${path}.title`)} />
      </div>
      <Textarea label={t('text')} autosize minRows={3} maxRows={14} {...form.getInputProps(`${path}.text`)} />
    </div>
  )
}
