/** One line of words that may be longer than the form is wide: it is read whole, yet Enter saves and no line ends in it. */
import { Textarea } from '@mantine/core'
import type { KeyboardEvent, ReactNode } from 'react'

type Props = {
  label: string
  withAsterisk: boolean
  description: string | undefined
  error: ReactNode
  value: string
  onChange(value: string): void
}

/** Line ends, and the tabs between the cells of a pasted table. */
const lineEnds = /\s*[\r\n\t]+\s*/g

export function LineInput({ value, onChange, ...kit }: Props) {
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.currentTarget.form?.requestSubmit()
  }
  return (
    <Textarea
      autosize
      minRows={1}
      maxRows={6}
      data-one-line
      {...kit}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value.replace(lineEnds, ' '))}
      onKeyDown={onKeyDown}
    />
  )
}
