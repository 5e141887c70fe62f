/** One of a few fixed choices. */
import { Select } from '@mantine/core'
import { type FieldProps, kitProps } from '#renderer/forms/field-props.ts'

type Props<T extends string> = FieldProps & {
  choices: readonly T[]
  wordOf(choice: T): string
  value: string
  onChange(value: T): void
}

export function ChoiceSelect<T extends string>({ choices, wordOf, value, onChange, ...field }: Props<T>) {
  // A choice that is none any more stays visible until another one is made.
  const all = choices.some((one) => one === value) || value === '' ? choices : [...choices, value as T]
  return (
    <Select
      {...kitProps(field)}
      allowDeselect={false}
      searchable={choices.length > 8}
      value={value}
      data={all.map((one) => ({ value: one, label: wordOf(one) }))}
      onChange={(next) => next && onChange(next as T)}
    />
  )
}
