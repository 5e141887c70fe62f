/** Arbitrary due rules: every form that the schema lets through. */
import fc from 'fast-check'
import * as v from 'valibot'
import {
  type DueRule,
  dueRuleSchema,
  type EventRule,
  limits,
  type OnceRule,
  type PeriodicRule,
} from '#shared/calendar/due-rules/due-rule.ts'
import { addDays, dayFromNumber, dayNumber } from '#shared/lib/dates.ts'

const limit = fc.constantFrom(...limits)
const dayOfMonth = fc.integer({ min: 1, max: 31 })
const nthInMonth = fc.constantFrom(1, 2, 3, 4, -1)
const onDayOff = fc.constantFrom('keep', 'next', 'previous')
const dayAndMonth = fc.record({ day: dayOfMonth, month: fc.integer({ min: 1, max: 12 }) })

const start = fc.oneof(
  fc.constant(null),
  fc
    .tuple(fc.integer({ min: 1990, max: 2099 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`),
)

const every = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom('month', 'quarter', 'half-year', 'year', 'term').map((unit) => ({ unit })),
  },
  {
    weight: 2,
    arbitrary: fc.record({ unit: fc.constant('months'), count: fc.integer({ min: 2, max: 120 }), start }),
  },
)

const part = fc.oneof(
  fc.constant('whole'),
  fc.constantFrom('last-month', 'last-quarter', 'last-half-year', 'last-year'),
  fc.integer({ min: 1, max: 12 }),
)

const spot = fc.oneof(
  fc.record({ kind: fc.constant('day'), day: dayOfMonth, limit }),
  fc.record({ kind: fc.constant('last-day'), limit }),
  fc.record({ kind: fc.constant('working-day'), nth: fc.integer({ min: -60, max: 60 }), limit }),
  fc.record({
    kind: fc.constant('weekday'),
    nth: nthInMonth,
    weekday: fc.integer({ min: 1, max: 7 }),
    limit,
  }),
  fc.record({ kind: fc.constant('week'), nth: nthInMonth }),
  fc.record({ kind: fc.constant('days'), from: dayOfMonth, to: dayOfMonth }),
  fc.record({ kind: fc.constant('dates'), from: dayAndMonth, to: dayAndMonth }),
  fc.record({ kind: fc.constant('whole') }),
)

const anyDay = fc.integer({ min: dayNumber('2016-01-01'), max: dayNumber('2100-12-31') }).map(dayFromNumber)

const onceSpot = fc.oneof(
  fc.record({ kind: fc.constant('day'), day: anyDay, limit }),
  fc
    .tuple(anyDay, fc.integer({ min: 1, max: 200 }))
    .map(([from, length]) => ({ kind: 'window', from, to: addDays(from, length) })),
)

const unit = fc.constantFrom('day', 'working-day')
const count = fc.integer({ min: 1, max: 999 })
const timing = fc.oneof(
  fc.record({
    kind: fc.constant('before'),
    counts: fc
      .uniqueArray(count, { minLength: 1, maxLength: 6 })
      .map((list) => list.toSorted((a, b) => b - a)),
    unit,
  }),
  fc.record({ kind: fc.constant('after'), count, unit }),
  fc.record({ kind: fc.constant('hours'), count }),
  fc.constantFrom('same-day', 'before-it', 'as-asked').map((kind) => ({ kind })),
)

/** Words an office would use, words of the grammar itself, and anything at all. */
const eventWord = fc.oneof(
  fc.constantFrom(
    'ban hành',
    'có yêu cầu',
    'họp sơ kết',
    'Hội đồng',
    'UBND tỉnh',
    '(lần 2)',
    '12/TB-BTG',
    'năm 2027',
  ),
  fc.constantFrom(
    'trước',
    'kể từ',
    'khi',
    'ngày',
    'làm việc',
    'hết',
    'quý',
    'tháng',
    'cuối',
    '10',
    'ít nhất',
    'nếu',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
)
const event = fc.array(eventWord, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '))

/** Keeps what the schema accepts, in its normal form. */
function accepted<R extends DueRule>(kind: R['kind'], raw: fc.Arbitrary<unknown>): fc.Arbitrary<R> {
  return raw
    .map((value) => v.safeParse(dueRuleSchema, value))
    .filter((result) => result.success && result.output.kind === kind)
    .map((result) => result.output as R)
}

export const anyPeriodicRule = accepted<PeriodicRule>(
  'periodic',
  fc.record({ kind: fc.constant('periodic'), every, part, following: fc.boolean(), spot, onDayOff }),
)
export const anyOnceRule = accepted<OnceRule>(
  'once',
  fc.record({ kind: fc.constant('once'), spot: onceSpot, onDayOff }),
)
export const anyEventRule = accepted<EventRule>(
  'event',
  fc.record({ kind: fc.constant('event'), event, timing, onDayOff }),
)
export const anyRule: fc.Arbitrary<DueRule> = fc.oneof(
  { weight: 6, arbitrary: anyPeriodicRule },
  { weight: 1, arbitrary: anyOnceRule },
  { weight: 3, arbitrary: anyEventRule },
)
