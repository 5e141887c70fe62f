import { describe, expect, test } from 'vitest'
import type { FieldsOf } from '#shared/registers/define-register.ts'
import { type Article, warningsOf, wordingSpans } from '#shared/registers/regulation/index.ts'

const article = (number: string, patch: Partial<Article> = {}): Article => ({
  id: `a${number}`,
  number,
  chapter: '',
  title: 'Tên',
  text: '',
  validFrom: null,
  validTo: null,
  former: [],
  ...patch,
})

const sound: FieldsOf<'regulation'> = {
  title: 'Quy chế',
  shortTitle: '',
  kind: 'regulation',
  stage: 'issued',
  symbol: '',
  signedOn: null,
  validFrom: '2026-01-01',
  validTo: '2030-12-31',
  parentInstrument: '',
  parties: [
    { organisationId: 'a', role: 'signatory' },
    { organisationId: 'b', role: 'signatory' },
  ],
  articles: [article('1'), article('2')],
  amendments: [],
  replacesId: null,
  closedOn: null,
  closingNote: '',
}

const said = (patch: Partial<FieldsOf<'regulation'>>, today = '2026-11-23') =>
  warningsOf({ ...sound, ...patch }, today)
const codes = (...given: Parameters<typeof said>) => said(...given).map(({ code }) => code)

describe('warnings of a regulation', () => {
  test('a sound one has none', () => {
    expect(said({})).toEqual([])
  })

  test('a draft without two bodies, counted once each', () => {
    const twice = [
      { organisationId: 'a', role: 'signatory' as const },
      { organisationId: 'a', role: 'standing' as const },
    ]
    expect(said({ stage: 'draft', parties: twice })).toEqual([{ code: 'no-parties', params: { count: 1 } }])
    expect(codes({ stage: 'draft' })).toEqual([])
  })

  test('no period, no articles', () => {
    expect(codes({ validTo: null })).toEqual(['no-period'])
    expect(codes({ validFrom: null })).toEqual(['no-period'])
    expect(codes({ articles: [] })).toEqual(['no-articles'])
    expect(codes({ articles: [], stage: 'draft' })).toEqual([])
  })

  test('a number borne twice is named once; a repealed article gives its number back', () => {
    const three = [article('1'), article('1', { id: 'x' }), article('1', { id: 'y' })]
    expect(said({ articles: three })).toEqual([{ code: 'same-number', params: { number: '1' } }])
    expect(codes({ articles: [article('1', { validTo: '2026-05-01' }), article('1', { id: 'x' })] })).toEqual(
      [],
    )
  })

  test.each([
    ['2030-06-03', null],
    ['2030-07-04', { day: '2030-12-31', days: 180, step: 180 }],
    ['2030-10-02', { day: '2030-12-31', days: 90, step: 90 }],
    ['2030-12-01', { day: '2030-12-31', days: 30, step: 30 }],
    ['2030-12-31', { day: '2030-12-31', days: 0, step: 30 }],
  ])('on %s the end is spoken of by its rung', (today, params) => {
    expect(said({}, today)).toEqual(params === null ? [] : [{ code: 'ends-soon', params }])
  })

  test('past its end until it is closed', () => {
    expect(said({}, '2031-01-01')).toEqual([{ code: 'term-over', params: { day: '2030-12-31' } }])
    expect(said({ closedOn: '2030-12-30' }, '2031-01-01')).toEqual([])
  })
})

describe('the wordings of an article', () => {
  const amendments = [
    { id: 'm1', symbol: '02', signedOn: null, effectiveOn: '2027-03-01', summary: '' },
    { id: 'm2', symbol: '05', signedOn: null, effectiveOn: '2028-01-01', summary: '' },
  ]
  const was = (text: string, until: string, amendmentId: string) => ({
    number: '1',
    chapter: '',
    title: 'Tên',
    text,
    until,
    amendmentId,
  })

  test('follow each other without a gap, each with the amendment that brought it', () => {
    const amended = article('1', {
      text: 'ba',
      former: [was('một', '2027-02-28', 'm1'), was('hai', '2027-12-31', 'm2')],
    })
    const spans = wordingSpans(amended, amendments)
    expect(
      spans.map(({ wording, from, until, broughtBy }) => [wording.text, from, until, broughtBy?.symbol]),
    ).toEqual([
      ['một', null, '2027-02-28', undefined],
      ['hai', '2027-03-01', '2027-12-31', '02'],
      ['ba', '2028-01-01', null, '05'],
    ])
  })

  test('of an article brought in begin with its amendment and end with its repeal', () => {
    const brought = article('1', { validFrom: '2027-03-01', validTo: '2027-12-31' })
    expect(wordingSpans(brought, amendments)).toMatchObject([
      { from: '2027-03-01', until: '2027-12-31', broughtBy: { symbol: '02' } },
    ])
  })
})
