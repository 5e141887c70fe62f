/** Which dues there are: within the time that binds, by what they hang on, and found again by their key. */
import { fc, test as propertyTest } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { servedPeriod } from '#shared/calendar/due-rules/served-period.ts'
import { addDays, type Day } from '#shared/lib/dates.ts'
import { termOf } from '#shared/registers/obligation/index.ts'
import { findDue } from '#shared/views/obligations/find-due.ts'
import { duesOfOffice, obligationDues } from '#shared/views/obligations/obligation-dues.ts'
import { linkObligations } from '#shared/views/obligations/obligation-links.ts'
import { sampleCalendar } from '#test/support/sample-records.ts'
import { anyRule } from '#test/unit/shared/calendar/due-rules/any-rule.ts'
import { keeps, milestone, place, regulatedOffice, rule } from './regulated-office.ts'

const monthly = 'trước ngày 25 hằng tháng'
const all: [Day, Day] = ['2020-01-01', '2040-12-31']

describe('the time that binds', () => {
  const firstAndLast = (regulation = {}, own = {}) => {
    const office = regulatedOffice(regulation)
    office.oblige('nv', [milestone(monthly)], own)
    const dues = office.dues('nv', ...all)
    return [dues.length, dues[0], dues.at(-1)]
  }

  test("is the regulation's term", () => {
    expect(firstAndLast()).toEqual([60, '2026-M01 2026-01-25', '2030-M12 2030-12-25'])
    expect(firstAndLast({ validFrom: '2026-03-25', validTo: '2026-05-24' })).toEqual([
      2,
      '2026-M03 2026-03-25',
      '2026-M04 2026-04-25',
    ])
  })

  test('begins with the signature where no first day is set, and ends with the closing', () => {
    expect(firstAndLast({ validFrom: null, signedOn: '2026-11-26', closedOn: '2027-01-24' })).toEqual([
      1,
      '2026-M12 2026-12-25',
      '2026-M12 2026-12-25',
    ])
  })

  test("is cut by the obligation's own days", () => {
    expect(firstAndLast({}, { validFrom: '2027-01-01', validTo: '2027-02-28' })).toEqual([
      2,
      '2027-M01 2027-01-25',
      '2027-M02 2027-02-25',
    ])
  })

  test('ends on the day before another regulation takes its place; a draft takes no place', () => {
    const office = regulatedOffice()
    office.oblige('nv', [milestone(monthly)])
    const next = { ...office.regulation, replacesId: 'qc', validFrom: '2026-03-25', stage: 'draft' as const }
    office.put('regulation', 'qc-moi', next)
    expect(office.dues('nv', '2026-01-01', '2026-12-31')).toHaveLength(12)
    office.put('regulation', 'qc-moi', { ...next, stage: 'issued' })
    expect(office.dues('nv', '2026-01-01', '2026-12-31')).toEqual([
      '2026-M01 2026-01-25',
      '2026-M02 2026-02-25',
    ])
  })

  test('a regulation in the bin binds nobody; the office has the dues of signed ones only', () => {
    const office = regulatedOffice()
    office.oblige('nv', [milestone(monthly)])
    const count = () => {
      const context = office.contextOn('2026-11-23')
      return duesOfOffice('2026-01-01', '2026-12-31', context, linkObligations(context)).length
    }
    expect(count()).toBe(12)
    office.put('regulation', 'qc', { ...office.regulation, stage: 'draft' })
    expect(count()).toBe(0)
    office.put('regulation', 'qc', office.regulation)
    office.bin('regulation', 'qc')
    expect(office.dues('nv', ...all)).toEqual([])
    expect(count()).toBe(0)
  })

  test('"tháng sau" owes nothing for the month before the beginning', () => {
    const office = regulatedOffice({ validFrom: '2026-03-01' })
    office.oblige('nv', [milestone('trong tuần thứ hai của tháng sau')])
    expect(office.dues('nv', '2026-01-01', '2026-06-30')).toEqual([
      '2026-M03 2026-04-12',
      '2026-M04 2026-05-17',
      '2026-M05 2026-06-14',
    ])
    const midMonth = regulatedOffice({ validFrom: '2026-03-20' })
    midMonth.oblige('nv', [milestone('trong tuần thứ hai của tháng sau')])
    expect(midMonth.dues('nv', '2026-01-01', '2026-04-30')).toEqual(['2026-M03 2026-04-12'])
  })

  test('nor does a window into the next year for the year before it', () => {
    const office = regulatedOffice({ validFrom: '2026-01-01' })
    office.oblige('nv', [milestone('từ ngày 01/12 đến ngày 31/3 năm sau')])
    expect(office.dues('nv', '2026-01-01', '2027-12-31')).toEqual(['2026 2027-03-31'])
    const before = regulatedOffice({ validFrom: '2025-12-20' })
    before.oblige('nv', [milestone('từ ngày 01/12 đến ngày 31/3 năm sau')])
    expect(before.dues('nv', '2026-01-01', '2026-12-31')).toEqual(['2025 2026-03-31'])
  })
})

