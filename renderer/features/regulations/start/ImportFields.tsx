/** What the paper says of itself, and what should be known before its lines are looked over. */
import { Alert, NativeSelect, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { bound } from '#renderer/forms/bound.ts'
import { DayInput } from '#renderer/forms/DayInput.tsx'
import { FormGrid, FormSection } from '#renderer/forms/FormSection.tsx'
import type { ImportWarning } from '#shared/import/read-articles.ts'
import { regulationKinds } from '#shared/registers/regulation/index.ts'
import type { ImportFacts } from './import-edits.ts'

type Props = { form: UseFormReturnType<ImportFacts>; warnings: readonly ImportWarning[] }

export function ImportFields({ form, warnings }: Props) {
  const { t } = useTranslation(['starting', 'registers'])
  return (
    <FormSection title={t('template.about')}>
      {warnings.map((warning) => (
        <Alert key={warning} color="yellow" variant="light" p="xs" icon={<IconAlertTriangle aria-hidden />}>
          {t(`import.warnings.${warning}`)}
        </Alert>
      ))}
      <Textarea
        label={t('registers:regulation.fields.title')}
        withAsterisk
        autosize
        minRows={1}
        maxRows={4}
        data-autofocus
        {...form.getInputProps('title')}
      />
      <FormGrid>
        <NativeSelect
          label={t('registers:regulation.fields.kind')}
          data={regulationKinds.map((kind) => ({
            value: kind,
            label: t(`registers:regulation.choices.kind.${kind}`),
          }))}
          {...form.getInputProps('kind')}
        />
        <TextInput label={t('registers:regulation.fields.symbol')} {...form.getInputProps('symbol')} />
        {(['signedOn', 'validFrom', 'validTo'] as const).map((field) => (
          <DayInput
            key={field}
            label={t(`registers:regulation.fields.${field}`)}
            {...bound<string | null>(form.getInputProps(field))}
          />
        ))}
      </FormGrid>
    </FormSection>
  )
}
