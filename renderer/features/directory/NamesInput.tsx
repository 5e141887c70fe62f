/** The names of a body by time. A new name closes the one before it, so that old papers keep the name of their day. */
import { Button, CloseButton, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/data/use-app-info.ts'
import { bound } from '#renderer/forms/bound.ts'
import { DayInput } from '#renderer/forms/DayInput.tsx'
import { FormGrid, FormSection } from '#renderer/forms/FormSection.tsx'
import { addDays } from '#shared/lib/dates.ts'
import type { FieldsOf } from '#shared/registers/define-register.ts'
import { nameEntryOn, type OrganisationName } from '#shared/registers/organisation/index.ts'
import classes from './Directory.module.css'

type Form = UseFormReturnType<FieldsOf<'organisation'>>

/** `names` with a name from `day` on; the one that was open ends the day before. */
export function withNewName(names: readonly OrganisationName[], day: string): OrganisationName[] {
  const last = names.at(-1)
  if (!last) return []
  const closed = { ...last, validTo: last.validTo ?? addDays(day, -1) }
  return [...names.slice(0, -1), closed, { ...last, validFrom: day, validTo: null }]
}

export function NamesInput({ form, isNew }: { form: Form; isNew: boolean }) {
  const { t } = useTranslation('directory')
  const today = useToday()
  const { names } = form.values
  const current = nameEntryOn({ names }, today)
  return (
    <FormSection
      title={t('organisation.names')}
      action={
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size="1rem" aria-hidden />}
          onClick={() => form.setFieldValue('names', withNewName(names, today))}
        >
          {t('organisation.rename')}
        </Button>
      }
    >
      {names.map((entry, index) => (
        <NameEntry
          // biome-ignore lint/suspicious/noArrayIndexKey: names have no ids; they are only added and taken away at the end
          key={index}
          form={form}
          index={index}
          isCurrent={names.length > 1 && entry === current}
          isFirstField={isNew && index === 0}
        />
      ))}
    </FormSection>
  )
}

type EntryProps = { form: Form; index: number; isCurrent: boolean; isFirstField: boolean }

function NameEntry({ form, index, isCurrent, isFirstField }: EntryProps) {
  const { t } = useTranslation(['directory', 'registers'])
  const path = `names.${index}` as const
  const many = form.values.names.length > 1
  return (
    <fieldset className={classes.entry} data-current={isCurrent || undefined}>
      {many && (
        <legend className={classes.legend}>
          {t('organisation.nameNumber', { number: index + 1 })}
          {isCurrent && <span className={classes.mark}>{t('organisation.current')}</span>}
          <CloseButton
            size="sm"
            aria-label={t('organisation.removeName', { number: index + 1 })}
            onClick={() => form.removeListItem('names', index)}
          />
        </legend>
      )}
      <TextInput
        label={t('registers:organisation.fields.name')}
        withAsterisk
        data-autofocus={isFirstField || undefined}
        {...form.getInputProps(`${path}.name`)}
      />
      <FormGrid>
        <TextInput
          label={t('registers:organisation.fields.shortName')}
          {...form.getInputProps(`${path}.shortName`)}
        />
        <TextInput
          label={t('registers:organisation.fields.symbol')}
          {...form.getInputProps(`${path}.symbol`)}
        />
      </FormGrid>
      <TextInput
        label={t('registers:organisation.fields.headLine')}
        placeholder={form.values.names[index]?.name.toLocaleUpperCase('vi')}
        {...form.getInputProps(`${path}.headLine`)}
      />
      <FormGrid>
        <DayInput
          label={t('registers:organisation.fields.validFrom')}
          {...bound<string | null>(form.getInputProps(`${path}.validFrom`))}
        />
        <DayInput
          label={t('registers:organisation.fields.validTo')}
          {...bound<string | null>(form.getInputProps(`${path}.validTo`))}
        />
      </FormGrid>
    </fieldset>
  )
}
