import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readSentence } from '#shared/calendar/due-rules/read-sentence.ts'
import { defaultYear } from '#shared/calendar/holidays.ts'
import { makeWorkingCalendar } from '#shared/calendar/working-days.ts'
import { Refusal } from '#shared/contract/result.ts'
import type { DecideContext, FieldsOf } from '#shared/registers/define-register.ts'
import type { Anchor, Milestone } from '#shared/registers/obligation/index.ts'
import type { NextRegulation } from '#shared/views/term/next-input.ts'
import { startNext } from '#shared/views/term/next-regulation.ts'
import { makeRecords } from '#test/support/sample-records.ts'

const calendar = makeWorkingCalendar({ yearOf: (year) => defaultYear(year), weeklyRest: [6, 7] })

const article = (number: string, patch = {}) => ({
  id: `dieu-${number}`,
  number,
  chapter: 'Chương I',
  title: `Tên ${number}`,
  text: `Chữ ${number}`,
  validFrom: null,
  validTo: null,
  former: [],
  ...patch,
})

const before: FieldsOf<'regulation'> = {
  title: 'Quy chế 2021-2025',
  shortTitle: '',
  kind: 'programme',
  stage: 'issued',
  symbol: '01-QC',
  signedOn: '2021-01-01',
  validFrom: '2021-01-01',
  validTo: '2025-12-31',
  parentInstrument: '',
  parties: [
    { organisationId: 'ban', role: 'signatory' },
    { organisationId: 'so', role: 'signatory' },
  ],
  articles: [
    article('1', {
      former: [{ number: '1', chapter: '', title: 'Cũ', text: 'Cũ', until: '2022-12-31', amendmentId: 'm' }],
    }),
    article('2', { validTo: '2023-06-30' }),
    article('3', { validFrom: '2023-01-01' }),
  ],
  amendments: [{ id: 'm', symbol: '02', signedOn: null, effectiveOn: '2023-01-01', summary: '' }],
  replacesId: null,
  closedOn: null,
  closingNote: '',
}

const input: NextRegulation = {
  regulationId: 'cu',
  title: 'Quy chế 2026-2030',
  shortTitle: '',
  symbol: '',
  parentInstrument: 'Quyết định mới',
  validFrom: '2026-01-01',
  validTo: '2030-12-31',
  parties: [{ organisationId: 'so', role: 'signatory' }],
}

const milestone = (sentence: string, id = 'm1', label = '', anchor: Anchor | null = null): Milestone => {
  const read = readSentence(sentence)
  if (!read.ok) throw new Error(sentence)
  return { id, label, rule: read.rule, anchor, lead: null }
}

const obligation = (code: string, patch: Partial<FieldsOf<'obligation'>> = {}): FieldsOf<'obligation'> => ({
  regulationId: 'cu',
  articleIds: ['dieu-1'],
  code,
  title: `Việc ${code}`,
  lead: { kind: 'one', organisationId: 'so', label: '' },
  supportingIds: ['ban'],
  supportingLabel: '',
  product: 'Báo cáo',
  outcome: 'task',
  eventKind: 'other',
  milestones: [milestone('trước ngày 25 hằng tháng')],
  validFrom: null,
  validTo: null,
  source: '',
  note: '',
  ...patch,
})

function office(
  obligations: Record<string, FieldsOf<'obligation'>>,
  patch: Partial<FieldsOf<'regulation'>> = {},
) {
  const records = makeRecords()
  records.put('regulation', 'cu', { ...before, ...patch })
  for (const [id, one] of Object.entries(obligations)) records.put('obligation', id, one)
  let count = 0
  const context: DecideContext = {
    read: records.read,
    today: '2025-11-23',
    now: '2025-11-23T01:00:00.000Z',
    calendar,
    actor: '',
    newId: () => `moi-${++count}`,
  }
  return { records, context }
}

function started(obligations: Record<string, FieldsOf<'obligation'>>, asked = input) {
  const { records, context } = office(obligations)
  const next = startNext(asked, context)
  const made = next.changes.flatMap((one) =>
    one.register === 'obligation' && one.kind === 'create' ? [one] : [],
  )
  const [head] = next.changes
  if (head?.register !== 'regulation' || head.kind !== 'create') throw new Error('no regulation')
  return { ...next, head: head.fields, made, records, context }
}

