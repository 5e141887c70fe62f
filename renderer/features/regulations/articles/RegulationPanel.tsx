/** One regulation: what it is, who signed it, and its articles. */
import { Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { bound } from '#renderer/forms/bound.ts'
import { DayInput } from '#renderer/forms/DayInput.tsx'
import { FormGrid, FormSection } from '#renderer/forms/FormSection.tsx'
import { useRecordForm } from '#renderer/forms/use-record-form.ts'
import { RecordPanel } from '#renderer/lists/index.ts'
import type { FieldsOf } from '#shared/registers/define-register.ts'
import type { Regulation } from '#shared/registers/regulation/index.ts'
import { ArticlesInput } from './ArticlesInput.tsx'
import { PartiesInput } from './PartiesInput.tsx'

type Props = { record: Regulation | null; onClose(): void; onSaved(id: string): void }

const blank: FieldsOf<'regulation'> = {
  title: '',
  shortTitle: '',
  symbol: '',
  signedOn: null,
  validFrom: null,
  validTo: null,
  parentInstrument: '',
  kind: 'regulation',
  stage: 'draft',
  parties: [],
  articles: [],
  amendments: [],
  replacesId: null,
  closedOn: null,
  closingNote: '',
}

export function RegulationPanel({ record, onClose, onSaved }: Props) {
  const { t } = useTranslation(['regulations', 'registers'])
  const editor = useRecordForm('regulation', record, blank, {
    onSaved: (saved) => record === null && onSaved(saved.id),
  })
  const { form } = editor
  return (
    <RecordPanel
      register="regulation"
      editor={editor}
      title={record?.title ?? t('new')}
      onClose={onClose}
      isWide
    >
      <FormSection title={t('about')}>
        <Textarea
          label={t('registers:regulation.fields.title')}
          withAsterisk
          autosize
          minRows={1}
          data-autofocus={record === null || undefined}
          {...form.getInputProps('title')}
        />
        <FormGrid>
          <TextInput
            label={t('registers:regulation.fields.shortTitle')}
            {...form.getInputProps('shortTitle')}
          />
          <TextInput label={t('registers:regulation.fields.symbol')} {...form.getInputProps('symbol')} />
          <DayInput
            label={t('registers:regulation.fields.signedOn')}
            {...bound<string | null>(form.getInputProps('signedOn'))}
          />
          <DayInput
            label={t('registers:regulation.fields.validFrom')}
            {...bound<string | null>(form.getInputProps('validFrom'))}
          />
          <DayInput
            label={t('registers:regulation.fields.validTo')}
            {...bound<string | null>(form.getInputProps('validTo'))}
          />
        </FormGrid>
        <TextInput
          label={t('registers:regulation.fields.parentInstrument')}
          placeholder={t('parentExample')}
          {...form.getInputProps('parentInstrument')}
        />
      </FormSection>
      <PartiesInput form={form} />
      <ArticlesInput form={form} />
    </RecordPanel>
  )
}
