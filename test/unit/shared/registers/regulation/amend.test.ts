import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { defaultYear } from '#shared/calendar/holidays.ts'
import { makeWorkingCalendar } from '#shared/calendar/working-days.ts'
import { addDays, type Day } from '#shared/lib/dates.ts'
import type { DecideContext, FieldsOf } from '#shared/registers/define-register.ts'
import {
  type AmendInput,
  type Article,
  articlesOn,
  type Regulation,
  regulation,
} from '#shared/registers/regulation/index.ts'
import { makeRecords } from '../../../../support/sample-records.ts'

const calendar = makeWorkingCalendar({ yearOf: (year) => defaultYear(year), weeklyRest: [6, 7] })

const article = (number: string, text = ''): Article => ({
  id: `dieu-${number}`,
  number,
  chapter: '',
  title: `Tên điều ${number}`,
  text,
  validFrom: null,
  validTo: null,
  former: [],
})

const fields: FieldsOf<'regulation'> = {
  title: 'Quy chế phối hợp',
  shortTitle: '',
  kind: 'regulation',
  stage: 'issued',
  symbol: '01-QC',
  signedOn: '2026-01-05',
  validFrom: '2026-01-05',
  validTo: '2030-12-31',
  parentInstrument: '',
  parties: [
    { organisationId: 'ban', role: 'signatory' },
    { organisationId: 'so', role: 'signatory' },
  ],
  articles: [article('1', 'Một'), article('2', 'Hai'), article('3', 'Ba')],
  amendments: [],
  replacesId: null,
  closedOn: null,
  closingNote: '',
}

const obligation = (patch: Partial<FieldsOf<'obligation'>> = {}): FieldsOf<'obligation'> => ({
  regulationId: 'qc',
  articleIds: ['dieu-2'],
  code: 'NV-01',
  title: 'Báo cáo tháng',
  lead: { kind: 'one', organisationId: null, label: 'luân phiên' },
  supportingIds: [],
  supportingLabel: '',
  product: 'Báo cáo',
  outcome: 'task',
  eventKind: 'other',
  milestones: [
    {
      id: 'm1',
      label: '',
      rule: {
        kind: 'periodic',
        every: { unit: 'month' },
        part: 'whole',
        following: false,
        spot: { kind: 'day', day: 25, limit: 'before' },
        onDayOff: 'previous',
      },
      anchor: null,
      lead: null,
    },
  ],
  validFrom: null,
  validTo: null,
  source: '',
  note: '',
  ...patch,
})

function office(
  obligations: Record<string, FieldsOf<'obligation'>> = {},
  patch: Partial<FieldsOf<'regulation'>> = {},
) {
  const records = makeRecords()
  records.put('regulation', 'qc', { ...fields, ...patch })
  for (const [id, one] of Object.entries(obligations)) records.put('obligation', id, one)
  let count = 0
  const newId = () => `new-${++count}`
  const context: DecideContext = {
    read: records.read,
    today: '2026-11-23',
    now: '2026-11-23T01:00:00.000Z',
    calendar,
    actor: '',
    newId,
  }
  return { record: records.read.get('regulation', 'qc') as Regulation, context }
}

const input = (patch: Partial<AmendInput> = {}): AmendInput => ({
  amendment: { symbol: '05-QĐ', signedOn: '2027-02-20', effectiveOn: '2027-03-01', summary: '' },
  changed: [],
  added: [],
  repealedIds: [],
  endsObligations: false,
  ...patch,
})

function decide(record: Regulation, asked: AmendInput, context: DecideContext) {
  const action = regulation.actions.amend
  if (!action) throw new Error('no action amend')
  return action.decide(record, v.parse(action.input, asked), context)
}

function amended(record: Regulation, asked: AmendInput, context: DecideContext): Regulation {
  const decision = decide(record, asked, context)
  if (!decision.ok) throw new Error(JSON.stringify(decision.error))
  const change = decision.changes[0]
  if (change?.register !== 'regulation' || change.kind !== 'update') throw new Error('no regulation')
  return { ...record, ...change.fields }
}

const refusal = (asked: AmendInput, { record, context } = office()) => {
  const decision = decide(record, asked, context)
  if (decision.ok) return 'allowed'
  return decision.error.issues?.map(({ path, code }) => `${path}: ${code}`).join() ?? decision.error.code
}

const reworded = { articleId: 'dieu-2', number: '2', chapter: '', title: 'Tên mới', text: 'Hai, sửa' }

