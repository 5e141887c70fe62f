/** What the office says of the next regulation before its draft is made. */
import { Button, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import { useDraft } from '#renderer/data/use-draft.ts'
import { bound } from '#renderer/forms/bound.ts'
import { DayInput } from '#renderer/forms/DayInput.tsx'
import { DraftOffer } from '#renderer/forms/DraftOffer.tsx'
import { EditArea } from '#renderer/forms/EditArea.tsx'
import { FormGrid } from '#renderer/forms/FormSection.tsx'
import { errorAt, issuesToErrors } from '#renderer/forms/issues-to-errors.ts'
import type { OutputOf } from '#shared/contract/commands.ts'
import type { Regulation } from '#shared/registers/regulation/index.ts'
import { type NextProposal, proposeNext } from '#shared/views/term/propose-next.ts'
import { PartiesInput } from '../articles/PartiesInput.tsx'
import classes from './EndTerm.module.css'

type Props = { regulation: Regulation; onMade(made: OutputOf<'regulations.start-next'>): void }

export function NextForm({ regulation, onMade }: Props) {
  const { t } = useTranslation(['regulations', 'registers'])
  const act = useAct()
  const form = useForm<NextProposal>({ initialValues: proposeNext(regulation) })
  const draft = useDraft(`next-regulation/${regulation.id}`, form.values, form.isDirty())
  const [isBusy, setBusy] = useState(false)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isBusy || !event.currentTarget.checkValidity()) return
    setBusy(true)
    const { validFrom, validTo, ...said } = form.values
    // An empty day is told at its field by the contract's own check.
    const input = { ...said, validFrom: validFrom ?? '', validTo: validTo ?? '' }
    const made = await act('regulations.start-next', input, (error) => {
      const errors = issuesToErrors(error)
      form.setErrors(errors)
      return Object.keys(errors).some((key) => key in form.values)
    })
    setBusy(false)
    if (!made.ok) return
    await draft.discard()
    onMade(made.value)
  }
  const day = (key: 'validFrom' | 'validTo') => (
    <DayInput
      label={t(`registers:regulation.fields.${key}`)}
      isRequired
      {...bound<string | null>(form.getInputProps(key))}
    />
  )
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className={classes.body}>
      <p className={classes.lead}>{t('term.nextHint')}</p>
      <DraftOffer
        savedAt={draft.found?.savedAt ?? null}
        onTake={() => {
          const left = draft.found?.value as Partial<NextProposal> | undefined
          draft.take()
          if (left && Array.isArray(left.parties)) form.setValues(left)
        }}
        onDismiss={() => void draft.discard()}
      />
      <EditArea>
        <div className={classes.body}>
          <Textarea
            label={t('registers:regulation.fields.title')}
            withAsterisk
            autosize
            minRows={1}
            {...form.getInputProps('title')}
          />
          <FormGrid>
            <TextInput
              label={t('registers:regulation.fields.shortTitle')}
              {...form.getInputProps('shortTitle')}
            />
            {day('validFrom')}
            {day('validTo')}
          </FormGrid>
          <TextInput
            label={t('registers:regulation.fields.parentInstrument')}
            {...form.getInputProps('parentInstrument')}
          />
          <PartiesInput
            error={errorAt(form.errors, 'parties')}
            parties={form.values.parties}
            onChange={(parties) => form.setFieldValue('parties', parties)}
          />
          <Button type="submit" loading={isBusy} className={classes.start ?? ''}>
            {t('term.make')}
          </Button>
        </div>
      </EditArea>
    </form>
  )
}
