/** The paper by which something was sent or answered: one of the library, words, or that it is secret and nothing more. */
import type { Issue } from '#shared/contract/result.ts'
import type { Day } from '#shared/lib/dates.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { ReadModel } from './define-register.ts'
import type { FormField, FormValues } from './form.ts'
import { issueIf } from './issues.ts'
import { secretSubject } from './source-document/index.ts'

export const statedPaperKinds = ['none', 'document', 'words', 'secret'] as const

/** `id` points into the library, `text` holds words such as `912/SNNMT-TL ngày 12/11/2026`. */
export type StatedPaper = {
  readonly kind: (typeof statedPaperKinds)[number]
  readonly id: string | null
  readonly text: string
}

/** The paper of a record that keeps it in three fields of its own. */
export const paperOf = ({
  paperKind,
  paperId,
  paperText,
}: {
  readonly paperKind: StatedPaper['kind']
  readonly paperId: string | null
  readonly paperText: string
}): StatedPaper => ({ kind: paperKind, id: paperId, text: paperText })

/** What a paper says of itself: exactly what its kind asks for. `name` begins the names of the record's own fields. */
export function checkStatedPaper({ kind, id, text }: StatedPaper, name: 'paper' | 'result'): Issue[] {
  const paths = { id: `${name}Id`, text: `${name}Text` }
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

/** Of a secret paper a record says that there is one, and no word more (Luật 117/2025/QH15, Điều 5). */
export function checkSecretEntry({
  paperKind,
  title,
  content,
}: {
  readonly paperKind: StatedPaper['kind']
  readonly title: string
  readonly content: string
}): Issue[] {
  if (paperKind !== 'secret') return []
  return [
    ...issueIf(title !== secretSubject, 'title', 'secret-exchange-says'),
    ...issueIf(content !== '', 'content', 'secret-paper-says'),
  ]
}

/** An entry about a secret paper has one title (`checkSecretEntry`); what else was typed is left for the check to tell of. */
function settleTitle(kind: unknown, { title }: FormValues): FormValues {
  if (kind === 'secret') return { title: secretSubject }
  return title === secretSubject ? { title: '' } : {}
}

/** The three fields of a paper in a form; those that its kind does not ask for are left out unless something stands there. */
export function statedPaperFields(name: 'paper' | 'result', kindHint: { hasHint?: true } = {}): FormField[] {
  return [
    {
      kind: 'choice',
      path: `${name}Kind`,
      choices: statedPaperKinds,
      choiceKey: 'paperKind',
      saidBy: [`${name}Id`, `${name}Text`],
      ...(name === 'paper' ? { settles: settleTitle } : {}),
      ...kindHint,
    },
    {
      kind: 'record',
      path: `${name}Id`,
      register: 'source-document',
      isShown: (values) => values[`${name}Kind`] === 'document' || values[`${name}Id`] !== null,
    },
    {
      kind: 'line',
      path: `${name}Text`,
      isShown: (values) => values[`${name}Kind`] === 'words' || values[`${name}Text`] !== '',
    },
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
