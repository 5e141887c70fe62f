/** Where a due sentence stopped being understood: the text before, the words to look at, the text after. Pure. */
import type { ReadSentence } from '#shared/calendar/due-rules/read-sentence.ts'
import { ruleFaults } from '#shared/calendar/due-rules/rule-faults.ts'

export type MarkedText = {
  readonly before: string
  /** Empty where something is missing at the end. */
  readonly marked: string
  readonly after: string
}

const ofWhole = new Set<string>(ruleFaults)

/** The word at the place, with what is written together with it (`31/4`); all of a sentence whose parts do not agree. */
export function markUnreadable(text: string, { code, at }: Extract<ReadSentence, { ok: false }>): MarkedText {
  const isWhole = ofWhole.has(code) && text.slice(0, at).trim() === ''
  const length = isWhole ? text.trimEnd().length - at : (/^\S+/.exec(text.slice(at))?.[0].length ?? 0)
  const end = at + Math.max(0, length)
  return { before: text.slice(0, at), marked: text.slice(at, end), after: text.slice(end) }
}
