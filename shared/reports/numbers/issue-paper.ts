/** Phát hành và thu hồi: a paper gets its number and its day, keeps its look for ever, and the records that it tells of learn of it. */
import * as v from 'valibot'
import { Refusal } from '#shared/contract/result.ts'
import { type FormatProfile, formatProfileEntries } from '#shared/document/format-profile.ts'
import { type Change, type DecideContext, fieldsOf } from '#shared/registers/define-register.ts'
import { type Paper, titleOfParts } from '#shared/registers/paper/index.ts'
import { type DocumentType, documentTypes } from '#shared/registers/source-document/index.ts'
import { documentIdOf, knownNumbers } from '#shared/views/numbering/known-numbers.ts'
import { bareNumber } from '#shared/views/numbering/read-number.ts'
import { countsIn } from '#shared/views/numbering/series-book.ts'
import { mustGet } from '../context.ts'
import { lookOf } from '../formats/index.ts'
import { numberAndSymbol } from '../formats/look.ts'
import { type IssueJudgement, type IssueQuestion, judgeIssue, numberOnMeeting } from './judge-issue.ts'
import { type IssuedNumber, tellMeeting, untellMeeting } from './tell-meeting.ts'

/** The draft as the caller saw it. Throws `unknown-record`, `record-removed`, `paper-issued`, `record-changed`. */
function draftOf(paperId: string, revision: number, { read }: DecideContext): Paper {
  const paper = mustGet(read, 'paper', paperId)
  if (paper.removedAt !== null) throw new Refusal('record-removed', { params: { id: paperId } })
  if (paper.state !== 'draft')
    throw new Refusal('paper-issued', { params: { number: paper.parts.number || '–' } })
  if (paper.revision !== revision)
    throw new Refusal('record-changed', { params: { id: paperId, revision: paper.revision } })
  return paper
}

/**
 * All changes of an issue, for one commit. Throws as the draft is (gone, issued already, changed by somebody), and
 * `invalid-record` with what {@link judgeIssue} finds in the way.
 */
export function decideIssue(
  input: IssueQuestion & { readonly paperId: string; readonly revision: number },
  context: DecideContext,
): Change[] {
  const paper = draftOf(input.paperId, input.revision, context)
  const judgement = judgeIssue(paper, input, context)
  if (judgement.problems.length > 0) throw new Refusal('invalid-record', { issues: [...judgement.problems] })
  const look = keptLook(lookOf(paper.format, context.read, paper.profileId))
  const issued = issuedNumber(paper, look, input, judgement)
  return [
    issuedPaper(paper, look, issued, context.now),
    ...numberChanges(paper, issued, judgement, context),
    ...replacedNumber(paper, issued, context),
    ...tellMeeting(paper, issued, context),
    ...documentChanges(paper, issued, context),
  ]
}

/** The whole look, without what a record of the office's own has besides. */
function keptLook(look: FormatProfile): FormatProfile {
  return v.parse(v.object(formatProfileEntries), look)
}

/** How the number would be printed on this paper; empty for none. */
export function issuedNumber(
  { parts }: Paper,
  look: FormatProfile,
  { issuedOn }: Pick<IssueQuestion, 'issuedOn'>,
  { given }: Pick<IssueJudgement, 'given'>,
): IssuedNumber {
  const bare = given ? bareNumber(given) : ''
  const printed = given ? numberAndSymbol(look, bare, parts.typeSymbol, parts.symbol) : ''
  return { bare, printed, issuedOn }
}

function issuedPaper(
  paper: Paper,
  look: FormatProfile,
  { bare, issuedOn }: IssuedNumber,
  now: string,
): Change {
  const parts = { ...paper.parts, number: bare, issuedOn, year: issuedOn.slice(0, 4) }
  return {
    register: 'paper',
    kind: 'update',
    id: paper.id,
    fields: { ...fieldsOf(paper), parts, state: 'issued', issuedAt: now, look },
  }
}

function numberChanges(
  paper: Paper,
  { printed, issuedOn }: IssuedNumber,
  { place, given, keptId }: IssueJudgement,
  { read }: DecideContext,
): Change[] {
  if (!place || !given) return []
  const subject = shortened(titleOfParts(paper.parts), 1000)
  const used = { state: 'used' as const, printed, givenOn: issuedOn, subject, paperId: paper.id }
  const kept = keptId === null ? undefined : read.get('paper-number', keptId)
  return kept
    ? [{ register: 'paper-number', kind: 'update', id: kept.id, fields: { ...fieldsOf(kept), ...used } }]
    : [{ register: 'paper-number', kind: 'create', fields: { ...place, ...given, reason: '', ...used } }]
}

