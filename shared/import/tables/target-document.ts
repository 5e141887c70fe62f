/** Danh mục văn bản: known by number and day. */
import { type Allowance, isAllowed, scanText } from '#shared/fence/index.ts'
import { fold } from '#shared/lib/vi-text.ts'
import { fieldsOf } from '#shared/registers/define-register.ts'
import { shortNameOn } from '#shared/registers/organisation/index.ts'
import {
  asSecretPaper,
  blankDocument,
  type DocumentType,
  type SourceDocument,
  secretSubject,
} from '#shared/registers/source-document/index.ts'
import { dayOf } from './read-value.ts'
import type { Seen } from './seen.ts'
import { type ImportTarget, idOf, namesOf, type RowValues, textOf } from './target.ts'

type Fields = Omit<SourceDocument, 'id'>

export const documentTarget: ImportTarget = {
  name: 'source-document',
  register: 'source-document',
  candidates: ({ context }) =>
    context.read
      .all('source-document')
      .map((record) => ({ id: record.id, isStored: true, fields: fieldsOf(record) })),
  shown: ({ fields }, { context: { read, today } }) => {
    const { type, number, issuedOn, issuerId, issuerText, subject, note } = fields as Fields
    const issuer = issuerId ? read.get('organisation', issuerId) : undefined
    return {
      type,
      number,
      issuedOn: issuedOn ?? '',
      issuer: issuer ? shortNameOn(issuer, today) : issuerText,
      subject,
      note,
    }
  },
  dayOf: (values, { context }) => dayOf(values.issuedOn) ?? context.today,
  keys: (canon) => {
    // Whatever stood in the file, of a secret paper only the day is left to know it by.
    if (isMarked(canon('number'), canon('subject')))
      return { strong: null, weak: `${fold(secretSubject)}|${canon('issuedOn')}` }
    const [number, on, subject] = [fold(canon('number')), canon('issuedOn'), fold(canon('subject'))]
    if (number !== '') return { strong: `${number}|${on}|${canon('issuer')}`, weak: `${number}|${on}` }
    return subject === '' ? { strong: null, weak: null } : { strong: `${subject}|${on}`, weak: null }
  },
  empty: () => ({ ...blankDocument, type: 'other' }),
  apply: (fields, values, keys, seen) => {
    const next: Record<string, unknown> = { ...fields }
    for (const key of keys) {
      const value = values[key]?.value
      if (value === null || value === undefined) continue
      if (key !== 'issuer') next[key] = value
      else {
        const id = idOf(values.issuer, 'organisation')
        next.issuerId = id
        next.issuerText = id
          ? ''
          : namesOf(values.issuer)
              .flatMap((one) => ('text' in one ? [one.text] : []))
              .join('; ')
      }
    }
    if (next.type === 'other' && !keys.includes('type'))
      next.type = typeOfNumber(textOf(values.number), textOf(values.subject))
    return isSecretRow(values, seen) ? asSecretPaper(next as Content) : next
  },
  faults: () => [],
  notes: (values, seen) => (isSecretRow(values, seen) ? ['secret-paper'] : []),
  columnOfField: (path) => (path.startsWith('issuer') ? 'issuer' : path),
}

type Content = Parameters<typeof asSecretPaper>[0]

/** A row that bears a mark of secrecy, or was written by this program for a secret paper: only that there is one is taken. */
const isSecretRow = (values: RowValues, { context }: Seen) =>
  isMarked(textOf(values.number), textOf(values.subject), context.read.all('fence-allowance'))

function isMarked(number: string, subject: string, allowances: readonly Allowance[] = []): boolean {
  const bearsMark = [number, subject].some((text) =>
    scanText(text).some((finding) => finding.rule === 'secrecy-mark' && !isAllowed(finding, allowances)),
  )
  return bearsMark || fold(subject) === fold(secretSubject)
}

/** Signs of kinds in numbers: NĐ 30/2020 Phụ lục III and HD 05 of the Party. */
const signs: readonly (readonly [RegExp, DocumentType])[] = [
  [/NQ/, 'resolution'],
  [/QyĐ/, 'rule'],
  [/QĐ/, 'decision'],
  [/CT(?!r)/, 'directive'],
  [/KL/, 'conclusion'],
  [/QC/, 'regulation'],
  [/TB/, 'notice'],
  [/BC/, 'report'],
  [/KH/, 'plan'],
  [/CTr/, 'programme'],
  [/HD/, 'guidance'],
  [/TTr/, 'submission'],
  [/BB/, 'minutes'],
  [/CĐ/, 'telegram'],
  [/CV/, 'letter'],
]

/** The kind that a number says: `123/QĐ-UBND` is a decision; a number without a sign is a letter's. */
function typeOfNumber(number: string, subject: string): DocumentType {
  const part = /^\d+\s*[/-]\s*([^\d\s]+?)(?:[-/]|$)/u.exec(number.normalize('NFC'))?.[1] ?? ''
  const sign = signs.find(([pattern]) => new RegExp(`^${pattern.source}$`, 'u').test(part))
  if (sign) return sign[1]
  return /^v\/v\b/i.test(subject) ? 'letter' : 'other'
}
