/** A line to type the next entry of a list into: Enter adds it, so that no entry is ever without words. */
import { TextInput } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'

type Props = { label: string; placeholder: string; onAdd: (text: string) => void }

export function AddLine({ label, placeholder, onAdd }: Props) {
  const [text, setText] = useState('')
  const add = () => {
    const words = text.trim()
    setText('')
    if (words !== '') onAdd(words)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    add()
  }
  return (
    <TextInput
      size="xs"
      mt="0.3rem"
      aria-label={label}
      placeholder={placeholder}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={add}
    />
  )
}
