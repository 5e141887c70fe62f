/** What becomes of each item of a plan before anybody said anything, and what is sent once they did. */
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import {
  actsOf,
  choicesOf,
  decide,
  decisionsSchema,
  settle,
  summarise,
} from '#renderer/features/regulations/plan/plan-decisions.ts'
import {
  type Grouping,
  groupings,
  layPlanLines,
  type PlanEntry,
} from '#renderer/features/regulations/plan/plan-lines.ts'
import { type PlanItem, type PlanStatus, planStatuses } from '#shared/views/plan/year-plan.ts'

const today = '2026-11-23'

function item(key: string, status: PlanStatus, more: Partial<PlanItem> = {}): PlanItem {
  const on = '2027-01-25'
  return {
    key,
    obligationId: 'nv',
    milestoneId: 'm1',
    period: '2027-M01',
    bodyId: null,
    code: 'NV-01',
    articleNumber: '5',
    articleTitle: 'Thông tin',
    obligationTitle: 'Cung cấp thông tin',
    milestoneLabel: '',
    product: 'Báo cáo',
    makes: 'task',
    due: null,
    occasion: null,
    planned: { made: 'task', title: `Việc ${key}`, on, leadId: 'so', product: 'Báo cáo' },
    leadName: 'Sở Tài chính',
    supportingNames: [],
    status,
    record: null,
    differences: [],
    ...more,
  }
}
const past = (key: string) =>
  item(key, 'new', {
    planned: { made: 'task', title: key, on: '2026-11-20', leadId: 'so', product: '' },
  })
const leaderless = (key: string, makes: PlanItem['makes'] = 'task') =>
  item(key, 'new', {
    makes,
    planned: { made: makes, title: key, on: '2027-01-25', leadId: null, product: '' },
  })

describe('unless somebody says otherwise', () => {
  test.each<[PlanStatus, string]>([
    ['new', 'make'],
    ['plan-changed', 'update'],
    ['conflict', 'later'],
    ['removed', 'later'],
    ['left-out', 'later'],
    ['gone', 'later'],
    ['same', 'later'],
    ['edited', 'later'],
    ['settled', 'later'],
    ['covered', 'later'],
  ])('%s: %s', (status, act) => {
    expect(settle(item('a', status), undefined, today).act).toBe(act)
  })

  test('what is past waits, what falls due today does not', () => {
    expect(settle(past('a'), undefined, today).act).toBe('later')
    expect(settle(past('a'), undefined, '2026-11-20').act).toBe('make')
  })

  test('a task without a lead waits, an event does not', () => {
    expect(settle(leaderless('a'), undefined, today).act).toBe('later')
    expect(settle(leaderless('a', 'event'), undefined, today).act).toBe('make')
  })
})

