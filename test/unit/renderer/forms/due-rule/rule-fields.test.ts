import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editFields, shiftsOf } from '#renderer/forms/due-rule/edit-fields.ts'
import { readFields } from '#renderer/forms/due-rule/read-fields.ts'
import { fieldsOfRule, firstFields, type RuleFields } from '#renderer/forms/due-rule/rule-fields.ts'
import { readSentence } from '#shared/calendar/due-rules/read-sentence.ts'
import { sentenceOf } from '#shared/calendar/due-rules/sentence-vi.ts'
import { vi as words } from '#shared/i18n/vi.ts'
import { anyRule } from '../../../shared/calendar/due-rules/any-rule.ts'

/** The rule that fields say; fails the test when they say none. */
function ruleIn(fields: RuleFields) {
  const read = readFields(fields)
  if (read.fault !== null) throw new Error(`${read.fault.field}: ${read.fault.code}`)
  return read.rule
}

const part = fc.oneof(
  fc.constantFrom('whole', 'last-month', 'last-quarter', 'last-half-year', 'last-year'),
  fc.integer({ min: 1, max: 14 }),
)
const number = fc.option(fc.integer({ min: 0, max: 70 }))
const date = fc.option(fc.constantFrom('01-01', '02-29', '04-30', '04-31', '12-01', '12-31'))
const day = fc.option(fc.constantFrom('2026-11-23', '2027-02-28', '2027-01-01'))

/** Anything that a control of the form can be changed to. */
const patch = fc
  .record({
    kind: fc.constantFrom('periodic', 'once', 'event'),
    unit: fc.constantFrom('month', 'quarter', 'half-year', 'year', 'months', 'term'),
    months: number,
    start: fc.option(fc.constantFrom('2026-01', '2026-03')),
    part,
    following: fc.boolean(),
    spot: fc.constantFrom('day', 'last-day', 'working-day', 'weekday', 'week', 'days', 'dates', 'whole'),
    day: number,
    workingDay: number,
    nth: fc.constantFrom(1, 2, 3, 4, -1),
    fromDay: number,
    toDay: number,
    fromDate: date,
    toDate: date,
    onceSpot: fc.constantFrom('day', 'window'),
    onceDay: day,
    onceFrom: day,
    onceTo: day,
    event: fc.constantFrom('', 'ban hành', 'hết quý', 'có yêu cầu, khẩn', 'họp 10 ngày'),
    timing: fc.constantFrom('before', 'after', 'hours', 'same-day', 'before-it', 'as-asked'),
    counts: fc.option(fc.constantFrom('10', '180,90,30', '0', '9,8,7,6,5,4,3')),
    countAfter: number,
    hours: number,
    onDayOff: fc.constantFrom('keep', 'next', 'previous'),
  })
  .chain((all) =>
    fc.constantFrom(...(Object.keys(all) as (keyof typeof all)[])).map((key) => ({ [key]: all[key] })),
  ) as fc.Arbitrary<Partial<RuleFields>>

describe('the form of a due rule', () => {
  test('says any rule, whatever it held before, and through the sentence the same again', () => {
    fc.assert(
      fc.property(anyRule, anyRule, (rule, before) => {
        const fields = fieldsOfRule(rule, fieldsOfRule(before))
        const said = ruleIn(fields)
        expect(said).toEqual(rule)
        const read = readSentence(sentenceOf(said))
        if (!read.ok) throw new Error(read.code)
        expect(fieldsOfRule(read.rule, fields)).toEqual(fields)
        expect(ruleIn(fieldsOfRule(read.rule))).toEqual(rule)
      }),
      { numRuns: 800 },
    )
  })

  test('holds a rule, or names the field in the way in words that there are, after any changes', () => {
    fc.assert(
      fc.property(fc.array(patch, { minLength: 1, maxLength: 25 }), (patches) => {
        const fields = patches.reduce<RuleFields>(editFields, firstFields)
        const read = readFields(fields)
        if (read.fault === null)
          expect(readSentence(sentenceOf(read.rule))).toEqual({ ok: true, rule: read.rule })
        else {
          expect(Object.keys(words.errors.issues)).toContain(read.fault.code)
          expect(Object.keys(fields)).toContain(read.fault.field)
        }
      }),
      { numRuns: 1500 },
    )
  })

  test('lets no parts stand together that do not go together: what is left are missing or wrong values', () => {
    const values = new Set([
      'required',
      'out-of-range',
      'no-such-date',
      'window-order',
      'start-needed',
      'too-long',
      'event-unclear',
      'event-is-period',
    ])
    fc.assert(
      fc.property(fc.array(patch, { minLength: 1, maxLength: 25 }), (patches) => {
        // The list of shifts offers only those that make sense.
        const fields = patches.reduce<RuleFields>(
          (present, one) =>
            one.onDayOff !== undefined && !shiftsOf(present).includes(one.onDayOff)
              ? present
              : editFields(present, one),
          firstFields,
        )
        const { fault } = readFields(fields)
        if (fault !== null) expect(values).toContain(fault.code)
      }),
      { numRuns: 1500 },
    )
  })

  test('keeps what was typed for another kind', () => {
    const typed = editFields(firstFields, { day: 17 })
    const there = editFields(editFields(typed, { kind: 'event' }), { kind: 'periodic' })
    expect(ruleIn(there)).toEqual(ruleIn(typed))
  })
})

describe('a change in the form', () => {
  const changed = (sentence: string, ...patches: Partial<RuleFields>[]) => {
    const read = readSentence(sentence)
    if (!read.ok) throw new Error(read.code)
    return sentenceOf(ruleIn(patches.reduce(editFields, fieldsOfRule(read.rule))))
  }
  test.each<[string, Partial<RuleFields>, string]>([
    ['trước ngày 25 hằng tháng', { unit: 'quarter' }, 'trước ngày 25 của tháng cuối quý'],
    ['trước ngày 25 hằng tháng', { unit: 'year' }, 'trước ngày 25/12 hằng năm'],
    ['trước ngày 25 hằng tháng', { unit: 'months' }, '2 tháng một lần, trước ngày 25'],
    ['trước ngày 25 của tháng cuối quý', { unit: 'month' }, 'trước ngày 25 hằng tháng'],
    ['trước ngày 25 của tháng cuối quý', { part: 'whole' }, 'trước ngày cuối cùng của quý'],
    ['trong tuần cuối quý', { nth: 2 }, 'trong tuần thứ hai của tháng cuối quý'],
    ['trong quý cuối giai đoạn', { unit: 'quarter' }, 'trong quý'],
    ['từ ngày 10 đến ngày 15 hằng tháng', { unit: 'year' }, 'trong năm'],
    ['trong tháng 7 hằng năm', { following: true }, 'trong tháng 7 năm sau'],
    [
      'trước ngày 25 hằng tháng',
      { onDayOff: 'next' },
      'trước ngày 25 hằng tháng, chuyển sang ngày làm việc tiếp theo nếu trùng ngày nghỉ',
    ],
  ])('%s with %o', (sentence, patch, expected) => {
    expect(changed(sentence, patch)).toBe(expected)
  })
})
