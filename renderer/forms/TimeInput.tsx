/** A time of day, typed as an office types it: 8h, 8h30, 14:00, 1400. */
import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ClockTime } from '#shared/lib/dates.ts'
import { parseTypedTime } from '#shared/lib/vi-dates.ts'
import { type FieldProps, kitProps } from './field-props.ts'
import { useTypedValue } from './use-typed-value.ts'

type Props = FieldProps & {
  value: ClockTime | null
  onChange(value: ClockTime | null): void
  onLeave?: () => void
}

export function TimeInput({ value, onChange, onLeave, ...field }: Props) {
  const { t } = useTranslation(['forms', 'errors'])
  const typed = useTypedValue<ClockTime>({
    value,
    onChange,
    parse: parseTypedTime,
    format: (time) => time,
    refusal: t('errors:issues.not-a-time'),
  })
  return (
    <TextInput
      ref={typed.input}
      {...kitProps(field)}
      placeholder={field.placeholder ?? t('time.placeholder')}
      error={typed.error ?? field.error}
      autoComplete="off"
      value={typed.text}
      onChange={(event) => typed.type(event.currentTarget.value)}
      onBlur={() => {
        typed.leave()
        onLeave?.()
      }}
      onInvalid={typed.complain}
    />
  )
}
