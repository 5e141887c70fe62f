/**
 * Sổ số văn bản: every number that the registry has kept, given or cancelled. State: a number is unique within its year
 * (NĐ 30/2020, Điều 15); Party: within the term of the committee, by type (Quy định 399-QĐ/TW).
 */
import * as v from 'valibot'
import { day, id, line, optional, wholeNumber } from '#shared/lib/schema.ts'
import { defineRegister, type RuleContext, type Stored } from '../define-register.ts'
import { shortNameOn } from '../organisation/index.ts'

export const numberStates = ['reserved', 'used', 'cancelled'] as const
export type NumberState = (typeof numberStates)[number]

/** The sequence that all types of a body share. */
export const everySeries = '*'

const entries = {
  organisationId: id,
  /** The letters of the type (`BC`; `CV` for a công văn of either side), or `*` where all types share one sequence. */
  series: v.pipe(line(12), v.regex(/^(\*|[\p{L}\p{N}.]{1,12})$/u, 'wrong-shape')),
  /** The year (`2026`) or the first day of the term (`2025-10-11`). */
  period: v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}-\d{2})?$/, 'wrong-shape')),
  number: wholeNumber(1, 999_999),
  /** `a` in `5a`. */
  suffix: v.pipe(line(3), v.regex(/^\p{Ll}{0,3}$/u, 'wrong-shape')),
  /** As printed: `05/BC-UBND`. */
  printed: line(80),
  state: v.picklist(numberStates),
  /** Why it was kept or cancelled. */
  reason: line(300),
  givenOn: day,
  subject: line(1000),
  /** The paper that carries it. */
  paperId: optional(id),
}

export type PaperNumber = Stored<typeof entries>
/** Where a number counts. */
export type NumberSeries = Pick<PaperNumber, 'organisationId' | 'series' | 'period'>

const hasSameNumber = (a: PaperNumber, b: PaperNumber) =>
  a.number === b.number &&
  a.suffix === b.suffix &&
  a.period === b.period &&
  a.organisationId === b.organisationId

/**
 * Một số chỉ cấp một lần: a number that was cancelled is not given again either. The sequence of all types is in the way of
 * every other. One that keeps its number is not judged anew.
 */
function isTaken(record: PaperNumber, { read }: RuleContext, before: PaperNumber | null): boolean {
  if (before !== null && hasSameNumber(before, record) && before.series === record.series) return false
  return read
    .all('paper-number')
    .some(
      (other) =>
        other.id !== record.id &&
        hasSameNumber(other, record) &&
        (other.series === record.series || other.series === everySeries || record.series === everySeries),
    )
}

/** What was given stays given: it is cancelled with a reason, and never edited or thrown away by hand. */
const lockOf = ({ state }: PaperNumber) => (state === 'reserved' ? null : { code: 'record-locked' as const })

export const paperNumber = defineRegister({
  name: 'paper-number',
  entries,
  titleOf: (record) => record.printed || String(record.number),
  subtitleOf: (record) => record.subject,
  references: (record) => [
    { register: 'organisation', id: record.organisationId, path: 'organisationId' },
    ...(record.paperId ? [{ register: 'paper' as const, id: record.paperId, path: 'paperId' }] : []),
  ],
  lockOf,
  check: (record, context, before) => [
    ...(isTaken(record, context, before)
      ? [{ path: 'number', code: 'number-taken', params: { number: record.printed || record.number } }]
      : []),
    ...(record.state === 'cancelled' && record.reason === '' ? [{ path: 'reason', code: 'required' }] : []),
  ],
  fields: [
    {
      key: 'organisation',
      kind: 'text',
      width: 190,
      get: (record, { read, today }) => {
        const body = read.get('organisation', record.organisationId)
        return body ? shortNameOn(body, today) : null
      },
    },
    { key: 'series', kind: 'text', width: 80, get: (record) => (record.series === '*' ? '' : record.series) },
    { key: 'period', kind: 'text', width: 110, get: (record) => record.period },
    { key: 'number', kind: 'number', width: 80, get: (record) => record.number },
    { key: 'printed', kind: 'text', width: 150, get: (record) => record.printed },
    { key: 'state', kind: 'choice', width: 110, choices: numberStates, get: (record) => record.state },
    { key: 'givenOn', kind: 'day', width: 105, get: (record) => record.givenOn },
    { key: 'subject', kind: 'text', width: 380, get: (record) => record.subject },
    { key: 'reason', kind: 'text', width: 220, get: (record) => record.reason },
  ],
})
