/** A field whose typed text is read as something else: what cannot be read stays as it was typed, and says so. */
import { type RefObject, useEffect, useRef, useState } from 'react'

type Rules<T> = {
  value: T | null
  onChange(value: T | null): void
  parse(text: string): T | null
  format(value: T): string
  /** The sentence for text that cannot be read. */
  refusal: string
}

export type TypedValue = {
  input: RefObject<HTMLInputElement | null>
  text: string
  /** Undefined while the text is fine, or still being typed. */
  error: string | undefined
  type(text: string): void
  leave(): void
  /** The form asked whether the text can be read, and it cannot: says so even before the field is left. */
  complain(): void
  /** Drops the typed text in favour of the value, after a choice by other means. */
  settle(): void
}

/**
 * While typing nothing is reformatted and the value follows every readable text; unreadable text counts as no value and
 * makes the input invalid for the form's own check, so that it cannot be saved over.
 */
export function useTypedValue<T extends string>({
  value,
  onChange,
  parse,
  format,
  refusal,
}: Rules<T>): TypedValue {
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const [hasLeft, setHasLeft] = useState(false)
  const given = useRef(value)
  // A value from outside (another record, a draft) takes the place of what stands in the field.
  useEffect(() => {
    if (value === given.current) return
    given.current = value
    setTyped(null)
  }, [value])
  const isUnreadable = typed !== null && typed.trim() !== '' && parse(typed) === null
  useEffect(() => input.current?.setCustomValidity(isUnreadable ? refusal : ''), [isUnreadable, refusal])
  return {
    input,
    text: typed ?? (value === null ? '' : format(value)),
    error: isUnreadable && hasLeft ? refusal : undefined,
    type: (text) => {
      setTyped(text)
      setHasLeft(false)
      const next = text.trim() === '' ? null : parse(text)
      if (next === given.current) return
      given.current = next
      onChange(next)
    },
    leave: () => {
      setHasLeft(true)
      if (!isUnreadable) setTyped(null)
    },
    complain: () => setHasLeft(true),
    settle: () => setTyped(null),
  }
}