describe('an amendment', () => {
  test('keeps the former wording with its last day, and the new one holds from its first', () => {
    const { record, context } = office()
    const after = amended(record, input({ changed: [reworded] }), context)
    expect(after.articles[1]?.former).toEqual([
      {
        number: '2',
        chapter: '',
        title: 'Tên điều 2',
        text: 'Hai',
        until: '2027-02-28',
        amendmentId: 'new-1',
      },
    ])
    expect(articlesOn(after, '2027-02-28')[1]?.text).toBe('Hai')
    expect(articlesOn(after, '2027-03-01')[1]?.text).toBe('Hai, sửa')
    expect(after.amendments).toEqual([{ id: 'new-1', ...input().amendment }])
  })

  test('brings new articles in behind the ones they follow, in the order given, from its first day', () => {
    const { record, context } = office()
    const added = ['1a', '1b'].map((number) => ({
      afterId: 'dieu-1',
      number,
      chapter: '',
      title: number,
      text: '',
    }))
    const last = { afterId: null, number: '4', chapter: '', title: 'cuối', text: '' }
    const after = amended(record, input({ added: [...added, last] }), context)
    const numbers = (on: Day) => articlesOn(after, on).map((one) => one.number)
    expect(numbers('2027-02-28')).toEqual(['1', '2', '3'])
    expect(numbers('2027-03-01')).toEqual(['1', '1a', '1b', '2', '3', '4'])
  })

  test('repeals an article from its first day', () => {
    const { record, context } = office()
    const after = amended(record, input({ repealedIds: ['dieu-2'] }), context)
    expect(articlesOn(after, '2027-02-28')).toHaveLength(3)
    expect(articlesOn(after, '2027-03-01').map((one) => one.id)).toEqual(['dieu-1', 'dieu-3'])
    expect(after.articles).toHaveLength(3)
  })

  test('is written down in the order of the days on which amendments take effect', () => {
    const { record, context } = office()
    const first = amended(record, input({ changed: [reworded] }), context)
    const earlier = { symbol: '02-QĐ', signedOn: null, effectiveOn: '2026-06-01', summary: 'Bổ sung' }
    const both = amended(first, input({ amendment: earlier, repealedIds: ['dieu-3'] }), context)
    expect(both.amendments.map(({ symbol }) => symbol)).toEqual(['02-QĐ', '05-QĐ'])
  })

  test('of a draft is an ordinary edit', () => {
    expect(refusal(input({ changed: [reworded] }), office({}, { stage: 'draft' }))).toBe('not-allowed-now')
  })

  test('that changes nothing must say what it does', () => {
    const same = { articleId: 'dieu-2', number: '2', chapter: '', title: 'Tên điều 2', text: 'Hai' }
    expect(refusal(input())).toBe('amendment.summary: nothing-amended')
    expect(refusal(input({ changed: [same] }))).toBe('amendment.summary: nothing-amended')
    const longer = { ...input().amendment, summary: 'Kéo dài thời hạn' }
    expect(refusal(input({ amendment: longer }))).toBe('allowed')
  })

  test.each<[string, Partial<AmendInput>, string]>([
    ['an article that is not there', { repealedIds: ['dieu-9'] }, 'repealedIds.0: unknown-article'],
    ['a change of one', { changed: [{ ...reworded, articleId: 'x' }] }, 'changed.0: unknown-article'],
    ['an article changed twice', { changed: [reworded, reworded] }, 'changed: twice'],
    [
      'an article both changed and repealed',
      { changed: [reworded], repealedIds: ['dieu-2'] },
      'changed.0: changed-and-repealed',
    ],
    [
      'a place that is not there',
      { added: [{ afterId: 'x', number: '4', chapter: '', title: 'a', text: '' }] },
      'added.0.afterId: unknown-article',
    ],
  ])('refuses %s', (_name, patch, expected) => {
    expect(refusal(input(patch))).toBe(expected)
  })

  test('cannot come before, or with, the last amendment of the same article, nor after its repeal', () => {
    const { record, context } = office()
    const once = amended(record, input({ changed: [reworded] }), context)
    const at = (effectiveOn: Day) => ({ ...input().amendment, effectiveOn })
    const again = (effectiveOn: Day, of = once) =>
      refusal(input({ amendment: at(effectiveOn), changed: [{ ...reworded, text: 'x' }] }), {
        record: of,
        context,
      })
    expect(again('2027-02-01')).toBe('changed.0: before-last-amendment')
    expect(again('2027-03-01')).toBe('changed.0: before-last-amendment')
    expect(again('2027-03-02')).toBe('allowed')
    const gone = amended(once, input({ amendment: at('2028-01-01'), repealedIds: ['dieu-2'] }), context)
    expect(again('2029-01-01', gone)).toBe('changed.0: already-repealed')
  })
})

describe('obligations of a repealed article', () => {
  const repeal = (endsObligations: boolean) => input({ repealedIds: ['dieu-2'], endsObligations })

  test('stand in the way, and are named', () => {
    const { record, context } = office({
      a: obligation(),
      b: obligation({ code: '', articleIds: ['dieu-1', 'dieu-2'] }),
    })
    const decision = decide(record, repeal(false), context)
    expect(decision).toEqual({
      ok: false,
      error: {
        code: 'invalid-record',
        issues: [
          {
            path: 'repealedIds',
            code: 'obligations-still-bind',
            params: { count: 1, titles: 'NV-01 Báo cáo tháng' },
          },
        ],
      },
    })
  })

  test('end with it in the same decision when asked', () => {
    const { record, context } = office({ a: obligation() })
    const decision = decide(record, repeal(true), context)
    expect(decision.ok && decision.changes.slice(1)).toEqual([
      { register: 'obligation', kind: 'update', id: 'a', fields: obligation({ validTo: '2027-02-28' }) },
    ])
  })

  test('that ended before are no matter', () => {
    expect(refusal(repeal(false), office({ a: obligation({ validTo: '2027-02-28' }) }))).toBe('allowed')
  })

  test('that only begin later cannot end before they begin', () => {
    const late = office({ a: obligation({ validFrom: '2027-06-01' }) })
    expect(refusal(repeal(true), late)).toBe('repealedIds: obligations-begin-later')
  })
})

