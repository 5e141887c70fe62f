/**
 * The articles as they are typed: of a draft, and of a signed regulation whose typing errors are mended, which is said above
 * them: what an amending paper changes is changed by an amendment, which keeps the former wording.
 */
import { Button } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import type { FieldsOf } from '#shared/registers/define-register.ts'
import { ArticlesInput } from './ArticlesInput.tsx'
import classes from './Regulations.module.css'
import type { Articles } from './use-articles.ts'

type Props = { form: UseFormReturnType<FieldsOf<'regulation'>>; articles: Articles }

export function ArticlesSection({ form, articles }: Props) {
  const { t } = useTranslation('regulations')
  if (articles.areRead) return null
  return (
    <>
      {articles.areSigned && (
        <p className={classes.mending}>
          {t('mend.hint')}
          {articles.stopMending && (
            <Button size="compact-sm" variant="default" onClick={articles.stopMending}>
              {t('mend.done')}
            </Button>
          )}
        </p>
      )}
      <ArticlesInput form={form} />
    </>
  )
}
