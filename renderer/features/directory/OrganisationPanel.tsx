/** One body: its names by time, its place in the tree, and who signs its papers. */
import { NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/data/use-app-info.ts'
import { bound } from '#renderer/forms/bound.ts'
import { FormGrid, FormSection } from '#renderer/forms/FormSection.tsx'
import { OrganisationSelect } from '#renderer/forms/OrganisationSelect.tsx'
import { useOrganisations } from '#renderer/forms/use-directory.ts'
import { useRecordForm } from '#renderer/forms/use-record-form.ts'
import { RecordPanel } from '#renderer/lists/index.ts'
import type { FieldsOf } from '#shared/registers/define-register.ts'
import { nameOn, type Organisation, organisationKinds } from '#shared/registers/organisation/index.ts'
import { NamesInput } from './NamesInput.tsx'
import { SignersInput } from './SignersInput.tsx'

type Props = { record: Organisation | null; onClose(): void; onSaved(id: string): void }

function blankOrganisation(order: number): FieldsOf<'organisation'> {
  return {
    kind: 'state',
    parentId: null,
    names: [{ validFrom: null, validTo: null, name: '', shortName: '', headLine: '', symbol: '' }],
    placeName: '',
    signers: [],
    phone: '',
    order,
    note: '',
  }
}

export function OrganisationPanel({ record, onClose, onSaved }: Props) {
  const { t } = useTranslation(['directory', 'registers'])
  const today = useToday()
  const last = useOrganisations().at(-1)
  const editor = useRecordForm('organisation', record, blankOrganisation((last?.order ?? 0) + 10), {
    onSaved: (saved) => record === null && onSaved(saved.id),
  })
  const { form } = editor
  return (
    <RecordPanel
      register="organisation"
      editor={editor}
      title={record ? nameOn(record, today) : t('organisation.new')}
      onClose={onClose}
    >
      <NamesInput form={form} isNew={record === null} />
      <FormSection title={t('organisation.about')}>
        <FormGrid>
          <NativeSelect
            label={t('registers:organisation.fields.kind')}
            data={organisationKinds.map((kind) => ({
              value: kind,
              label: t(`registers:organisation.choices.kind.${kind}`),
            }))}
            {...form.getInputProps('kind')}
          />
          <OrganisationSelect
            label={t('registers:organisation.fields.parent')}
            without={record ? [record.id] : []}
            {...bound<string | null>(form.getInputProps('parentId'))}
          />
          <TextInput
            label={t('registers:organisation.fields.placeName')}
            description={t('organisation.placeHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            {...form.getInputProps('placeName')}
          />
          <TextInput label={t('registers:organisation.fields.phone')} {...form.getInputProps('phone')} />
          <NumberInput
            label={t('registers:organisation.fields.order')}
            description={t('organisation.orderHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            min={0}
            max={1_000_000}
            allowDecimal={false}
            {...form.getInputProps('order')}
          />
        </FormGrid>
        <Textarea
          label={t('registers:organisation.fields.note')}
          autosize
          minRows={1}
          {...form.getInputProps('note')}
        />
      </FormSection>
      <SignersInput form={form} />
    </RecordPanel>
  )
}
