import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { type DueRule, dueRuleSchema, type EventRule } from '#shared/calendar/due-rules/due-rule.ts'
import { duesOfPeriods } from '#shared/calendar/due-rules/dues.ts'
import { dueOfEvent, type EventTime, eventAt } from '#shared/calendar/due-rules/event-dues.ts'
import { readSentence } from '#shared/calendar/due-rules/read-sentence.ts'
import { sentenceOf } from '#shared/calendar/due-rules/sentence-vi.ts'
import { defaultYear } from '#shared/calendar/holidays.ts'
import { makeWorkingCalendar } from '#shared/calendar/working-days.ts'
import { templateObligations } from '#shared/template/obligations/index.ts'
import { expectedRules } from './template-rules.ts'

const calendar = makeWorkingCalendar({ yearOf: (year) => defaultYear(year), weeklyRest: [6, 7] })
const term = { from: '2026-01-01', to: '2027-12-31' }

const rules = templateObligations.flatMap(({ code, milestones }) =>
  milestones.map(({ rule }) => ({ code, rule })),
)
const cases = expectedRules.map((expected, at) => ({ ...expected, rule: rules[at]?.rule as DueRule }))

describe('the 35 obligations of the template', () => {
  test('are all there, in their order, and every date rule of them is expected here', () => {
    const codes = Array.from({ length: 35 }, (_, at) => `NV-${String(at + 1).padStart(2, '0')}`)
    expect(templateObligations.map(({ code }) => code)).toEqual(codes)
    expect(rules.map(({ code }) => code)).toEqual(expectedRules.map(({ code }) => code))
  })

  test.each(cases)('$code: $sentence', ({ rule, sentence, dues }) => {
    expect(v.parse(dueRuleSchema, JSON.parse(JSON.stringify(rule)))).toEqual(rule)
    expect(sentenceOf(rule)).toBe(sentence)
    expect(readSentence(sentence)).toEqual({ ok: true, rule })
    for (const [year, expected] of Object.entries(dues)) {
      const found = duesOfPeriods(rule, `${year}-01-01`, `${year}-12-31`, calendar, term)
      expect(found.map(({ dueOn }) => dueOn)).toEqual(expected)
    }
  })
})

function rulesOf(wanted: string): EventRule[] {
  const isEvent = (rule: DueRule): rule is EventRule => rule.kind === 'event'
  return rules
    .filter(({ code }) => code === wanted)
    .map(({ rule }) => rule)
    .filter(isEvent)
}

describe('those bound to an event, worked out by hand', () => {
  test.each<readonly [string, EventTime, readonly string[], string]>([
    ['NV-07', eventAt('2026-11-23T03:30:00.000Z'), ['2026-11-24'], 'hours run through 24/11'],
    ['NV-08', { on: '2026-11-30' }, ['2026-11-13'], 'ten working days back over 24/11 and two week-ends'],
    ['NV-11', { on: '2026-07-25' }, ['2026-07-25'], 'on a Saturday too'],
    ['NV-12', { on: '2026-11-20' }, ['2026-11-25'], 'over a week-end and 24/11'],
    ['NV-13', { on: '2026-09-15' }, ['2026-09-15'], 'the day itself at the latest'],
    ['NV-14', { on: '2026-04-24' }, ['2026-05-06'], 'over Giỗ Tổ and 30/4'],
    ['NV-18', { on: '2026-11-23' }, ['2026-11-24'], 'the hour not known'],
    [
      'NV-29',
      { on: '2026-10-20', askedFor: '2026-10-31' },
      ['2026-10-30'],
      'back from the Saturday asked for',
    ],
    ['NV-29', { on: '2026-10-20' }, [], 'no day asked for'],
    ['NV-30', { on: '2026-08-29' }, ['2026-09-03'], 'on from a Saturday over the swap and 02/9'],
    [
      'NV-33',
      { on: '2026-12-29' },
      ['2026-12-01', '2026-12-01'],
      'twenty working days back, of either review',
    ],
    ['NV-35', { on: '2026-12-31' }, ['2026-07-04', '2026-10-02', '2026-12-01'], 'three warnings'],
  ])('%s %o: %j, %s', (code, event, expected) => {
    const dues = rulesOf(code).flatMap((rule) => dueOfEvent(rule, event, calendar))
    expect(dues.map(({ dueOn }) => dueOn)).toEqual(expected)
  })

  test('hours end at a moment, and the warnings have keys of their own', () => {
    const [quick] = rulesOf('NV-07')
    const [warning] = rulesOf('NV-35')
    expect(dueOfEvent(quick!, eventAt('2026-11-23T18:30:00.000Z'), calendar)[0]).toMatchObject({
      period: '2026-11-23T18:30:00.000Z',
      // 01:30 on the 24th in Việt Nam, hence the 25th.
      dueOn: '2026-11-25',
      dueAt: '2026-11-24T18:30:00.000Z',
    })
    expect(dueOfEvent(quick!, { on: '2026-11-23' }, calendar)[0]?.dueAt).toBe('2026-11-24T16:59:00.000Z')
    expect(dueOfEvent(warning!, { on: '2026-12-31' }, calendar).map(({ period }) => period)).toEqual([
      '2026-12-31-180',
      '2026-12-31-90',
      '2026-12-31-30',
    ])
  })
})
