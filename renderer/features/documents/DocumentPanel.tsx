/** One paper as it is cited. */
import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { bound } from '#renderer/forms/bound.ts'
import { DayInput } from '#renderer/forms/DayInput.tsx'
import { FormGrid, FormSection } from '#renderer/forms/FormSection.tsx'
import { OrganisationSelect } from '#renderer/forms/OrganisationSelect.tsx'
import { type RecordForm, useRecordForm } from '#renderer/forms/use-record-form.ts'
import { RecordPanel } from '#renderer/lists/index.ts'
import { CopyCitation } from '#renderer/papers/citations/index.ts'
import {
  asSecretPaper,
  blankDocument,
  documentTypes,
  type SourceDocument,
} from '#shared/registers/source-document/index.ts'
import { CitationFields } from './CitationFields.tsx'
import { PasteCitation } from './PasteCitation.tsx'
import { SecretPaperField } from './SecretPaperField.tsx'

type Props = { record: SourceDocument | null; onClose(): void; onSaved(id: string): void }

export function DocumentPanel({ record, onClose, onSaved }: Props) {
  const { t } = useTranslation(['documents', 'registers'])
  const editor = useRecordForm('source-document', record, blankDocument, {
    onSaved: (saved) => record === null && onSaved(saved.id),
  })
  const isSecret = editor.form.values.isSecret === true
  return (
    <RecordPanel
      register="source-document"
      editor={editor}
      title={record?.subject ?? t('new')}
      onClose={onClose}
      actions={record && !record.isSecret && <CopyCitation document={record} />}
      takesFiles={!record?.isSecret}
    >
      {record === null && !isSecret && (
        <PasteCitation
          onRead={(found) => editor.form.setValues(found)}
          onSecret={(found) => editor.form.setValues(asSecretPaper({ ...editor.form.getValues(), ...found }))}
        />
      )}
      <AboutFields editor={editor} isNew={record === null} />
      {!isSecret && <CitationFields editor={editor} />}
    </RecordPanel>
  )
}

function AboutFields({ editor, isNew }: { editor: RecordForm<'source-document'>; isNew: boolean }) {
  const { t } = useTranslation(['documents', 'registers'])
  const { form } = editor
  const isSecret = form.values.isSecret === true
  return (
    <FormSection title={t('about')}>
      <SecretPaperField editor={editor} />
      <FormGrid>
        <NativeSelect
          label={t('registers:source-document.fields.type')}
          data={documentTypes.map((type) => ({
            value: type,
            label: t(`registers:source-document.choices.type.${type}`),
          }))}
          {...form.getInputProps('type')}
        />
        {!isSecret && (
          <TextInput
            label={t('registers:source-document.fields.number')}
            placeholder={t('numberExample')}
            data-autofocus={isNew || undefined}
            {...form.getInputProps('number')}
          />
        )}
        <DayInput
          label={t('registers:source-document.fields.issuedOn')}
          {...bound<string | null>(form.getInputProps('issuedOn'))}
        />
      </FormGrid>
      {!isSecret && (
        <Textarea
          label={t('registers:source-document.fields.subject')}
          withAsterisk
          autosize
          minRows={2}
          {...form.getInputProps('subject')}
        />
      )}
      <OrganisationSelect
        label={t('registers:source-document.fields.issuer')}
        {...bound<string | null>(form.getInputProps('issuerId'))}
      />
      {!isSecret && <FurtherWords form={form} />}
    </FormSection>
  )
}

function FurtherWords({ form }: Pick<RecordForm<'source-document'>, 'form'>) {
  const { t } = useTranslation(['documents', 'registers'])
  return (
    <>
      {form.values.issuerId === null && (
        <TextInput label={t('issuerText')} {...form.getInputProps('issuerText')} />
      )}
      <Textarea
        label={t('registers:source-document.fields.note')}
        autosize
        minRows={1}
        {...form.getInputProps('note')}
      />
    </>
  )
}
