/** A line that may not become empty: while it is, the former words stay in the record and come back on leaving. */
import { TextInput } from '@mantine/core'
import { useState } from 'react'

type Props = {
  label: string
  value: string
  isDisabled?: boolean
  onChange: (value: string) => void
}

export function RequiredLine({ label, value, isDisabled = false, onChange }: Props) {
  const [isEmptied, setEmptied] = useState(false)
  return (
    <TextInput
      size="xs"
      aria-label={label}
      aria-required
      disabled={isDisabled}
      value={isEmptied ? '' : value}
      onChange={(event) => {
        const typed = event.currentTarget.value
        setEmptied(typed.trim() === '')
        if (typed.trim() !== '') onChange(typed)
      }}
      onBlur={() => setEmptied(false)}
    />
  )
}
