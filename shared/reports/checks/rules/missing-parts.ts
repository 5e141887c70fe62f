/**
 * Thành phần thể thức: what must stand on every paper (NĐ 30/2020/NĐ-CP, Điều 8; Quy định 399-QĐ/TW for the Party), what
 * minutes must contain (Quyết định 45/2018/QĐ-TTg; Hướng dẫn 16-HD/VPTW), and what the registry gives at the end.
 */
import { textOfBlocks } from '#shared/document/build.ts'
import type { PaperType } from '#shared/document/paper-type.ts'
import type { Finding, FindingCode } from '../finding.ts'
import { findPart, type Rule } from '../rule.ts'

/** Kinds that say by their name alone what they are. */
const namedEnough: ReadonlySet<PaperType> = new Set(['schedule', 'list', 'reminder', 'agenda', 'invitation'])

/** Agency, type and subject, body, signer: errors. */
export const missingParts: Rule = ({ parts }) => {
  const { agencies, title, subject, type, body } = parts
  const isLetter = type === 'letter'
  return [
    ...(agencies.every(({ line }) => line.trim() === '')
      ? [findPart('error', 'agency-missing', { part: 'agencies' })]
      : []),
    ...(title === '' && !isLetter ? [findPart('error', 'title-missing', { part: 'title' })] : []),
    ...(subject === '' && !namedEnough.has(type)
      ? [findPart('error', 'subject-missing', { part: 'subject' })]
      : []),
    ...(textOfBlocks(body).trim() === '' ? [findPart('error', 'body-missing', { part: 'body' })] : []),
  ]
}

/** What accompanies another paper goes out unsigned. */
const mayBeUnsigned: ReadonlySet<PaperType> = new Set(['agenda', 'list'])

/** Nobody signs: an error; a post without a name: a warning. */
export const missingSigners: Rule = ({ parts: { signatures, type } }) => {
  if (type === 'minutes') return []
  if (signatures.length === 0 && mayBeUnsigned.has(type)) return []
  const isNobody = signatures.every(({ role, name }) => role === '' && name === '')
  if (isNobody) return [findPart('error', 'signer-missing', { part: 'signatures' })]
  return signatures.flatMap(({ role, post, name }, index) =>
    name === '' && `${role}${post}` !== ''
      ? [findPart('warning', 'signer-name-missing', { part: 'signatures', index, field: 'name' }, { role })]
      : [],
  )
}

/** Minutes: chair, secretary, time and conclusion. */
export const minutesContents: Rule = ({ parts }) => {
  if (parts.type !== 'minutes') return []
  const text = textOfBlocks(parts.body)
  const missing = (code: FindingCode, isThere: boolean): Finding[] =>
    isThere ? [] : [findPart('error', code, { part: 'body' })]
  return [
    ...minutesSigners(parts.signatures),
    ...missing('minutes-time-missing', /\d{1,2}\s*(?:giờ|h|g|:)\s*\d{0,2}/iu.test(text)),
    ...missing('minutes-conclusion-missing', /kết luận|quyết định|thống nhất/iu.test(text)),
  ]
}

type Signatures = Parameters<Rule>[0]['parts']['signatures']

/** The secretary signs first, the chairs after (`PaperParts.signatures`). Names left out on purpose keep their posts. */
function minutesSigners([secretary, ...chairs]: Signatures): Finding[] {
  const isNamed = (one: Signatures[number] | undefined) => one !== undefined && one.name !== ''
  return [
    ...(isNamed(secretary)
      ? []
      : [findPart('error', 'secretary-missing', { part: 'signatures', index: 0, field: 'name' })]),
    ...(chairs.some(isNamed)
      ? []
      : [findPart('error', 'chair-missing', { part: 'signatures', index: 1, field: 'name' })]),
  ]
}

/** Number, day and recipients are given at the issue: warnings. */
export const missingAtIssue: Rule = ({ parts }) => [
  ...(parts.hasNumber && parts.number === ''
    ? [findPart('warning', 'number-missing', { part: 'number' })]
    : []),
  ...(parts.hasDateLine && parts.issuedOn === null
    ? [findPart('warning', 'day-missing', { part: 'dateLine' })]
    : []),
  ...(parts.hasDateLine && parts.place === ''
    ? [findPart('warning', 'place-missing', { part: 'dateLine', field: 'place' })]
    : []),
  ...(parts.hasRecipients && parts.recipients.every((line) => /^lưu/iu.test(line))
    ? [findPart('warning', 'recipients-missing', { part: 'recipients' })]
    : []),
]
