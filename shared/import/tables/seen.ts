/** What reading a table may know: the records as they are, ways to find names in them, and what the user decided. */
import { fold } from '#shared/lib/vi-text.ts'
import type { DecideContext } from '#shared/registers/define-register.ts'
import type { RegisterName } from '#shared/registers/index.ts'
import { type BodyIndex, makeBodyIndex } from './body-index.ts'
import { makePersonIndex, type PersonIndex } from './person-index.ts'

/** What becomes of a name that nobody has: a new body, somebody chosen, or the words themselves. */
export type NameDecision =
  | { readonly kind: 'create'; readonly id: string }
  | { readonly kind: 'body' | 'person'; readonly id: string }
  | { readonly kind: 'text' }

export type Seen = {
  readonly context: DecideContext
  readonly register: RegisterName
  readonly bodies: BodyIndex
  readonly people: PersonIndex
  /** The decision about a name; null: none, it is looked up. */
  decided(text: string): { id: string; register: 'organisation' | 'person'; isFormer: boolean } | null
  /** Whether the user said that these words stay words. */
  staysText(text: string): boolean
  /** The paper whose number stands in a text. */
  documentOf(text: string): string | null
}

/** Looks at the records once; the answers hold until they change. */
export function makeSeen(
  context: DecideContext,
  register: RegisterName,
  decisions: ReadonlyMap<string, NameDecision>,
): Seen {
  const { read } = context
  const documents = new Map<string, string>()
  for (const { id, number } of read.all('source-document')) if (number !== '') documents.set(fold(number), id)
  return {
    context,
    register,
    bodies: makeBodyIndex(read.all('organisation')),
    people: makePersonIndex(read.all('person')),
    decided: (text) => {
      const decision = decisions.get(fold(text))
      if (decision === undefined || decision.kind === 'text') return null
      return {
        id: decision.id,
        register: decision.kind === 'person' ? 'person' : 'organisation',
        isFormer: false,
      }
    },
    staysText: (text) => decisions.get(fold(text))?.kind === 'text',
    documentOf: (text) => documents.get(fold(text)) ?? numberIn(text, documents),
  }
}

/** `Công văn số 123/UBND-VX ngày 01/9/2026` names the paper 123/UBND-VX. */
function numberIn(text: string, documents: ReadonlyMap<string, string>): string | null {
  for (const [number] of text.matchAll(/\d{1,5}[/-][\p{L}\d./-]+/gu)) {
    const id = documents.get(fold(number))
    if (id) return id
  }
  return null
}