test('whatever is amended, every day reads as it did when it was the present, and no wording is lost', () => {
  const step = fc.record({
    gap: fc.integer({ min: 1, max: 90 }),
    picks: fc.array(
      fc.tuple(fc.nat(), fc.constantFrom('change', 'repeal', 'add'), fc.string({ maxLength: 8 })),
      {
        minLength: 1,
        maxLength: 4,
      },
    ),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      const { record, context } = office()
      let current = record
      let on = '2026-02-01'
      const pages: { from: Day; articles: ReturnType<typeof pageOf> }[] = [
        { from: '2026-01-05', articles: pageOf(record, on) },
      ]
      for (const { gap, picks } of steps) {
        on = addDays(on, gap)
        current = amended(current, inputOf(current, on, picks), context)
        pages.push({ from: on, articles: pageOf(current, on) })
      }
      pages.forEach(({ from, articles }, index) => {
        expect(pageOf(current, from)).toEqual(articles)
        const next = pages[index + 1]
        if (next) expect(pageOf(current, addDays(next.from, -1))).toEqual(articles)
      })
      expect(regulation.check(current, context, null)).toEqual([])
    }),
  )
})

function withdrawn(record: Regulation, amendmentId: string, context: DecideContext): Regulation | string {
  const action = regulation.actions['withdraw-amendment']
  if (!action) throw new Error('no action withdraw-amendment')
  const decision = action.decide(record, v.parse(action.input, { amendmentId }), context)
  if (!decision.ok) return decision.error.issues?.[0]?.code ?? decision.error.code
  const change = decision.changes[0]
  if (change?.register !== 'regulation' || change.kind !== 'update') throw new Error('no regulation')
  return { ...record, ...change.fields }
}

describe('an amendment taken out again', () => {
  const at = (effectiveOn: Day, patch: Partial<AmendInput>) =>
    input({ amendment: { ...input().amendment, effectiveOn, summary: 'Sửa' }, ...patch })

  test('leaves the regulation as it was before, whatever it did', () => {
    const pick = fc.tuple(fc.nat(), fc.constantFrom('change', 'repeal', 'add'), fc.string({ maxLength: 8 }))
    fc.assert(
      fc.property(fc.array(pick, { maxLength: 4 }), fc.array(pick, { maxLength: 4 }), (first, second) => {
        const { record, context } = office()
        const once = amended(record, inputOf(record, '2027-03-01', first), context)
        const twice = amended(once, inputOf(once, '2028-03-01', second), context)
        expect(withdrawn(twice, twice.amendments[1]?.id ?? '', context)).toEqual(once)
        expect(withdrawn(once, once.amendments[0]?.id ?? '', context)).toEqual(record)
      }),
    )
  })

  test('cannot go from under one that built on it, or that cannot be told from it', () => {
    const { record, context } = office()
    const once = amended(record, at('2027-03-01', { changed: [reworded] }), context)
    const first = once.amendments[0]?.id ?? ''
    const again = amended(once, at('2028-01-01', { changed: [{ ...reworded, text: 'x' }] }), context)
    expect(withdrawn(again, first, context)).toBe('amended-again')
    const gone = amended(once, at('2028-01-01', { repealedIds: ['dieu-2'] }), context)
    expect(withdrawn(gone, first, context)).toBe('amended-again')
    const beside = amended(once, at('2027-03-01', { repealedIds: ['dieu-3'] }), context)
    expect(withdrawn(beside, first, context)).toBe('same-day-amendments')
    expect(withdrawn(record, 'x', context)).toBe('unknown-amendment')
  })
})

const pageOf = (record: Regulation, on: Day) =>
  articlesOn(record, on).map(({ id, number, title, text }) => ({ id, number, title, text }))

/** An amendment of articles in force: each at most once. */
function inputOf(record: Regulation, effectiveOn: Day, picks: [number, string, string][]): AmendInput {
  const free = record.articles.filter((one) => one.validTo === null)
  const made = input({ amendment: { symbol: effectiveOn, signedOn: null, effectiveOn, summary: 'Sửa' } })
  const used = new Set<string>()
  for (const [nth, what, text] of picks) {
    const target = free[nth % Math.max(free.length, 1)]
    if (what === 'add' || !target) {
      made.added.push({
        afterId: target?.id ?? null,
        number: '9',
        chapter: '',
        title: `t${text.trim()}`,
        text: '',
      })
    } else if (!used.has(target.id)) {
      used.add(target.id)
      if (what === 'repeal') made.repealedIds.push(target.id)
      else
        made.changed.push({
          articleId: target.id,
          number: target.number,
          chapter: '',
          title: target.title,
          text: `${effectiveOn} ${nth}`,
        })
    }
  }
  return made
}
