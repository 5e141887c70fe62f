/** Sửa đổi, bổ sung: the paper that amends, and what it does to the articles. What was typed is kept when the dialog is left. */
import { Alert, Button, Checkbox, Group, Modal, TextInput } from '@mantine/core'
import { type UseFormReturnType, useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import { useAll } from '#renderer/data/use-answer.ts'
import { useDraft } from '#renderer/data/use-draft.ts'
import { bound } from '#renderer/forms/bound.ts'
import { DayInput } from '#renderer/forms/DayInput.tsx'
import { DraftOffer } from '#renderer/forms/DraftOffer.tsx'
import { FormGrid, FormSection } from '#renderer/forms/FormSection.tsx'
import { errorUnder, issuesToErrors } from '#renderer/forms/issues-to-errors.ts'
import { addDays } from '#shared/lib/dates.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import { obligationsEndedBy, type Regulation } from '#shared/registers/regulation/index.ts'
import { AmendArticles } from './AmendArticles.tsx'
import { type AmendValues, blankAmendment, readAmendDraft } from './amend-values.ts'
import classes from './Regulations.module.css'

type Props = { regulation: Regulation; onClose(): void }

export function AmendDialog({ regulation, onClose }: Props) {
  const { t } = useTranslation(['regulations', 'common'])
  const act = useAct()
  const form = useForm<AmendValues>({ initialValues: blankAmendment })
  const draft = useDraft(`amend/${regulation.id}`, form.values, form.isDirty())
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!event.currentTarget.checkValidity()) return
    const { id, revision } = regulation
    const request = { register: 'regulation' as const, id, revision, action: 'amend', input: form.values }
    const done = await act('records.act', request, (error) => {
      const errors = issuesToErrors(error)
      form.setErrors(errors)
      return Object.keys(errors).length > 0
    })
    if (!done.ok) return
    await draft.discard()
    notifications.show({ message: t('amend.done', { symbol: form.values.amendment.symbol }) })
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('amend.title', { name: regulation.shortTitle || regulation.title })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
      size="58rem"
    >
      <form className={classes.amend} noValidate onSubmit={(event) => void submit(event)}>
        <DraftOffer
          savedAt={draft.found?.savedAt ?? null}
          onTake={() => {
            const values = readAmendDraft(draft.found?.value, regulation)
            draft.take()
            if (values) form.setValues(values)
          }}
          onDismiss={() => void draft.discard()}
        />
        <AmendmentFields form={form} />
        <AmendArticles form={form} regulation={regulation} />
        <EndedObligations form={form} regulation={regulation} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit">{t('amend.submit')}</Button>
        </Group>
      </form>
    </Modal>
  )
}

type Form = UseFormReturnType<AmendValues>

function AmendmentFields({ form }: { form: Form }) {
  const { t } = useTranslation('regulations')
  return (
    <FormSection title={t('amend.paper')}>
      <FormGrid>
        <TextInput
          label={t('amend.symbol')}
          withAsterisk
          data-autofocus
          {...form.getInputProps('amendment.symbol')}
        />
        <DayInput
          label={t('amend.signedOn')}
          {...bound<string | null>(form.getInputProps('amendment.signedOn'))}
        />
        <DayInput
          label={t('amend.effectiveOn')}
          isRequired
          {...bound<string | null>(form.getInputProps('amendment.effectiveOn'))}
        />
      </FormGrid>
      <TextInput label={t('amend.summary')} {...form.getInputProps('amendment.summary')} />
    </FormSection>
  )
}

/** The obligations of repealed articles, and whether they end with them. */
function EndedObligations({ form, regulation }: { form: Form; regulation: Regulation }) {
  const { t } = useTranslation('regulations')
  const obligations = useAll('obligation')
  const { amendment, repealedIds } = form.values
  const effectiveOn = amendment.effectiveOn ?? '0000-01-01'
  const read = { all: () => obligations as never }
  const bound = obligationsEndedBy(regulation, { repealedIds, amendment: { effectiveOn } }, read)
  const error = errorUnder(form.errors, 'repealedIds')
  if (bound.length === 0 && error === undefined) return null
  const day = amendment.effectiveOn ? formatDay(addDays(amendment.effectiveOn, -1)) : '…'
  return (
    <Alert color="yellow" variant="light" p="xs" icon={<IconAlertTriangle aria-hidden />}>
      {t('amend.bound', { count: bound.length })}
      <ul className={classes.bound}>
        {bound.map(({ id, code, title }) => (
          <li key={id}>{[code, title].filter(Boolean).join(' · ')}</li>
        ))}
      </ul>
      <Checkbox
        label={t('amend.endThem', { day })}
        {...form.getInputProps('endsObligations', { type: 'checkbox' })}
      />
      {error && (
        <p role="alert" className={classes.fault}>
          {bound.length > 0 && !form.values.endsObligations ? t('amend.mustEnd') : error}
        </p>
      )}
    </Alert>
  )
}
