/** One field of a register's form, whatever its kind. */
import { Checkbox, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { type Bound, bound } from '#renderer/forms/bound.ts'
import { DayInput } from '#renderer/forms/DayInput.tsx'
import { OrganisationMultiSelect } from '#renderer/forms/OrganisationMultiSelect.tsx'
import { OrganisationSelect } from '#renderer/forms/OrganisationSelect.tsx'
import { PersonSelect } from '#renderer/forms/PersonSelect.tsx'
import { TimeInput } from '#renderer/forms/TimeInput.tsx'
import { assertNever } from '#shared/lib/assert-never.ts'
import type { FormField } from '#shared/registers/form.ts'
import type { FormWords } from './form-words.ts'
import { LineInput } from './LineInput.tsx'
import { PeriodInput } from './PeriodInput.tsx'
import { RecordSelect } from './RecordSelect.tsx'
import { RecordsSelect } from './RecordsSelect.tsx'

/** A form over the content of any register. */
export type AnyForm = UseFormReturnType<Record<string, unknown>>

type Props = {
  field: FormField
  form: AnyForm
  /** Where the value lies in the form: `plannedOn`, `milestones.2.on`. */
  at: string
  label: string
  hint?: string | undefined
  words: FormWords
}

export function FieldInput({ field, form, at, label, hint, words }: Props) {
  const input = form.getInputProps(at)
  const common = { label, isRequired: field.isRequired ?? false, description: hint }
  const kit = { label, withAsterisk: field.isRequired ?? false, description: hint }
  switch (field.kind) {
    case 'line':
      return field.isWide ? (
        <LineInput {...kit} {...bound<string>(input)} />
      ) : (
        <TextInput {...kit} {...input} />
      )
    case 'area':
      return <Textarea autosize minRows={2} {...kit} {...input} />
    case 'day':
      return <DayInput {...common} {...bound<string | null>(input)} />
    case 'time':
      return <TimeInput {...common} {...bound<string | null>(input)} />
    case 'number':
      return <NumberField {...kit} {...bound<number | null>(input)} isWhole={field.isWhole ?? false} />
    case 'flag':
      return <Checkbox label={label} description={hint} {...form.getInputProps(at, { type: 'checkbox' })} />
    case 'choice':
      return <ChoiceField {...kit} field={field} form={form} at={at} words={words} />
    case 'organisation':
      return <OrganisationSelect {...common} {...bound<string | null>(input)} />
    case 'organisations':
      return <OrganisationMultiSelect {...common} {...bound<string[]>(input)} />
    case 'person':
      return <PersonSelect {...common} {...bound<string | null>(input)} />
    case 'records':
      return <RecordsSelect {...common} register={field.register} {...bound<string[]>(input)} />
    case 'record':
      return <RecordSelect {...common} register={field.register} {...bound<string | null>(input)} />
    case 'period':
      return <PeriodInput {...common} {...bound<string>(input)} />
    default:
      return assertNever(field)
  }
}

type Kit = { label: string; withAsterisk: boolean; description: string | undefined }

type NumberProps = Kit & Bound<number | null> & { isWhole: boolean }

function NumberField({ value, onChange, isWhole, ...kit }: NumberProps) {
  return (
    <NumberInput
      {...kit}
      value={value ?? ''}
      onChange={(typed) => onChange(typed === '' ? null : Number(typed))}
      allowDecimal={!isWhole}
      decimalSeparator=","
      thousandSeparator="."
      allowNegative={false}
      hideControls
    />
  )
}

type ChoiceProps = Kit &
  Pick<Props, 'form' | 'at' | 'words'> & { field: Extract<FormField, { kind: 'choice' }> }

/** What is chosen may settle other fields of the form. */
function ChoiceField({ field, form, at, words, ...kit }: ChoiceProps) {
  const { value, onChange, error } = bound<string | null>(form.getInputProps(at))
  const choose = (chosen: string | null) => {
    onChange(chosen)
    form.setValues(field.settles?.(chosen, form.getValues()) ?? {})
  }
  const key = field.choiceKey ?? field.path
  return (
    <NativeSelect
      {...kit}
      error={error}
      value={value ?? ''}
      onChange={({ currentTarget }) => choose(currentTarget.value === '' ? null : currentTarget.value)}
      data={[
        ...(field.canBeEmpty ? [{ value: '', label: '' }] : []),
        ...field.choices.map((code) => ({ value: code, label: words('choices', `${key}.${code}`) })),
      ]}
    />
  )
}