describe('what somebody decided', () => {
  test('counts only as long as it fits the item', () => {
    expect(settle(item('a', 'conflict'), { act: 'update' }, today).act).toBe('update')
    for (const status of planStatuses)
      for (const act of ['make', 'update', 'keep', 'leave-out', 'withdraw', 'later'] as const) {
        const settled = settle(item('a', status), { act }, today).act
        if (actsOf({ status }).includes(act)) expect(settled).toBe(act)
        else expect(settled).toBe(settle(item('a', status), undefined, today).act)
      }
  })

  test('is sent, with only what differs from the proposal; what waits is not', () => {
    const items = [
      item('own', 'new'),
      item('plain', 'new'),
      past('past'),
      leaderless('nobody'),
      leaderless('somebody'),
      item('both', 'conflict'),
      item('gone', 'gone'),
      item('same', 'same'),
    ]
    const decisions = {
      own: { title: '  Tên riêng ', on: '2027-01-20' },
      past: { act: 'make' },
      nobody: { act: 'make' },
      somebody: { act: 'make', leadId: 'vp' },
      both: { act: 'keep' },
      gone: { act: 'withdraw' },
      same: { act: 'update' },
    } as const
    const none = { title: null, on: null, leadId: null }
    const choices = choicesOf(items, decisions, today)
    expect(choices).toEqual([
      { key: 'own', act: 'make', title: 'Tên riêng', on: '2027-01-20', leadId: null },
      { key: 'plain', act: 'make', ...none },
      { key: 'past', act: 'make', ...none },
      { key: 'somebody', act: 'make', ...none, leadId: 'vp' },
      { key: 'both', act: 'keep', ...none },
      { key: 'gone', act: 'withdraw', ...none },
    ])
    expect(summarise(items, choices)).toEqual({
      tasks: 4,
      events: 0,
      updated: 0,
      kept: 1,
      leftOut: 0,
      withdrawn: 1,
    })
  })

  test('what was typed for an item that is there already changes nothing of it', () => {
    const [choice] = choicesOf([item('a', 'plan-changed')], { a: { title: 'Tên riêng' } }, today)
    expect(choice).toEqual({ key: 'a', act: 'update', title: null, on: null, leadId: null })
  })

  test('of an emptied field counts what is proposed; a word that is taken back is none', () => {
    const typed = decide({}, ['a', 'b'], { title: 'Tên' })
    expect(typed).toEqual({ a: { title: 'Tên' }, b: { title: 'Tên' } })
    const emptied = decide(typed, ['a'], { title: '' })
    expect(settle(item('a', 'new'), emptied.a, today).title).toBe('Việc a')
    expect(decide(emptied, ['a'], { title: undefined })).toEqual({ b: { title: 'Tên' } })
    expect(decide(typed, ['a'], { act: 'later' })).toMatchObject({ a: { act: 'later', title: 'Tên' } })
    expect(v.parse(decisionsSchema, JSON.parse(JSON.stringify(emptied)))).toEqual(emptied)
  })
})

describe('the lines', () => {
  const entry = (key: string, on: string, lead: string, articleNumber = '5'): PlanEntry => {
    const one = item(key, 'new', { articleNumber })
    const settled = { ...settle(one, undefined, today), on }
    return { item: one, settled, regulationId: 'r', on, title: `Việc ${key}`, lead }
  }
  const entries = [
    entry('c', '2027-02-10', '', '7'),
    entry('a', '2027-01-25', 'Sở Y tế'),
    entry('b', '2027-01-20', 'Đài'),
  ]
  const open = { text: '', statuses: new Set<PlanStatus>(), closed: new Set<string>() }
  const words = (grouping: Grouping, narrowing = open) =>
    layPlanLines(entries, grouping, narrowing).map((line) =>
      line.kind === 'group' ? `${line.key} (${line.count})` : `${line.index} ${line.entry.item.key}`,
    )

  test.each<[Grouping, string[]]>([
    ['month', ['2027-01 (2)', '0 b', '1 a', '2027-02 (1)', '2 c']],
    ['article', ['r 7 (1)', '0 c', 'r 5 (2)', '1 b', '2 a']],
    ['lead', ['Đài (1)', '0 b', 'Sở Y tế (1)', '1 a', ' (1)', '2 c']],
    ['regulation', ['r (3)', '0 b', '1 a', '2 c']],
  ])('by %s', (grouping, expected) => {
    expect(words(grouping)).toEqual(expected)
  })

  test('of a closed group only its head is shown, and the others are counted on', () => {
    expect(words('month', { ...open, closed: new Set(['2027-01']) })).toEqual([
      '2027-01 (2)',
      '2027-02 (1)',
      '0 c',
    ])
  })

  test('are found by words without their marks, and by status; none makes no heads', () => {
    expect(words('month', { ...open, text: 'so y te' })).toEqual(['2027-01 (1)', '0 a'])
    expect(words('month', { ...open, text: 'bao cao dai' })).toEqual(['2027-01 (1)', '0 b'])
    for (const grouping of groupings)
      expect(words(grouping, { ...open, statuses: new Set(['gone'] as const) })).toEqual([])
  })
})
