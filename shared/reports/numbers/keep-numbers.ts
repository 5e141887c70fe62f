/** What the registry does with numbers besides giving them to papers: keep, enter, cancel, let go. */
import { Refusal } from '#shared/contract/result.ts'
import type { Change, DecideContext } from '#shared/registers/define-register.ts'
import { fieldsOf } from '#shared/registers/define-register.ts'
import type { Organisation } from '#shared/registers/organisation/index.ts'
import type { NumberSeries, PaperNumber } from '#shared/registers/paper-number/index.ts'
import type { EnterNumbers, ReserveNumbers } from '#shared/views/numbering/inputs.ts'
import { type KnownNumber, knownNumbers } from '#shared/views/numbering/known-numbers.ts'
import { numberingOf, placeOf } from '#shared/views/numbering/scheme.ts'
import { bookOf, countsIn } from '#shared/views/numbering/series-book.ts'
import { mustGet } from '../context.ts'
import { printedNumber } from './printed.ts'
import { refuse } from './refuse.ts'

type Wanted = Pick<ReserveNumbers, 'organisationId' | 'typeSymbol' | 'day'>

/** The body and the place of its number. Throws `unknown-record`, and `no-term-for-day` where no term holds the day. */
function placeFor(wanted: Wanted, { read }: DecideContext): { body: Organisation; place: NumberSeries } {
  const body = mustGet(read, 'organisation', wanted.organisationId)
  const place = placeOf(body, wanted.typeSymbol, wanted.day, numberingOf(read))
  return { body, place: place ?? refuse('day', 'no-term-for-day') }
}

function refuseTaken(first: number, count: number, place: NumberSeries, known: readonly KnownNumber[]): void {
  const taken = known
    .filter(countsIn(place))
    .find(({ number, suffix }) => suffix === '' && number >= first && number < first + count)
  if (taken) refuse('number', 'number-taken', { number: taken.printed || String(taken.number) })
}

/** Giữ số: one or several in a row. Throws where one of them is taken. */
export function decideReserve(input: ReserveNumbers, context: DecideContext): Change[] {
  const { body, place } = placeFor(input, context)
  const known = knownNumbers(context.read)
  const first = input.number ?? bookOf(place, known).next
  refuseTaken(first, input.count, place, known)
  return recordsOf(first, input.count, (number) => ({
    ...place,
    ...{ number, suffix: '', state: 'reserved', reason: input.reason, givenOn: input.day },
    printed: printedNumber(body, input.typeSymbol, String(number), input.day, context.read),
    ...{ subject: '', paperId: null },
  }))
}

/** Numbers of papers that were written elsewhere, or that are left out for good. Throws where one is taken. */
export function decideEnter(input: EnterNumbers, context: DecideContext): Change[] {
  const { body, place } = placeFor(input, context)
  if (input.day > context.today) refuse('day', 'in-future')
  if (input.state === 'cancelled' && input.reason === '') refuse('reason', 'required')
  refuseTaken(input.number, input.count, place, knownNumbers(context.read))
  return recordsOf(input.number, input.count, (number) => ({
    ...place,
    ...{ number, suffix: '', state: input.state, reason: input.reason, givenOn: input.day },
    printed: printedNumber(body, input.typeSymbol, String(number), input.day, context.read),
    ...{ subject: input.subject, paperId: null },
  }))
}

function recordsOf(
  first: number,
  count: number,
  fieldsFor: (number: number) => ReturnType<typeof fieldsOf<PaperNumber>>,
): Change[] {
  return Array.from({ length: count }, (_, index) => ({
    register: 'paper-number' as const,
    kind: 'create' as const,
    fields: fieldsFor(first + index),
  }))
}

/** A number that is in use. Throws `unknown-record`, `record-removed`. */
function mustHave(numberId: string, { read }: DecideContext): PaperNumber {
  const record = mustGet(read, 'paper-number', numberId)
  if (record.removedAt !== null) throw new Refusal('record-removed', { params: { id: numberId } })
  return record
}

/**
 * Hủy số: it stays in the book with the reason and is not given again. That of an issued paper is cancelled with the paper,
 * by withdrawing it. Throws `not-allowed-now`.
 */
export function decideCancel(
  { id, reason }: { readonly id: string; readonly reason: string },
  context: DecideContext,
): Change[] {
  const record = mustHave(id, context)
  const paper = record.paperId ? context.read.get('paper', record.paperId) : undefined
  if (record.state === 'cancelled' || paper?.state === 'issued') throw new Refusal('not-allowed-now')
  return [
    {
      register: 'paper-number',
      kind: 'update',
      id,
      fields: { ...fieldsOf(record), state: 'cancelled', reason },
    },
  ]
}

/** Bỏ giữ số: a number that nobody used goes back. Throws `not-allowed-now`. */
export function decideRelease({ id }: { readonly id: string }, context: DecideContext): Change[] {
  const { state } = mustHave(id, context)
  if (state !== 'reserved') throw new Refusal('not-allowed-now')
  return [{ register: 'paper-number', kind: 'remove', id }]
}
