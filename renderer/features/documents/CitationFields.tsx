/** What a citation and the check of papers need besides: system, validity, what took the document's place. */
import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAll } from '#renderer/data/use-answer.ts'
import { bound } from '#renderer/forms/bound.ts'
import { DayInput } from '#renderer/forms/DayInput.tsx'
import { FormGrid, FormSection } from '#renderer/forms/FormSection.tsx'
import { PickerInput } from '#renderer/forms/PickerInput.tsx'
import { makeOption } from '#renderer/forms/picker-options.ts'
import type { RecordForm } from '#renderer/forms/use-record-form.ts'
import { documentStatuses, documentSystems } from '#shared/registers/source-document/index.ts'

export function CitationFields({ editor }: { editor: RecordForm<'source-document'> }) {
  const { t } = useTranslation(['documents', 'registers'])
  const { form, record } = editor
  const documents = useAll('source-document')
  const others = documents
    .filter(({ id }) => id !== record?.id)
    .map((one) =>
      makeOption(one.id, one.number || one.subject, one.number ? one.subject : '', one.issuerText),
    )
  const status = form.values.status ?? 'in-force'
  const isReplaced = status === 'replaced' || status === 'amended'
  const next = bound<string | null | undefined>(form.getInputProps('replacedById'))
  const effective = bound<string | null | undefined>(form.getInputProps('effectiveFrom'))
  const system = form.getInputProps('system')
  return (
    <FormSection title={t('citing.section')}>
      <FormGrid>
        <NativeSelect
          label={t('citing.system')}
          {...system}
          value={form.values.system ?? ''}
          onChange={({ currentTarget: { value } }) =>
            form.setFieldValue(
              'system',
              documentSystems.find((one) => one === value),
            )
          }
          data={[
            { value: '', label: t('citing.systemAuto') },
            ...documentSystems.map((value) => ({
              value,
              label: t(`registers:source-document.choices.system.${value}`),
            })),
          ]}
        />
        <NativeSelect
          label={t('citing.status')}
          {...form.getInputProps('status')}
          value={status}
          data={documentStatuses.map((value) => ({
            value,
            label: t(`registers:source-document.choices.status.${value}`),
          }))}
        />
        <DayInput
          label={t('registers:source-document.fields.effectiveFrom')}
          {...effective}
          value={effective.value ?? null}
        />
      </FormGrid>
      {isReplaced && (
        <PickerInput
          label={t('citing.replacedBy')}
          error={next.error}
          options={others}
          selected={next.value ?? null}
          onPick={(id) => form.setFieldValue('replacedById', id)}
          onClear={() => form.setFieldValue('replacedById', null)}
        />
      )}
    </FormSection>
  )
}