describe('by an event', () => {
  const occasional = (sentence: string, own = {}) => {
    const office = regulatedOffice()
    office.oblige('nv', [milestone(sentence)], own)
    return office
  }
  const happened = (
    office: ReturnType<typeof occasional>,
    period: string,
    own: object,
    bodyId: string | null = null,
  ) =>
    office.recorded(place('nv', period, { bodyId }), {
      occasion: { what: 'Có yêu cầu', on: '2026-03-24', at: null, askedFor: null, ...own },
    })

  test('nothing falls due until it happens', () => {
    expect(occasional('trong 24 giờ kể từ khi có yêu cầu').dues('nv', ...all)).toEqual([])
  })

  test('hours run from the minute, or from the end of the day', () => {
    const office = occasional('trong 24 giờ kể từ khi có yêu cầu')
    happened(office, 'a', { at: '16:30' })
    happened(office, 'b', { on: '2026-03-27' })
    const context = office.contextOn('2026-04-01')
    const dueAt = (period: string) =>
      findDue(place('nv', period), context, linkObligations(context))?.due.dueAt
    expect(dueAt('a')).toBe('2026-03-25T09:30:00.000Z')
    expect(dueAt('b')).toBe('2026-03-28T16:59:00.000Z')
    expect(office.standing(place('nv', 'a'), '2026-03-25').state).toBe('not-due')
    expect(office.standing(place('nv', 'a'), '2026-03-26').state).toBe('missing')
  })

  test('as asked: on the day that the request names, and none without it', () => {
    const office = occasional('theo thời hạn được giao khi có yêu cầu')
    happened(office, 'a', { askedFor: '2026-04-10' })
    happened(office, 'b', {})
    expect(office.dues('nv', ...all)).toEqual(['a 2026-04-10'])
  })

  test('it concerns the body that was asked', () => {
    const office = occasional('trong 2 ngày làm việc kể từ khi có yêu cầu', {
      lead: { kind: 'each', organisationIds: ['so', 'cong-an'] },
    })
    happened(office, 'a', {}, 'cong-an')
    expect(office.dues('nv', ...all)).toEqual(['a 2026-03-26 cong-an'])
  })

  test('what happened while it bound is owed after the term was closed; what happened later is not', () => {
    const office = occasional('trong 2 ngày làm việc kể từ khi có yêu cầu')
    happened(office, 'a', {})
    happened(office, 'b', { on: '2026-03-25' })
    office.put('regulation', 'qc', { ...office.regulation, closedOn: '2026-03-24' })
    expect(office.dues('nv', ...all)).toEqual(['a 2026-03-26'])
    expect(office.dues('nv', '2026-03-26', '2026-03-26')).toEqual(['a 2026-03-26'])
    expect(office.dues('nv', '2026-03-27', '2026-12-31')).toEqual([])
  })

  test('an occasion in the bin never happened', () => {
    const office = occasional('trong 2 ngày làm việc kể từ khi có yêu cầu')
    happened(office, 'a', {})
    office.bin('fulfilment', 'nv@m1@a')
    expect(office.dues('nv', ...all)).toEqual([])
  })

  test('by the end of the term: each warning is a due of its own', () => {
    const office = regulatedOffice()
    office.oblige('nv', [
      milestone('180, 90 và 30 ngày trước khi hết hiệu lực', { anchor: { kind: 'term-end' } }),
    ])
    expect(office.dues('nv', ...all)).toEqual([
      'term-180 2030-07-04',
      'term-90 2030-10-02',
      'term-30 2030-12-01',
    ])
    office.put('regulation', 'qc', { ...office.regulation, validTo: null })
    expect(office.dues('nv', ...all)).toEqual([])
  })
})

