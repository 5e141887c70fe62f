/** A short text of the form that is read as something else: `01/4`, `3/2026`, `180, 90, 30`. */
import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type FieldProps, kitProps } from '../field-props.ts'
import { useTypedValue } from '../use-typed-value.ts'
import type { TextForm } from './text-forms.ts'

type Props = FieldProps & { form: TextForm; value: string | null; onChange(value: string | null): void }

export function TypedText({ form, value, onChange, ...field }: Props) {
  const { t } = useTranslation(['dues', 'errors'])
  const typed = useTypedValue<string>({
    value,
    onChange,
    parse: form.parse,
    format: form.format,
    refusal: t(`errors:issues.${form.refusal}`),
  })
  return (
    <TextInput
      ref={typed.input}
      {...kitProps(field)}
      error={typed.error ?? field.error}
      autoComplete="off"
      value={typed.text}
      onChange={(event) => typed.type(event.currentTarget.value)}
      onBlur={typed.leave}
      onInvalid={typed.complain}
    />
  )
}
