import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, makeDay } from '#shared/lib/dates.ts'
import type { Regulation } from '#shared/registers/regulation/index.ts'
import { nextTerm, proposeNext } from '#shared/views/term/propose-next.ts'

const regulation = (patch: Partial<Regulation>) =>
  ({
    id: 'qc',
    title: 'Quy chế phối hợp giai đoạn 2021 - 2025',
    shortTitle: 'QCPH 2021-2025',
    symbol: '01-QC',
    parentInstrument: 'Quyết định 238-QĐ/TW ngày 30/9/2020',
    validFrom: '2021-01-01',
    validTo: '2025-12-31',
    signedOn: '2020-12-20',
    parties: [{ organisationId: 'ban', role: 'signatory' }],
    ...patch,
  }) as Regulation

describe('the proposal for the next regulation', () => {
  test('follows directly, as long as before, with the years of the term moved in the names', () => {
    expect(proposeNext(regulation({}))).toEqual({
      regulationId: 'qc',
      title: 'Quy chế phối hợp giai đoạn 2026 - 2030',
      shortTitle: 'QCPH 2026-2030',
      symbol: '',
      parentInstrument: 'Quyết định 238-QĐ/TW ngày 30/9/2020',
      validFrom: '2026-01-01',
      validTo: '2030-12-31',
      parties: [{ organisationId: 'ban', role: 'signatory' }],
    })
  })

  test('leaves other years and longer numbers alone', () => {
    const title = 'Quy chế theo Nghị quyết năm 2018, số 12021, giai đoạn 2021-2025'
    expect(proposeNext(regulation({ title })).title).toBe(
      'Quy chế theo Nghị quyết năm 2018, số 12021, giai đoạn 2026-2030',
    )
  })

  test('begins with the signing where nothing else is said, and stays open where the end is', () => {
    expect(proposeNext(regulation({ validFrom: null }))).toMatchObject({
      validFrom: '2026-01-01',
      validTo: '2031-01-12',
    })
    expect(proposeNext(regulation({ validTo: null }))).toMatchObject({
      title: 'Quy chế phối hợp giai đoạn 2021 - 2025',
      validFrom: null,
      validTo: null,
    })
  })

  test('a term of whole months is followed by one of as many; any other by one of as many days', () => {
    expect(nextTerm('2025-10-20', '2030-10-19')).toEqual({ from: '2030-10-20', to: '2035-10-19' })
    expect(nextTerm('2026-01-01', '2026-01-10')).toEqual({ from: '2026-01-11', to: '2026-01-20' })
    fc.assert(
      fc.property(
        fc.integer({ min: 1990, max: 2090 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: 1, max: 120 }),
        (year, month, date, months) => {
          const from = makeDay(year, month, date)
          const next = nextTerm(from, addDays(addMonths(from, months), -1))
          expect(next.from).toBe(addMonths(from, months))
          expect(addDays(next.to, 1)).toBe(addMonths(next.from, months))
        },
      ),
    )
  })
})
