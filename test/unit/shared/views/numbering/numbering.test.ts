/** Where a number counts, how it is read, and what is missing in a sequence. */
import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { defaultSettings } from '#shared/registers/settings/index.ts'
import type { KnownNumber } from '#shared/views/numbering/known-numbers.ts'
import { readNumber } from '#shared/views/numbering/read-number.ts'
import { lettersOf, placeOf, schemeOf } from '#shared/views/numbering/scheme.ts'
import { bookOf } from '#shared/views/numbering/series-book.ts'

const terms = [
  { from: '2025-10-11', name: '2025-2030' },
  { from: '2020-10-14', name: '2020-2025' },
]
const numbering = { ...defaultSettings.numbering, partyTerms: terms }
const party = { id: 'ban', kind: 'party' as const }
const state = { id: 'vp', kind: 'state' as const }

describe('the place of a number', () => {
  test('a state body begins anew on 1 January, a Party body with the term', () => {
    expect(placeOf(state, 'BC', '2026-12-31', numbering)?.period).toBe('2026')
    expect(placeOf(state, 'BC', '2027-01-01', numbering)?.period).toBe('2027')
    expect(placeOf(party, 'BC', '2025-10-10', numbering)?.period).toBe('2020-10-14')
    expect(placeOf(party, 'BC', '2025-10-11', numbering)?.period).toBe('2025-10-11')
    expect(placeOf(party, 'BC', '2029-12-31', numbering)?.period).toBe('2025-10-11')
  })
  test('no term, no place', () => {
    expect(placeOf(party, 'BC', '2020-10-13', numbering)).toBeNull()
    expect(placeOf(party, 'BC', '2026-01-01', { ...numbering, partyTerms: [] })).toBeNull()
  })
  test('a body with a scheme of its own follows it', () => {
    const schemes = [{ organisationId: 'vp', perType: false, period: 'term' as const }]
    expect(schemeOf(state, { schemes })).toMatchObject({ perType: false, period: 'term' })
    expect(placeOf(state, 'BC', '2026-05-01', { ...numbering, schemes })).toEqual({
      organisationId: 'vp',
      series: '*',
      period: '2025-10-11',
    })
  })
  test('a công văn, which has no letters with the State, counts under CV on both sides', () => {
    expect(lettersOf('')).toBe('CV')
    expect(lettersOf('CV')).toBe('CV')
    expect(lettersOf('TTr')).toBe('TTr')
  })
})

describe('a number that somebody typed', () => {
  test.each([
    ['5', { number: 5, suffix: '', letters: '', format: null }],
    ['05', { number: 5, suffix: '', letters: '', format: null }],
    ['5a', { number: 5, suffix: 'a', letters: '', format: null }],
    ['15/TB-VP', { number: 15, suffix: '', letters: 'TB', format: 'state' }],
    ['57-TB/BTGDVTU', { number: 57, suffix: '', letters: 'TB', format: 'party' }],
    ['Số: 08/UBND-VX', { number: 8, suffix: '', letters: 'UBND', format: 'state' }],
    ['12đ-QĐ/TW', { number: 12, suffix: 'đ', letters: 'QĐ', format: 'party' }],
  ])('%s', (text, expected) => expect(readNumber(text)).toEqual(expected))
  test.each(['', '0', '00', 'không số', 'BC-15', '1234567', '5 a b', '12.5'])('%j is none', (text) =>
    expect(readNumber(text)).toBeNull(),
  )
})

const place = { organisationId: 'ban', series: 'BC', period: '2026' }
const known = (number: number, more: Partial<KnownNumber> = {}): KnownNumber => ({
  ...place,
  ...{ number, suffix: '', state: 'used', on: '2026-05-04', printed: `${number}`, subject: '', reason: '' },
  ...{ source: { register: 'paper-number', id: `s${number}` }, paperId: null, owner: `n${number}` },
  ...more,
})

describe('a sequence', () => {
  test('empty, it begins with 1', () => {
    expect(bookOf(place, [])).toMatchObject({ last: 0, next: 1, gaps: [], doubles: [], lastOn: null })
  })
  test('a letter behind a number does not fill its place', () => {
    const book = bookOf(place, [known(1), known(2, { suffix: 'a' }), known(3)])
    expect(book.gaps).toEqual([{ from: 2, to: 2 }])
    expect(book.next).toBe(4)
  })
  test('two papers with one number are told; one paper known twice is not', () => {
    expect(bookOf(place, [known(1), known(1, { owner: 'm/x' })]).doubles).toEqual(['1'])
    expect(bookOf(place, [known(1), known(1)]).doubles).toEqual([])
    const library = { register: 'source-document' as const, id: 'x' }
    expect(bookOf(place, [known(1), known(1, { owner: 'd/x', source: library })]).doubles).toEqual([])
  })
  test('one sequence for all types meets those by type', () => {
    const mixed = [known(1), known(4, { series: 'TB' }), known(9, { organisationId: 'other' })]
    expect(bookOf({ ...place, series: '*' }, mixed)).toMatchObject({ next: 5 })
    expect(bookOf(place, [known(1), known(7, { series: '*' })])).toMatchObject({ next: 8 })
  })

  const state = fc.constantFrom('used', 'reserved', 'cancelled')
  const entry = fc.record({
    number: fc.integer({ min: 1, max: 60 }),
    suffix: fc.constantFrom('', '', '', 'a', 'b'),
    state: state as fc.Arbitrary<KnownNumber['state']>,
  })
  property.prop([fc.array(entry, { maxLength: 80 })])(
    'taken numbers and gaps together are every number up to the highest, none twice',
    (some) => {
      const book = bookOf(
        place,
        some.map(({ number, ...more }) => known(number, more)),
      )
      const missing = book.gaps.flatMap(({ from, to }) =>
        Array.from({ length: to - from + 1 }, (_, index) => from + index),
      )
      const plain = book.entries.filter(({ suffix }) => suffix === '').map(({ number }) => number)
      expect([...missing, ...plain].toSorted((a, b) => a - b)).toEqual(
        Array.from({ length: book.last }, (_, index) => index + 1),
      )
      const { used, reserved, cancelled } = book.counts
      expect(used + reserved + cancelled + missing.length).toBe(book.last)
      expect(some.every(({ number }) => number < book.next)).toBe(true)
    },
  )
})
