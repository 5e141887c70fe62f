/** Bắt đầu từ mẫu: what the regulation is called, who takes which part, and what of the template is taken over. */
import { Button, Modal } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import { useAnswer } from '#renderer/data/use-answer.ts'
import { useToday } from '#renderer/data/use-app-info.ts'
import { useDraft } from '#renderer/data/use-draft.ts'
import { DraftOffer } from '#renderer/forms/DraftOffer.tsx'
import { issuesToErrors } from '#renderer/forms/issues-to-errors.ts'
import type { Organisation } from '#shared/registers/organisation/index.ts'
import type { StartInput } from '#shared/template/start-input.ts'
import classes from './Start.module.css'
import { TemplateContents } from './TemplateContents.tsx'
import { TemplateFields } from './TemplateFields.tsx'
import { firstValues, readTemplateDraft, type TemplateValues } from './template-values.ts'

type Props = { onClose(): void; onMade(id: string): void }

export function TemplateDialog({ onClose, onMade }: Props) {
  const { t } = useTranslation(['starting', 'common'])
  const { data } = useAnswer('records.all', { register: 'organisation' }, ['organisation'])
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('template.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
      closeOnClickOutside={false}
      size="min(76rem, 97vw)"
      classNames={{ content: classes.content, body: classes.body, header: classes.header }}
    >
      {data && (
        <TemplateForm organisations={data as unknown as Organisation[]} onClose={onClose} onMade={onMade} />
      )}
    </Modal>
  )
}

function TemplateForm({ organisations, onClose, onMade }: Props & { organisations: Organisation[] }) {
  const { t } = useTranslation(['starting', 'common', 'errors'])
  const today = useToday()
  const [initialValues] = useState(() => firstValues(organisations, today))
  const isGiven = (value: string | null) => (value === null ? t('errors:issues.required') : null)
  const form = useForm<TemplateValues>({
    initialValues,
    validate: { validFrom: isGiven, validTo: isGiven },
  })
  const draft = useDraft('start-from-template', form.values, form.isDirty())
  const make = useMake(() => void draft.discard(), onMade)
  const isBusy = useRef(false)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    // A day that is half typed says so itself.
    if (!event.currentTarget.checkValidity() || form.validate().hasErrors) return
    // A second press while it is being made would only say again that it was.
    if (isBusy.current) return
    isBusy.current = true
    form.setErrors(await make(form.values))
    isBusy.current = false
  }
  return (
    <form className={classes.form} noValidate onSubmit={(event) => void submit(event)}>
      <div className={classes.columns}>
        <div className={classes.column}>
          <DraftOffer
            savedAt={draft.found?.savedAt ?? null}
            onTake={() => {
              const values = readTemplateDraft(draft.found?.value)
              draft.take()
              if (values) form.setValues(values)
            }}
            onDismiss={() => void draft.discard()}
          />
          <p className={classes.intro}>{t('template.intro')}</p>
          <TemplateFields form={form} />
        </div>
        <TemplateContents form={form} />
      </div>
      <div className={classes.foot}>
        <span className={classes.count} aria-live="polite">
          {t('template.chosen', {
            articles: form.values.articles.length,
            obligations: form.values.obligations.length,
          })}
        </span>
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button type="submit">{t('template.make')}</Button>
      </div>
    </form>
  )
}

/** Makes the regulation; answers the errors of the fields, none when it was made. */
function useMake(onDone: () => void, onMade: (id: string) => void) {
  const { t } = useTranslation('starting')
  const act = useAct()
  return async (values: TemplateValues) => {
    let errors: Record<string, string> = {}
    // What is missing is told by the command's own schema.
    const done = await act('regulations.start-from-template', values as StartInput, (error) => {
      errors = issuesToErrors(error)
      return Object.keys(errors).length > 0
    })
    if (!done.ok) return errors
    onDone()
    const { id, obligations, leftOut } = done.value
    notifications.show({ message: t('template.made', { obligations }) })
    if (leftOut.length > 0)
      notifications.show({
        message: t('template.leftOut', { codes: leftOut.join(', ') }),
        color: 'yellow',
        autoClose: false,
      })
    onMade(id)
    return {}
  }
}
