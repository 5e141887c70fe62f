/** One obligation: where it stands, who owes what to whom, and by when. */
import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAll } from '#renderer/data/use-answer.ts'
import { bound } from '#renderer/forms/bound.ts'
import { DayInput } from '#renderer/forms/DayInput.tsx'
import { FormGrid, FormSection } from '#renderer/forms/FormSection.tsx'
import { useRecordForm } from '#renderer/forms/use-record-form.ts'
import { RecordPanel } from '#renderer/lists/index.ts'
import type { Obligation } from '#shared/registers/obligation/index.ts'
import type { Regulation } from '#shared/registers/regulation/index.ts'
import { blankObligation, milestoneIdFrom, nextCode } from './blank-obligation.ts'
import { MilestonesInput } from './MilestonesInput.tsx'
import { ObligationFields } from './ObligationFields.tsx'

type Props = {
  record: Obligation | null
  regulation: Regulation
  onClose(): void
  onSaved(id: string): void
}

export function ObligationPanel({ record, regulation, onClose, onSaved }: Props) {
  const { t } = useTranslation(['obligations', 'registers'])
  const own = useAll('obligation').filter((one) => one.regulationId === regulation.id)
  const [blank] = useState(() =>
    blankObligation(regulation.id, nextCode(own), milestoneIdFrom(crypto.randomUUID())),
  )
  const editor = useRecordForm('obligation', record, blank, {
    draftKey: record ? undefined : `obligation/new-${regulation.id}`,
    onSaved: (saved) => record === null && onSaved(saved.id),
  })
  const { form } = editor
  const title = record ? [record.code, record.title].filter(Boolean).join('. ') : t('new')
  return (
    <RecordPanel register="obligation" editor={editor} title={title} onClose={onClose} isWide>
      <ObligationFields form={form} record={record} regulation={regulation} />
      <MilestonesInput form={form} record={record} regulation={regulation} />
      <FormSection title={t('further')}>
        <FormGrid>
          <DayInput
            label={t('registers:obligation.fields.validFrom')}
            description={t('validHint')}
            {...bound<string | null>(form.getInputProps('validFrom'))}
          />
          <DayInput
            label={t('registers:obligation.fields.validTo')}
            {...bound<string | null>(form.getInputProps('validTo'))}
          />
        </FormGrid>
        <TextInput
          label={t('registers:obligation.fields.source')}
          placeholder={t('sourceExample')}
          {...form.getInputProps('source')}
        />
        <Textarea
          label={t('registers:obligation.fields.note')}
          autosize
          minRows={2}
          maxRows={12}
          {...form.getInputProps('note')}
        />
      </FormSection>
    </RecordPanel>
  )
}
