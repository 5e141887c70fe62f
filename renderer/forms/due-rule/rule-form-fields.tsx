/** The kinds of fields that the form of a due rule is made of; `name` is the field of the rule that each one holds. */
import { NativeSelect, NumberInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { DayInput } from '../DayInput.tsx'
import type { RuleFields } from './rule-fields.ts'
import type { Choice } from './rule-words.ts'
import { TypedText } from './TypedText.tsx'
import type { TextForm } from './text-forms.ts'

export type FieldsProps = {
  fields: RuleFields
  set(patch: Partial<RuleFields>): void
  errorAt(name: keyof RuleFields): string | undefined
}

type Holding<T> = { [K in keyof RuleFields]-?: T extends RuleFields[K] ? K : never }[keyof RuleFields]
type Named<K extends keyof RuleFields> = FieldsProps & { name: K }

/** Finds the field again when it stands in the way. */
function Place({ name, children }: { name: keyof RuleFields; children: ReactNode }) {
  return <div data-field={name}>{children}</div>
}

type ChoiceProps = Named<keyof RuleFields> & {
  choices: readonly Choice[]
  /** What a choice changes; the field itself as text when left out. */
  patchOf?(value: string): Partial<RuleFields>
}

export function ChoiceField({ name, choices, patchOf, fields, set, errorAt }: ChoiceProps) {
  const { t } = useTranslation('dues')
  return (
    <Place name={name}>
      <NativeSelect
        label={t(`fields.${name}`)}
        data={[...choices]}
        error={errorAt(name)}
        value={String(fields[name])}
        onChange={(event) => {
          const { value } = event.currentTarget
          set(patchOf ? patchOf(value) : { [name]: value })
        }}
      />
    </Place>
  )
}

export function CountField({
  name,
  min = 1,
  max,
  fields,
  set,
  errorAt,
}: Named<Exclude<Holding<number | null>, 'nth'>> & { min?: number; max: number }) {
  const { t } = useTranslation('dues')
  return (
    <Place name={name}>
      <NumberInput
        label={t(`fields.${name}`)}
        min={min}
        max={max}
        clampBehavior="none"
        allowDecimal={false}
        allowNegative={false}
        hideControls
        error={errorAt(name)}
        value={fields[name] ?? ''}
        onChange={(value) => set({ [name]: value === '' ? null : Number(value) })}
      />
    </Place>
  )
}

export function DateField({ name, fields, set, errorAt }: Named<'onceDay' | 'onceFrom' | 'onceTo'>) {
  const { t } = useTranslation('dues')
  return (
    <Place name={name}>
      <DayInput
        label={t(`fields.${name}`)}
        error={errorAt(name)}
        value={fields[name]}
        onChange={(value) => set({ [name]: value })}
      />
    </Place>
  )
}

type TextProps = Named<'start' | 'fromDate' | 'toDate' | 'counts'> & { form: TextForm; placeholder: string }

export function ShortTextField({ name, form, placeholder, fields, set, errorAt }: TextProps) {
  const { t } = useTranslation('dues')
  return (
    <Place name={name}>
      <TypedText
        label={t(`fields.${name}`)}
        form={form}
        placeholder={placeholder}
        error={errorAt(name)}
        value={fields[name]}
        onChange={(value) => set({ [name]: value })}
      />
    </Place>
  )
}

/** Before, on, or before and not on the day. */
export function LimitField(props: FieldsProps) {
  const { t } = useTranslation('dues')
  const choices = (['before', 'strictly-before', 'on'] as const).map((value) => ({
    value,
    label: t(`limit.${value}`),
  }))
  return <ChoiceField {...props} name="limit" choices={choices} />
}
