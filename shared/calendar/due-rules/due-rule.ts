/**
 * Due rules as plain data: when something that a regulation asks for has to be done ("trước ngày 25 hằng tháng", "ngày
 * làm việc cuối cùng của quý", "10 ngày làm việc trước khi ban hành"). An obligation that has several dates in its period
 * ("trước 15/01, cập nhật 15/7") carries several rules.
 *
 * A rule says which periods there are, which part of the period counts, and which day or days (the spot) in that part.
 * Sentences: `sentence-vi.ts` and, back again, `read-sentence.ts`. Days: `dues.ts` and `event-dues.ts`.
 */
import * as v from 'valibot'
import { day, optional, requiredLine, wholeNumber } from '../../lib/schema.ts'
import { eventFault, ruleFault } from './rule-faults.ts'

/**
 * How the named day is meant. `before` is "trước ngày 25" with the 25th still in time, as offices use it; with
 * `strictly-before` the 24th is the last day.
 */
export const limits = ['on', 'before', 'strictly-before'] as const
export type Limit = (typeof limits)[number]

const limit = v.picklist(limits)
const dayOfMonth = wholeNumber(1, 31)
const nthInMonth = v.picklist([1, 2, 3, 4, -1])
const onDayOff = v.picklist(['keep', 'next', 'previous'])
/** A month of some year: `2026-03`. */
const yearMonth = v.pipe(v.string(), v.regex(/^(19|20|21)\d\d-(0[1-9]|1[0-2])$/, 'no-such-month'))
const dayAndMonth = v.strictObject({ day: dayOfMonth, month: wholeNumber(1, 12) })
export type DayAndMonth = Readonly<v.InferOutput<typeof dayAndMonth>>

/** `months` is every so many months, counted from `start`, or from January where the number divides a year. */
const everySchema = v.variant('unit', [
  v.strictObject({ unit: v.picklist(['month', 'quarter', 'half-year', 'year', 'term']) }),
  v.strictObject({ unit: v.literal('months'), count: wholeNumber(2, 120), start: optional(yearMonth) }),
])
export type Every = Readonly<v.InferOutput<typeof everySchema>>

/** The n-th month of the period (from 1), or, of a term, what lies at its end. */
const partSchema = v.union([
  wholeNumber(1, 120),
  v.picklist(['whole', 'last-month', 'last-quarter', 'last-half-year', 'last-year']),
])
export type Part = v.InferOutput<typeof partSchema>

/**
 * The day or days in the part. A `day` past the end of its month means the last one (Bộ luật Dân sự 2015, Điều 148 khoản 3);
 * a `working-day` that the part does not have means its last one (its first, counted from the end). `week`, `days`,
 * `dates` and `whole` are windows: due is their last day. `dates` that end before they begin end in the next year.
 */
const spotSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('day'), day: dayOfMonth, limit }),
  v.strictObject({ kind: v.literal('last-day'), limit }),
  v.strictObject({ kind: v.literal('working-day'), nth: wholeNumber(-60, 60), limit }),
  v.strictObject({
    kind: v.literal('weekday'),
    nth: nthInMonth,
    weekday: v.picklist([1, 2, 3, 4, 5, 6, 7]),
    limit,
  }),
  v.strictObject({ kind: v.literal('week'), nth: nthInMonth }),
  v.strictObject({ kind: v.literal('days'), from: dayOfMonth, to: dayOfMonth }),
  v.strictObject({ kind: v.literal('dates'), from: dayAndMonth, to: dayAndMonth }),
  v.strictObject({ kind: v.literal('whole') }),
])
export type Spot = Readonly<v.InferOutput<typeof spotSchema>>

const onceSpotSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('day'), day, limit }),
  v.strictObject({ kind: v.literal('window'), from: day, to: day }),
])
export type OnceSpot = Readonly<v.InferOutput<typeof onceSpotSchema>>

/**
 * Where the time lies by the event: `before` so many days (several: warnings, longest first), `after`, `hours` after,
 * on the `same-day`, any time `before-it`, or `as-asked` (the request itself names its day).
 */
const timingSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('before'),
    counts: v.pipe(
      v.array(wholeNumber(1, 999)),
      v.minLength(1, 'required'),
      v.maxLength(6, 'too-long'),
      v.readonly(),
    ),
    unit: v.picklist(['day', 'working-day']),
  }),
  v.strictObject({
    kind: v.literal('after'),
    count: wholeNumber(1, 999),
    unit: v.picklist(['day', 'working-day']),
  }),
  v.strictObject({ kind: v.literal('hours'), count: wholeNumber(1, 999) }),
  v.strictObject({ kind: v.literal('same-day') }),
  v.strictObject({ kind: v.literal('before-it') }),
  v.strictObject({ kind: v.literal('as-asked') }),
])
export type Timing = Readonly<v.InferOutput<typeof timingSchema>>

/** What happens, as it stands after "khi": `ban hành`, `có yêu cầu`. Words that would make the sentence unclear are refused. */
const eventText = v.pipe(
  requiredLine(80),
  v.rawCheck(({ dataset, addIssue }) => {
    const fault = dataset.typed ? eventFault(dataset.value) : null
    if (fault !== null) addIssue({ message: fault })
  }),
)

/** A due rule as stored; issue messages are codes ({@link RuleFault} for parts that do not go together). */
export const dueRuleSchema = v.pipe(
  v.variant('kind', [
    v.strictObject({
      kind: v.literal('periodic'),
      every: everySchema,
      part: partSchema,
      /** In the period after the one it is for: "tháng sau". */
      following: v.boolean(),
      spot: spotSchema,
      onDayOff,
    }),
    v.strictObject({ kind: v.literal('once'), spot: onceSpotSchema, onDayOff }),
    v.strictObject({ kind: v.literal('event'), event: eventText, timing: timingSchema, onDayOff }),
  ]),
  v.rawCheck(({ dataset, addIssue }) => {
    const fault = dataset.typed ? ruleFault(dataset.value) : null
    if (fault !== null) addIssue({ message: fault })
  }),
)
export type DueRule = Readonly<v.InferOutput<typeof dueRuleSchema>>
export type PeriodicRule = Extract<DueRule, { kind: 'periodic' }>
export type OnceRule = Extract<DueRule, { kind: 'once' }>
export type EventRule = Extract<DueRule, { kind: 'event' }>