describe('the regulation that follows', () => {
  test('is a draft of the same kind in place of the last one, as the office says', () => {
    const { head, regulationId } = started({})
    expect(head).toMatchObject({
      title: 'Quy chế 2026-2030',
      kind: 'programme',
      stage: 'draft',
      replacesId: 'cu',
      signedOn: null,
      validFrom: '2026-01-01',
      validTo: '2030-12-31',
      parentInstrument: 'Quyết định mới',
      parties: input.parties,
      amendments: [],
      closedOn: null,
    })
    expect(head).not.toHaveProperty('regulationId')
    expect(regulationId).toBe('moi-1')
  })

  test('has the articles that still hold, in their present wording, without their past', () => {
    const { head } = started({})
    expect(
      head.articles.map(({ number, text, former, validFrom }) => [number, text, former, validFrom]),
    ).toEqual([
      ['1', 'Chữ 1', [], null],
      ['3', 'Chữ 3', [], null],
    ])
    expect(head.articles.map(({ id }) => id)).toEqual(['moi-2', 'moi-3'])
  })

  test('has the obligations, with their articles and anchors by the new ids', () => {
    const { made, head, leftBehind } = started({
      a: obligation('NV-01', { articleIds: ['dieu-3', 'dieu-2', 'dieu-1'] }),
      b: obligation('NV-02', {
        milestones: [
          milestone('05 ngày làm việc trước khi họp', 'm1', '', { kind: 'obligation', obligationId: 'a' }),
        ],
      }),
    })
    const first = made.find(({ fields }) => fields.code === 'NV-01')
    const second = made.find(({ fields }) => fields.code === 'NV-02')
    expect(first?.fields.articleIds).toEqual([head.articles[1]?.id, head.articles[0]?.id])
    expect(second?.fields.milestones[0]?.anchor).toEqual({ kind: 'obligation', obligationId: first?.id })
    expect(leftBehind).toEqual([])
  })

  test('leaves behind, by name, what is of that one day, what its term is too short for, and what hangs on either', () => {
    const hanging = (on: string) =>
      milestone('05 ngày sau khi họp', 'm1', '', { kind: 'obligation', obligationId: on })
    const { made, leftBehind } = started(
      {
        a: obligation('NV-01', { milestones: [milestone('trước ngày 30/6/2023')] }),
        b: obligation('NV-02', { milestones: [hanging('a')] }),
        c: obligation('NV-03', { milestones: [hanging('b')] }),
        d: obligation('NV-04', {
          milestones: [
            milestone('trước ngày 25 hằng tháng', 'm1', 'Gửi'),
            milestone('trước ngày 01/7/2022', 'm2', 'Sơ kết'),
          ],
        }),
        e: obligation('NV-05', { milestones: [milestone('trước ngày 15/12 hằng năm')] }),
        f: obligation('NV-06', { articleIds: ['dieu-2'] }),
      },
      { ...input, validTo: '2026-06-30' },
    )
    expect(made.map(({ fields }) => fields.code)).toEqual(['NV-04'])
    expect(made[0]?.fields.milestones.map(({ id }) => id)).toEqual(['m1'])
    expect(leftBehind.map(({ code, label, reason }) => [code, label, reason]).toSorted()).toEqual([
      ['NV-01', '', 'once'],
      ['NV-02', '', 'anchor-gone'],
      ['NV-03', '', 'anchor-gone'],
      ['NV-04', 'Sơ kết', 'once'],
      ['NV-05', '', 'never-due'],
      ['NV-06', '', 'article-gone'],
    ])
  })

  test('takes up again what lasted to the end of the term, and not what was ended before', () => {
    const { made } = started({
      a: obligation('NV-01', { validTo: '2025-12-31', validFrom: '2024-01-01' }),
      b: obligation('NV-02', { validTo: '2024-12-31' }),
    })
    expect(made.map(({ fields }) => [fields.code, fields.validFrom, fields.validTo])).toEqual([
      ['NV-01', null, null],
    ])
  })

  test('can only follow on a signed one', () => {
    const { context } = office({}, { stage: 'draft' })
    expect(() => startNext(input, context)).toThrow(Refusal)
    expect(() => startNext({ ...input, regulationId: 'x' }, context)).toThrow(Refusal)
  })
})

test('whatever the obligations are, each goes along or is named, nothing points at the old ones, and the rules are kept', () => {
  const sentences = [
    'trước ngày 25 hằng tháng',
    'ngày làm việc cuối cùng của quý',
    'trước ngày 30/6/2023',
    'trước ngày 15/12 hằng năm',
  ]
  const plan = fc.record({
    sentence: fc.nat(sentences.length - 1),
    articles: fc.uniqueArray(fc.constantFrom('dieu-1', 'dieu-2', 'dieu-3'), { minLength: 1 }),
    on: fc.option(fc.nat(7)),
  })
  fc.assert(
    fc.property(fc.array(plan, { maxLength: 8 }), fc.integer({ min: 1, max: 60 }), (plans, months) => {
      const all = Object.fromEntries(
        plans.map(({ sentence, articles, on }, index) => {
          const target = on === null || on % plans.length === index ? null : `o${on % plans.length}`
          const milestones =
            target === null
              ? [milestone(sentences[sentence] ?? '')]
              : [milestone('05 ngày sau khi họp', 'm1', '', { kind: 'obligation', obligationId: target })]
          return [`o${index}`, obligation(`NV-${index}`, { articleIds: articles, milestones })]
        }),
      )
      const validTo = `${2026 + Math.floor((months - 1) / 12)}-${String(((months - 1) % 12) + 1).padStart(2, '0')}-28`
      const { made, head, leftBehind, regulationId } = started(all, { ...input, validTo })
      const codes = [...made.map(({ fields }) => fields.code), ...leftBehind.map(({ code }) => code)]
      expect(codes.toSorted()).toEqual(
        Object.values(all)
          .map(({ code }) => code)
          .toSorted(),
      )
      const articleIds = new Set(head.articles.map(({ id }) => id))
      const ids = new Set(made.map(({ id }) => id))
      for (const { fields } of made) {
        expect(fields.regulationId).toBe(regulationId)
        expect(fields.articleIds.length).toBeGreaterThan(0)
        expect(fields.articleIds.every((id) => articleIds.has(id))).toBe(true)
        for (const { anchor } of fields.milestones)
          if (anchor?.kind === 'obligation') expect(ids.has(anchor.obligationId)).toBe(true)
      }
    }),
  )
})
