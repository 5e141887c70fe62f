import { describe, expect, test } from 'vitest'
import {
  joinAbove,
  numberLines,
  readImportDraft,
  setRole,
  setText,
} from '#renderer/features/regulations/start/import-edits.ts'
import { madeFields } from '#renderer/features/regulations/start/made-fields.ts'
import {
  chooseArticles,
  firstValues,
  readTemplateDraft,
} from '#renderer/features/regulations/start/template-values.ts'
import { assemble } from '#shared/import/assemble.ts'
import type { ReadLine } from '#shared/import/source-line.ts'

const facts = {
  title: 'Quy chế',
  kind: 'regulation' as const,
  symbol: '',
  signedOn: null,
  validFrom: null,
  validTo: null,
}

describe('the first proposal', () => {
  const at = (today: string) => firstValues([], today)

  test('is for this year, late in the year for the next one, and always for five whole years', () => {
    expect(at('2026-03-31')).toMatchObject({
      title: expect.stringMatching(/^Quy chế phối hợp .*, giai đoạn 2026 - 2030$/),
      validFrom: '2026-01-01',
      validTo: '2030-12-31',
    })
    expect(at('2026-10-01')).toMatchObject({
      title: expect.stringContaining('2027 - 2031'),
      validFrom: '2027-01-01',
    })
  })

  test('takes everything', () => {
    const { articles, obligations } = at('2026-03-31')
    expect([articles.length, obligations.length]).toEqual([22, 35])
  })
})

describe('choosing articles', () => {
  const all = firstValues([], '2026-03-31')

  test('takes their obligations out and in again, once each', () => {
    const without = chooseArticles(all, [4, 5], false)
    expect(without.articles).not.toContain(4)
    expect(without.obligations).not.toContain('NV-01')
    expect(without.obligations).toHaveLength(35 - 8)
    const again = chooseArticles(chooseArticles(without, [4, 5], true), [4, 5], true)
    expect(again.articles).toEqual(all.articles)
    expect(again.obligations.toSorted()).toEqual(all.obligations.toSorted())
  })
})

describe('correcting lines', () => {
  const lines = numberLines([
    { text: 'QUY CHẾ', role: 'title' },
    { text: 'Điều 1. Phạm', role: 'article' },
    { text: 'vi điều chỉnh', role: 'text' },
    { text: 'Nội dung.', role: 'aside' },
  ])

  test('a line becomes something else, gets other words, or goes behind the one above', () => {
    const next = setRole(joinAbove(lines, 2), 3, 'text')
    expect(assemble(next).articles).toMatchObject([
      { number: '1', title: 'Phạm vi điều chỉnh', text: 'Nội dung.' },
    ])
    expect(setText(next, 3, 'Khác.').at(-1)).toEqual({ id: 3, text: 'Khác.', role: 'text' })
    expect(setText(next, 3, '  ')).toHaveLength(2)
    expect(joinAbove(lines, 0)).toEqual(lines)
  })

  test('any line can be made an article, which is numbered by its place', () => {
    const other = numberLines([
      { text: 'Phạm vi', role: 'article' },
      { text: 'Mục đích', role: 'article' },
    ] satisfies ReadLine[])
    expect(assemble(other).articles.map(({ number, title }) => `${number} ${title}`)).toEqual([
      '1 Phạm vi',
      '2 Mục đích',
    ])
  })

  test('what cannot be kept is said by its line', () => {
    const long = (count: number) => 'x'.repeat(count)
    const faults = assemble([
      { text: 'Mở đầu.', role: 'text' },
      { text: long(201), role: 'chapter' },
      { text: `Điều 1. ${long(301)}`, role: 'article' },
      { text: 'Điều 2', role: 'article' },
      { text: long(8001), role: 'text' },
    ]).faults
    expect(faults).toEqual([
      { at: 0, code: 'loose-text' },
      { at: 1, code: 'long-chapter' },
      { at: 2, code: 'long-name' },
      { at: 3, code: 'no-name' },
      { at: 3, code: 'long-text' },
    ])
    expect(assemble([{ text: 'a', role: 'aside' }]).faults).toEqual([{ at: null, code: 'no-articles' }])
    const many = Array.from({ length: 201 }, (): ReadLine => ({ text: 'Điều 1. A', role: 'article' }))
    expect(assemble(many).faults).toEqual([{ at: null, code: 'too-many' }])
  })

  test('makes a draft with the head as it was corrected', () => {
    const fields = madeFields({ lines, facts: { ...facts, symbol: '01-QC' } }, () => 'id')
    expect(fields).toMatchObject({ stage: 'draft', title: 'Quy chế', symbol: '01-QC', parties: [] })
    expect(fields.articles).toHaveLength(1)
  })
})

describe('drafts of an earlier time', () => {
  test('are taken when they still are ones', () => {
    const values = { lines: numberLines([{ text: 'a', role: 'aside' }]), facts }
    expect(readImportDraft(JSON.parse(JSON.stringify(values)))).toEqual(values)
    const template = firstValues([], '2026-03-31')
    expect(readTemplateDraft(JSON.parse(JSON.stringify(template)))).toEqual(template)
  })

  test.each([null, 'x', {}, { lines: [{ id: 1, text: 'a', role: 'head' }], facts }])(
    '%j is none',
    (value) => {
      expect(readImportDraft(value)).toBeNull()
      expect(readTemplateDraft(value)).toBeNull()
    },
  )
})
