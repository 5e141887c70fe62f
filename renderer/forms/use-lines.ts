/** A list of lines typed as one text: what is typed stays as typed as long as it says the same. */
import { useState } from 'react'

/** The lines that a typed text says. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}

/** `shown` is what the field shows; `type` takes the typed text and answers its lines. */
export function useLines(value: readonly string[]) {
  const [typed, setTyped] = useState(() => value.join('\n'))
  const isCurrent = linesOf(typed).join('\n') === value.map((line) => line.trim()).join('\n')
  return {
    shown: isCurrent ? typed : value.join('\n'),
    type: (text: string): string[] => {
      setTyped(text)
      return linesOf(text)
    },
  }
}
