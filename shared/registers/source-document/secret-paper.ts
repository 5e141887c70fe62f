/** Văn bản mật: entered so that one knows there is a paper, and nothing of it is kept (Luật 117/2025/QH15, Điều 5). */
import type { Issue } from '#shared/contract/result.ts'
import type { RuleContext } from '../define-register.ts'
import type { SourceDocument } from './index.ts'

/** All that is said of a secret paper. */
export const secretSubject = 'Văn bản mật, xem sổ riêng'

type Content = Pick<SourceDocument, 'number' | 'subject' | 'issuerText' | 'note' | 'replacedById'>
const emptied = { number: '', subject: secretSubject, issuerText: '', note: '' } as const

/** The content of a paper as a secret one keeps it; kind, day and issuing body of the directory stay. */
export function asSecretPaper<C extends Content>(content: C): C & { isSecret: true } {
  const pointer = content.replacedById ? { replacedById: null } : {}
  return { ...content, ...emptied, ...pointer, isSecret: true }
}

/** True when something stands in the content that a secret paper must not say. */
export function saysMore(content: Content): boolean {
  return keysThatSay(content).length > 0
}

const keysThatSay = (content: Content) =>
  (Object.keys(emptied) as (keyof typeof emptied)[]).filter(
    (key) => content[key] !== emptied[key] && content[key] !== '',
  )

/** A secret paper says its one sentence, has no files and takes no part in what replaces what. */
export function checkSecret(record: SourceDocument, { read }: RuleContext): Issue[] {
  if (record.isSecret !== true) return []
  const hasFiles = read
    .all('attachment')
    .some(({ owner }) => owner.register === 'source-document' && owner.id === record.id)
  return [
    ...keysThatSay(record).map((path) => ({ path, code: 'secret-paper-says' })),
    ...(record.subject === '' ? [{ path: 'subject', code: 'required' }] : []),
    ...(record.replacedById ? [{ path: 'replacedById', code: 'secret-paper-says' }] : []),
    ...(hasFiles ? [{ path: 'isSecret', code: 'secret-paper-has-files' }] : []),
  ]
}