/** A number typed on the meeting before goes into the book when another takes its place there: it was given once. */
function replacedNumber(paper: Paper, { bare }: IssuedNumber, { read }: DecideContext): Change[] {
  const known = knownNumbers(read)
  const typed = bare === '' ? null : numberOnMeeting(paper, known)
  if (!typed || bareNumber(typed) === bare) return []
  const isKept = known.some(
    (one) =>
      one.source.register === 'paper-number' && countsIn(typed)(one) && bareNumber(one) === bareNumber(typed),
  )
  if (isKept) return []
  const { organisationId, series, period, number, suffix, printed, on, subject } = typed
  const fields = { organisationId, series, period, number, suffix, printed, subject, reason: '' }
  return [
    {
      register: 'paper-number',
      kind: 'create',
      fields: { ...fields, state: 'used', givenOn: on ?? paper.origin.asOf, paperId: null },
    },
  ]
}

const shortened = (text: string, most: number) => [...text].slice(0, most).join('')

const isDocumentType = (type: string): type is DocumentType =>
  (documentTypes as readonly string[]).includes(type)

/** The library's record of a numbered paper, by which it is cited and given as proof; its id makes it the same one always. */
function documentChanges(
  { id, parts, note }: Paper,
  { printed, issuedOn }: IssuedNumber,
  { read }: DecideContext,
): Change[] {
  if (printed === '') return []
  const documentId = documentIdOf(id)
  const [lead, ...joint] = parts.agencies
  const fields = {
    type: isDocumentType(parts.type) ? parts.type : ('other' as const),
    number: shortened(printed, 60),
    issuedOn,
    issuerId: lead?.organisationId ?? null,
    issuerText: shortened(joint.map(({ line }) => line).join(', '), 200),
    subject: shortened(parts.subject || titleOfParts(parts), 500),
    note: shortened(note.replaceAll('\n', ' '), 500),
  }
  const known = read.get('source-document', documentId)
  return known && known.removedAt === null
    ? [
        {
          register: 'source-document',
          kind: 'update',
          id: documentId,
          fields: { ...fieldsOf(known), ...fields },
        },
      ]
    : [{ register: 'source-document', kind: 'create', id: documentId, fields }]
}

/**
 * Thu hồi: the paper, its text and its look stay as they were issued, and the number stays used; `cancelsNumber` marks it
 * cancelled with the same reason. Throws `not-allowed-now` for one that is not issued, `record-changed`.
 */
export function decideWithdrawal(
  input: {
    readonly paperId: string
    readonly revision: number
    readonly reason: string
    readonly cancelsNumber: boolean
  },
  context: DecideContext,
): Change[] {
  const { read } = context
  const paper = mustGet(read, 'paper', input.paperId)
  if (paper.removedAt !== null || paper.state !== 'issued') throw new Refusal('not-allowed-now')
  if (paper.revision !== input.revision)
    throw new Refusal('record-changed', { params: { id: paper.id, revision: paper.revision } })
  const { reason } = input
  return [
    {
      register: 'paper',
      kind: 'update',
      id: paper.id,
      fields: { ...fieldsOf(paper), state: 'withdrawn', reason },
    },
    ...(input.cancelsNumber ? cancelNumberOf(paper, reason, context) : []),
    ...untellMeeting(paper, context),
    ...noteWithdrawal(paper, reason, context),
  ]
}

function cancelNumberOf(paper: Paper, reason: string, { read }: DecideContext): Change[] {
  return read
    .all('paper-number')
    .filter(({ paperId, state }) => paperId === paper.id && state === 'used')
    .map((record) => ({
      register: 'paper-number' as const,
      kind: 'update' as const,
      id: record.id,
      fields: { ...fieldsOf(record), state: 'cancelled' as const, reason },
    }))
}

/** Whoever cites it from the library is told. */
function noteWithdrawal({ id }: Paper, reason: string, { read }: DecideContext): Change[] {
  const record = read.get('source-document', documentIdOf(id))
  if (!record || record.removedAt !== null) return []
  const note = shortened([`Đã thu hồi: ${reason}`, record.note].filter(Boolean).join('. '), 500)
  return [
    { register: 'source-document', kind: 'update', id: record.id, fields: { ...fieldsOf(record), note } },
  ]
}
