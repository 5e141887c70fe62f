/**
 * The articles: typed while the regulation is a draft, read once it is signed. What is signed is changed by an amendment, which
 * keeps the former wording; typing errors are mended in place, and said to be that.
 */
import { Button } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldsOf } from '#shared/registers/define-register.ts'
import type { Regulation } from '#shared/registers/regulation/index.ts'
import { ArticlesInput } from './ArticlesInput.tsx'
import { ReadArticles } from './ReadArticles.tsx'
import classes from './Regulations.module.css'

type Props = { form: UseFormReturnType<FieldsOf<'regulation'>>; record: Regulation | null }

export function ArticlesSection({ form, record }: Props) {
  const { t } = useTranslation('regulations')
  const [isMending, setMending] = useState(false)
  const isSigned = record?.stage === 'issued' && record.articles.length > 0
  const isTyped =
    form.isDirty('articles') || Object.keys(form.errors).some((key) => key.startsWith('articles'))
  if (!isSigned) return <ArticlesInput form={form} />
  if (!isMending && !isTyped)
    return (
      <ReadArticles
        regulation={record}
        action={
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPencil size="1rem" aria-hidden />}
            title={t('mend.hint')}
            onClick={() => setMending(true)}
          >
            {t('mend.open')}
          </Button>
        }
      />
    )
  return (
    <>
      <p className={classes.mending}>
        {t('mend.hint')}
        {!isTyped && (
          <Button size="compact-sm" variant="default" onClick={() => setMending(false)}>
            {t('mend.done')}
          </Button>
        )}
      </p>
      <ArticlesInput form={form} />
    </>
  )
}
