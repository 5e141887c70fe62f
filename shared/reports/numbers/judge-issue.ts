/** Which number a paper would get on a day, what stands in the way, and what is worth a word first. */
import type { Issue } from '#shared/contract/result.ts'
import type { Day } from '#shared/lib/dates.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import type { Paper } from '#shared/registers/paper/index.ts'
import type { NumberSeries } from '#shared/registers/paper-number/index.ts'
import type { NumberChoice } from '#shared/views/numbering/inputs.ts'
import { type KnownNumber, knownNumbers, meetingOf } from '#shared/views/numbering/known-numbers.ts'
import { readNumber } from '#shared/views/numbering/read-number.ts'
import { numberingOf, placeOf } from '#shared/views/numbering/scheme.ts'
import { bookOf, countsIn, type SeriesBook } from '#shared/views/numbering/series-book.ts'

export type IssueQuestion = { readonly issuedOn: Day; readonly number: NumberChoice }

export type IssueJudgement = {
  /** Null for a paper without a number, and where no place can be found. */
  readonly place: NumberSeries | null
  readonly book: SeriesBook | null
  readonly given: { readonly number: number; readonly suffix: string } | null
  /** The registry's record of a number that was kept for it. */
  readonly keptId: string | null
  /** With any of these it is refused. */
  readonly problems: readonly Issue[]
  readonly warnings: readonly Issue[]
}

const nowhere = { place: null, book: null, given: null, keptId: null }

/** Judges without changing anything. Issues name the fields of the form: `issuedOn`, `number`. */
export function judgeIssue(paper: Paper, question: IssueQuestion, context: RuleContext): IssueJudgement {
  const days = judgeDay(question.issuedOn, context)
  if (question.number.kind === 'none') {
    const isAllowed = !paper.parts.hasNumber || paper.parts.type === 'minutes'
    const problems = isAllowed ? [] : [{ path: 'number', code: 'required' }]
    return { ...nowhere, problems: [...days.problems, ...problems], warnings: days.warnings }
  }
  const place = placeOfPaper(paper, question.issuedOn, context)
  if ('code' in place) return { ...nowhere, problems: [...days.problems, place], warnings: days.warnings }
  const known = knownNumbers(context.read)
  const book = bookOf(place, known)
  const chosen = chooseNumber(question.number, place, book, context)
  if ('code' in chosen)
    return { ...nowhere, place, book, problems: [...days.problems, chosen], warnings: days.warnings }
  const others = known.filter(countsIn(place)).filter((one) => !isOfPaper(one, paper, chosen.keptId))
  return {
    place,
    book,
    given: { number: chosen.number, suffix: chosen.suffix },
    keptId: chosen.keptId,
    problems: [...days.problems, ...takenBy(chosen, others)],
    warnings: [
      ...days.warnings,
      ...warnOfOrder(chosen, question.issuedOn, others),
      ...warnOfChoice(question.number, chosen, book),
      ...warnOfTwice(paper, context),
      ...warnOfReplaced(paper, chosen, known),
      ...warnOfLateness(paper, question.issuedOn, context),
    ],
  }
}

function judgeDay(issuedOn: Day, { today, calendar }: RuleContext) {
  return {
    problems: issuedOn > today ? [{ path: 'issuedOn', code: 'in-future' }] : [],
    warnings: calendar.isWorkingDay(issuedOn) ? [] : [{ path: 'issuedOn', code: 'issued-on-day-off' }],
  }
}

function placeOfPaper({ parts }: Paper, issuedOn: Day, { read }: RuleContext): NumberSeries | Issue {
  const leadId = parts.agencies[0]?.organisationId
  const body = leadId ? read.get('organisation', leadId) : undefined
  if (!body) return { path: 'number', code: 'issuer-not-listed' }
  const place = placeOf(body, parts.typeSymbol, issuedOn, numberingOf(read))
  return place ?? { path: 'issuedOn', code: 'no-term-for-day' }
}

type Chosen = { readonly number: number; readonly suffix: string; readonly keptId: string | null }

