/**
 * Viện dẫn: in full the first time, short after that; the Party's comma before the day; letters of the types; and what the
 * office's own library knows better. NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6 b and Phụ lục III, mục I.
 */
import { onceOf } from '#shared/lib/once-of.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { DocumentType, SourceDocument } from '#shared/registers/source-document/index.ts'
import { type FoundCitation, findCitations } from '../../citations/find-citations.ts'
import { documentTypeWords } from '../../wording/lists.ts'
import type { Finding } from '../finding.ts'
import type { PlacedText } from '../placed-text.ts'
import { type CheckedPaper, findRange, isQuoted, type Rule } from '../rule.ts'

type Mention = { readonly one: PlacedText; readonly found: FoundCitation }

/** Citations outside quotations; three rules read them. */
const mentionsIn = ({ texts }: CheckedPaper): Mention[] => mentionsOf(texts)
const mentionsOf = onceOf(readMentions)

function readMentions(texts: CheckedPaper['texts']): Mention[] {
  return texts.flatMap((one) =>
    findCitations(one.text)
      .filter(({ from }) => !isQuoted(one.text, from))
      .map((found) => ({ one, found })),
  )
}

const range = ({ from, to }: FoundCitation) => [from, to] as const

/** Tables, the subject, addressees and the line under an annex cite shortly; what the paper says of itself is no citation. */
const citesShortly = ({ place, isCell }: PlacedText) =>
  isCell || place.part === 'subject' || place.part === 'recipients' || place.field !== undefined

const formsOf = ({ one, found }: Mention, { look }: CheckedPaper): Finding[] => {
  const at = range(found)
  const text = one.text.slice(found.from, found.to)
  const isComma = look.format === 'party'
  return [
    ...(found.hasColon ? [findRange('warning', 'citation-colon', one, at)] : []),
    ...(/\d\s+[/-]|[/-]\s+\p{L}|\p{L}\s+[-/]\s*\p{L}/u.test(text)
      ? [findRange('warning', 'citation-blank', one, at, { expected: found.number })]
      : []),
    ...(found.hasDay && found.hasComma !== isComma
      ? [findRange('warning', `citation-comma-${look.format}`, one, at, { number: found.number })]
      : []),
  ]
}

export const citationForms: Rule = (paper) => {
  const seen = new Set<string>()
  return mentionsIn(paper).flatMap((mention) => {
    const { one, found } = mention
    const forms = formsOf(mention, paper)
    if (citesShortly(one) || found.number.endsWith('-')) return forms
    const isFirst = !seen.has(found.number)
    seen.add(found.number)
    return [...forms, ...(isFirst ? firstCitation(mention) : laterCitation(mention))]
  })
}

/** A first citation without its day is plainly short; without issuer or subject perhaps on purpose. */
function firstCitation({ one, found }: Mention): Finding[] {
  if (!found.hasDay)
    return [findRange('warning', 'citation-no-day', one, range(found), { number: found.number })]
  const code = found.hasIssuer
    ? found.hasSubject
      ? null
      : ('citation-no-subject' as const)
    : found.hasSubject
      ? ('citation-no-issuer' as const)
      : ('citation-no-issuer-subject' as const)
  return code === null ? [] : [findRange('look', code, one, range(found), { number: found.number })]
}

function laterCitation({ one, found }: Mention): Finding[] {
  return found.hasDay && found.hasIssuer && found.hasSubject
    ? [findRange('look', 'citation-again', one, range(found), { number: found.number })]
    : []
}

/** The letters of a type in the numbers of the State, for types that are confused. */
const stateLetters: Partial<Record<DocumentType, string>> = {
  rule: 'QyĐ',
  decision: 'QĐ',
  scheme: 'ĐA',
  project: 'DA',
  guidance: 'HD',
  directive: 'CT',
  programme: 'CTr',
  notice: 'TB',
  communique: 'TC',
  report: 'BC',
  plan: 'KH',
  submission: 'TTr',
  minutes: 'BB',
  option: 'PA',
}
const partyLetters: typeof stateLetters = {
  ...stateLetters,
  rule: 'QĐ',
  letter: 'CV',
  conclusion: 'KL',
  resolution: 'NQ',
}
const lettersKnown = new Set([...Object.values(stateLetters), ...Object.values(partyLetters), 'HĐ', 'CV'])

/** `Đề án số 12/DA-UBND`, `Chỉ thị số 05/CTr-UBND`, `Công văn số 15/CV-UBND`. */
export const citedLetters: Rule = (paper) =>
  mentionsIn(paper).flatMap(({ one, found }) => {
    const [, sign = '', letters = ''] = /^\d+\p{Ll}?([/-])(\p{L}+)[-/]/u.exec(found.number) ?? []
    if (!lettersKnown.has(letters)) return []
    const isParty = sign === '-'
    if (found.type === 'letter' && !isParty)
      return letters === 'CV'
        ? [findRange('look', 'citation-letter-type', one, range(found), { number: found.number })]
        : []
    const expected = (isParty ? partyLetters : stateLetters)[found.type]
    if (expected === undefined || letters.toLowerCase() === expected.toLowerCase()) return []
    // Regulations and rules go out under the letters of the decision that issues them.
    if ((found.type === 'rule' || found.type === 'regulation') && letters === 'QĐ')
      return ruleUnderDecision(one, found)
    const params = { found: letters, expected, type: found.typeText }
    return [findRange('warning', 'citation-letters', one, range(found), params)]
  })

const ruleUnderDecision = (one: PlacedText, found: FoundCitation): Finding[] =>
  found.type === 'rule'
    ? [
        findRange('look', 'citation-letters', one, range(found), {
          found: 'QĐ',
          expected: 'QyĐ',
          type: found.typeText,
        }),
      ]
    : []

const bare = (number: string) => number.replace(/\s/g, '').toLowerCase()

/** Where the office's library has the same number with another day or type, or knows that it no longer holds. */
export const citedLibrary: Rule = (paper) => {
  const library = new Map<string, SourceDocument[]>()
  for (const document of paper.read.all('source-document'))
    if (document.number !== '')
      library.set(bare(document.number), [...(library.get(bare(document.number)) ?? []), document])
  return mentionsIn(paper).flatMap((mention) => {
    const [only, ...others] = library.get(bare(mention.found.number)) ?? []
    return only && others.length === 0 ? againstLibrary(mention, only, paper) : []
  })
}

function againstLibrary({ one, found }: Mention, known: SourceDocument, { read }: CheckedPaper): Finding[] {
  const at = range(found)
  const number = found.number
  if (found.issuedOn && known.issuedOn && found.issuedOn !== known.issuedOn)
    return [findRange('warning', 'citation-other-day', one, at, { number, day: formatDay(known.issuedOn) })]
  if (found.type !== known.type && known.type !== 'other' && found.type !== 'regulation')
    return [
      findRange('look', 'citation-other-type', one, at, { number, expected: documentTypeWords[known.type] }),
    ]
  if (known.status !== 'replaced' && known.status !== 'expired') return []
  const next = known.replacedById ? read.get('source-document', known.replacedById) : undefined
  return next
    ? [findRange('look', 'citation-replaced', one, at, { number, by: next.number || next.subject })]
    : [findRange('look', 'citation-expired', one, at, { number })]
}
