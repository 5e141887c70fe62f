/**
 * The text of a due sentence while it is typed. The rule follows every readable text; the text itself is left alone, so that
 * nothing disturbs a keyboard that composes letters, and is written out as the program reads it once the field is left.
 */
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { DueRule } from '#shared/calendar/due-rules/due-rule.ts'
import { type ReadSentence, readSentence } from '#shared/calendar/due-rules/read-sentence.ts'
import { sentenceOf } from '#shared/calendar/due-rules/sentence-vi.ts'

export type Unread = Extract<ReadSentence, { ok: false }>

export type SentenceText = {
  input: RefObject<HTMLTextAreaElement | null>
  text: string
  /** Why the text is no rule; null while it is one. */
  unread: Unread | null
  /** The field was left, or the form asked, while it could not be read. */
  isRefused: boolean
  /** Also for a whole sentence that was chosen. */
  type(text: string): void
  leave(): void
  complain(): void
}

type Rules = {
  rule: DueRule | null
  onChange(rule: DueRule): void
  /** Changes when the form below said a rule, be it the same: what stands half typed here gives way to it. */
  formEdits: number
  /** The message with which a form that is saved refuses the field. */
  refusal: string
}

/** State and handlers of the field that holds the sentence. */
export function useSentence({ rule, onChange, formEdits, refusal }: Rules): SentenceText {
  const input = useRef<HTMLTextAreaElement>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const [hasLeft, setHasLeft] = useState(false)
  const given = useRef(rule)
  // A rule from outside (the form below, another record, a draft) takes the place of what stands in the field.
  useEffect(() => {
    if (isSameRule(rule, given.current)) return
    given.current = rule
    setTyped(null)
  }, [rule])
  // biome-ignore lint/correctness/useExhaustiveDependencies: each count is one edit of the form
  useEffect(() => setTyped(null), [formEdits])
  const text = typed ?? (rule === null ? '' : sentenceOf(rule))
  const read = readSentence(text)
  const isUnread = !read.ok
  // With nothing typed and no rule to fall back to there is nothing to mistake: the register asks for it.
  const isRefusing = isUnread && (rule !== null || text.trim() !== '')
  useEffect(() => input.current?.setCustomValidity(isRefusing ? refusal : ''), [isRefusing, refusal])
  const type = (next: string) => {
    setTyped(next)
    setHasLeft(false)
    const found = readSentence(next)
    if (!found.ok || isSameRule(found.rule, given.current)) return
    given.current = found.rule
    onChange(found.rule)
  }
  return {
    input,
    text,
    unread: read.ok ? null : read,
    isRefused: hasLeft && isRefusing,
    type,
    leave: () => {
      setHasLeft(true)
      if (!isUnread) setTyped(null)
    },
    complain: () => setHasLeft(true),
  }
}

/** True for rules that say the same. */
export function isSameRule(a: DueRule | null, b: DueRule | null): boolean {
  return a === b || (a !== null && b !== null && sentenceOf(a) === sentenceOf(b))
}