function chooseNumber(
  choice: Exclude<NumberChoice, { kind: 'none' }>,
  place: NumberSeries,
  book: SeriesBook,
  { read }: RuleContext,
): Chosen | Issue {
  if (choice.kind === 'next') return { number: book.next, suffix: '', keptId: null }
  if (choice.kind === 'typed') {
    const typed = readNumber(choice.text)
    if (!typed) return { path: 'number', code: choice.text.trim() === '' ? 'required' : 'not-a-paper-number' }
    const kept = book.entries.find(
      (one) => one.state === 'reserved' && one.number === typed.number && one.suffix === typed.suffix,
    )
    return { number: typed.number, suffix: typed.suffix, keptId: kept?.source.id ?? null }
  }
  const kept = read.get('paper-number', choice.id)
  const isHere = kept && kept.removedAt === null && kept.state === 'reserved' && countsIn(place)(kept)
  return isHere
    ? { number: kept.number, suffix: kept.suffix, keptId: kept.id }
    : { path: 'number', code: 'reserved-elsewhere' }
}

/** What is known of this very paper is not in its own way: the number that its meeting has, the one kept for it. */
function isOfPaper(known: KnownNumber, paper: Paper, keptId: string | null): boolean {
  if (known.paperId === paper.id || (keptId !== null && known.source.id === keptId)) return true
  const source = meetingOf(paper)
  return source !== null && known.owner === `meeting/${source.meetingId}/${source.what}`
}

function takenBy({ number, suffix }: Chosen, others: readonly KnownNumber[]): Issue[] {
  const taken = others.find((one) => one.number === number && one.suffix === suffix)
  if (!taken) return []
  const code = taken.state === 'cancelled' ? 'number-cancelled' : 'number-taken'
  return [{ path: 'number', code, params: { number: taken.printed || String(number) } }]
}

/** Numbers and days go up together. */
function warnOfOrder({ number }: Chosen, issuedOn: Day, others: readonly KnownNumber[]): Issue[] {
  const used = others.filter(({ state, on }) => state === 'used' && on !== null)
  const earlier = used.find((one) => one.number < number && (one.on ?? '') > issuedOn)
  const later = used.find((one) => one.number > number && (one.on ?? '9') < issuedOn)
  const tell = (code: string, { printed, on }: KnownNumber): Issue => ({
    path: 'issuedOn',
    code,
    params: { number: printed, day: on === null ? '' : formatDay(on) },
  })
  return [
    ...(earlier ? [tell('before-lower-number', earlier)] : []),
    ...(later ? [tell('after-higher-number', later)] : []),
  ]
}

function warnOfChoice(choice: NumberChoice, { number, keptId }: Chosen, book: SeriesBook): Issue[] {
  if (choice.kind !== 'typed') return []
  const kept = book.entries.find(({ source }) => source.id === keptId)
  return [
    ...(kept ? [{ path: 'number', code: 'uses-reserved', params: { reason: kept.reason } }] : []),
    ...(number > book.next
      ? [{ path: 'number', code: 'leaves-gap', params: { from: book.next, to: number - 1 } }]
      : []),
  ]
}

/** Another paper of the same record was issued before. */
function warnOfTwice(paper: Paper, { read }: RuleContext): Issue[] {
  const source = meetingOf(paper)
  if (!source) return []
  const other = read.all('paper').find((one) => {
    const its = one.id === paper.id || one.state !== 'issued' ? null : meetingOf(one)
    return its?.meetingId === source.meetingId && its.what === source.what && its.format === source.format
  })
  return other ? [{ path: '', code: 'already-issued', params: { number: other.parts.number || '–' } }] : []
}

/** The number that was typed on the meeting for this very paper, and that no paper carries; null where there is none. */
export function numberOnMeeting(paper: Paper, known: readonly KnownNumber[]): KnownNumber | null {
  const source = meetingOf(paper)
  if (!source) return null
  const owner = `meeting/${source.meetingId}/${source.what}`
  const isHere = ({ organisationId }: KnownNumber) =>
    organisationId === paper.parts.agencies[0]?.organisationId
  return known.find((one) => one.owner === owner && isHere(one)) ?? null
}

/** The meeting will show the new number; the one typed before stays used. */
function warnOfReplaced(paper: Paper, { number, suffix }: Chosen, known: readonly KnownNumber[]): Issue[] {
  const typed = numberOnMeeting(paper, known)
  return typed && (typed.number !== number || typed.suffix !== suffix)
    ? [{ path: 'number', code: 'replaces-number', params: { number: typed.printed } }]
    : []
}

/** State: registered and sent on the day of signing, at the latest on the next working day (NĐ 30/2020, Điều 18). */
function warnOfLateness({ format }: Paper, issuedOn: Day, { today, calendar }: RuleContext): Issue[] {
  if (format !== 'state' || today <= calendar.nextWorkingDay(issuedOn)) return []
  return [{ path: 'issuedOn', code: 'numbered-late' }]
}
