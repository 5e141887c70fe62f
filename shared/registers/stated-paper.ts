/** The paper by which something was sent or answered: one of the library, words, or that it is secret and nothing more. */
import type { Issue } from '#shared/contract/result.ts'
import type { Day } from '#shared/lib/dates.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { ReadModel } from './define-register.ts'
import { issueIf } from './issues.ts'
import { secretSubject } from './source-document/index.ts'

export const statedPaperKinds = ['none', 'document', 'words', 'secret'] as const

/** `id` points into the library, `text` holds words such as `912/SNNMT-TL ngày 12/11/2026`. */
export type StatedPaper = {
  readonly kind: (typeof statedPaperKinds)[number]
  readonly id: string | null
  readonly text: string
}

/** What a paper says of itself: exactly what its kind asks for. `paths` are those of the record's own fields. */
export function checkStatedPaper(
  { kind, id, text }: StatedPaper,
  paths: { readonly id: string; readonly text: string },
): Issue[] {
  const unwanted = (isThere: boolean, path: string) =>
    kind === 'secret'
      ? issueIf(isThere, path, 'secret-paper-says')
      : issueIf(isThere, path, 'not-by-this-paper')
  return [
    ...issueIf(kind === 'document' && id === null, paths.id, 'required'),
    ...issueIf(kind === 'words' && text === '', paths.text, 'required'),
    ...unwanted(kind !== 'document' && id !== null, paths.id),
    ...unwanted(kind !== 'words' && text !== '', paths.text),
  ]
}

/** The paper as a list names it: its number and day, its words, or `Văn bản mật, xem sổ riêng`; empty without one. */
export function sayStatedPaper({ kind, id, text }: StatedPaper, read: ReadModel): string {
  if (kind === 'secret') return secretSubject
  if (kind === 'words') return text
  const found = id === null ? undefined : read.get('source-document', id)
  if (kind !== 'document' || !found) return ''
  return numberAndDay(found.number || found.subject, found.issuedOn)
}

const numberAndDay = (number: string, on: Day | null) =>
  on === null ? number : `${number}, ${formatDay(on)}`