describe('hanging on another obligation', () => {
  const anchored = (sentence: string, target = {}) => {
    const office = regulatedOffice()
    office.oblige('hop', [milestone('trong tháng 6 hằng năm')], { outcome: 'event', ...target })
    office.oblige('nv', [milestone(sentence, { anchor: { kind: 'obligation', obligationId: 'hop' } })])
    return office
  }
  const before = '20 ngày làm việc trước khi họp'

  test('counts from the day that the plan would give it (19 June), until there is an event', () => {
    const office = anchored(before)
    expect(office.dues('nv', '2026-01-01', '2026-12-31')).toEqual(['2026 2026-05-22'])
    office.event('hoi-nghi', '2026-06-16', [keeps('hop', '2026')])
    expect(office.dues('nv', '2026-01-01', '2026-12-31')).toEqual(['2026 2026-05-19'])
  })

  test('follows the event when it is moved, even by half a year, and lies in the month in which it then is', () => {
    const office = anchored(before)
    office.event('hoi-nghi', '2026-12-15', [keeps('hop', '2026')])
    expect(office.dues('nv', '2026-01-01', '2026-12-31')).toEqual(['2026 2026-11-16'])
    expect(office.dues('nv', '2026-11-01', '2026-11-30')).toEqual(['2026 2026-11-16'])
    expect(office.dues('nv', '2026-05-01', '2026-06-30')).toEqual([])
  })

  test('a cancelled one counts no more; of two the first', () => {
    const office = anchored(before)
    office.event('a', '2026-06-16', [keeps('hop', '2026')], { status: 'cancelled' })
    expect(office.dues('nv', '2026-01-01', '2026-12-31')).toEqual(['2026 2026-05-22'])
    office.event('b', '2026-06-18', [keeps('hop', '2026')])
    office.event('c', '2026-06-17', [keeps('hop', '2026')])
    expect(office.dues('nv', '2026-01-01', '2026-12-31')).toEqual(['2026 2026-05-20'])
  })

  test('after an event of several days it counts from the last one', () => {
    const office = anchored('trong 5 ngày làm việc kể từ khi họp xong')
    office.event('hoi-nghi', '2026-06-15', [keeps('hop', '2026')], { endDate: '2026-06-16' })
    expect(office.dues('nv', '2026-01-01', '2026-12-31')).toEqual(['2026 2026-06-23'])
  })

  test('hours run from its end', () => {
    const office = anchored('trong 24 giờ kể từ khi họp xong')
    office.event('hoi-nghi', '2026-06-15', [keeps('hop', '2026')], { startTime: '08:00', endTime: '11:00' })
    const context = office.contextOn('2026-11-23')
    expect(findDue(place('nv', '2026'), context, linkObligations(context))?.due.dueAt).toBe(
      '2026-06-16T04:00:00.000Z',
    )
  })

  test('on one that several owe: once for all of them; on one of several milestones: for each', () => {
    const each = anchored(before, { lead: { kind: 'each', organisationIds: ['so', 'cong-an'] } })
    expect(each.dues('nv', '2026-01-01', '2026-12-31')).toEqual(['2026 2026-05-22'])
    const several = anchored(before)
    const lead = { kind: 'each' as const, organisationIds: ['so', 'cong-an'] }
    const twice = [1, 2].map((n) => milestone('trong tháng 6 hằng năm', { id: `m${n}`, label: `Mốc ${n}` }))
    several.oblige('hop', twice, { lead })
    expect(several.dues('nv', '2026-01-01', '2026-12-31')).toEqual([
      'm1-2026 2026-06-02',
      'm2-2026 2026-06-02',
    ])
  })

  test('on one in the bin there is nothing', () => {
    const office = anchored(before)
    office.bin('obligation', 'hop')
    expect(office.dues('nv', ...all)).toEqual([])
  })
})

describe('the period that a day serves', () => {
  const served = (sentence: string, day: Day) =>
    servedPeriod(rule(sentence), day, sampleCalendar, termOf(regulatedOffice().regulation))

  test.each([
    ['trước ngày 25 hằng tháng', '2026-03-31', '2026-M03'],
    ['trong tuần thứ hai của tháng sau', '2026-03-12', '2026-M02'],
    ['trong tuần thứ hai của tháng sau', '2026-03-25', '2026-M02'],
    ['trước ngày 20 của tháng cuối quý', '2026-07-01', '2026-Q3'],
    ['từ ngày 01/12 đến ngày 31/3 năm sau', '2026-12-15', '2026'],
    ['từ ngày 01/12 đến ngày 31/3 năm sau', '2027-03-30', '2026'],
    ['từ ngày 01/12 đến ngày 31/3 năm sau', '2027-04-01', '2027'],
    ['trong quý cuối giai đoạn', '2030-11-01', '2026-2030'],
    ['180 ngày trước khi hết hiệu lực', '2030-11-01', null],
  ])('%s, on %s: %s', (sentence, day, period) => {
    expect(served(sentence, day)).toBe(period)
  })
})

describe('any rule', () => {
  const aDay = fc.integer({ min: 0, max: 1800 }).map((days) => addDays('2026-01-01', days))

  propertyTest.prop([anyRule, aDay, aDay], { numRuns: 150 })(
    'a span and its two halves have the same dues, and each is found again by its place',
    (own, a, b) => {
      const office = regulatedOffice()
      const anchor = own.kind === 'event' ? { kind: 'term-end' as const } : null
      office.oblige('nv', [{ id: 'm1', label: '', rule: own, anchor, lead: null }])
      const [from, to] = a < b ? [a, b] : [b, a]
      const middle = addDays(from, 200)
      const whole = office.dues('nv', from, to)
      const halves =
        middle < to
          ? [...office.dues('nv', from, middle), ...office.dues('nv', addDays(middle, 1), to)]
          : whole
      expect(halves).toEqual(whole)
      const context = office.contextOn('2026-11-23')
      const links = linkObligations(context)
      const obligation = office.read.get('obligation', 'nv')
      if (!obligation) throw new Error('nv')
      for (const due of obligationDues(obligation, from, to, context, links).slice(0, 20))
        expect(findDue(due, context, links)).toEqual(due)
    },
  )
})
