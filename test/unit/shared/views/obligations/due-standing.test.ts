/** How a due stands: kept in time, late, missing, to come, not applicable, by whatever keeps it. */
import { describe, expect, test } from 'vitest'
import { keeps, milestone, place, regulatedOffice, shown, words } from './regulated-office.ts'

const march = place('nv', '2026-M03')
/** Monthly by the 25th; in March 2026 a Wednesday. */
const monthly = () => {
  const office = regulatedOffice()
  office.oblige('nv', [milestone('trước ngày 25 hằng tháng, lùi về ngày làm việc trước nếu trùng ngày nghỉ')])
  return office
}
const basis = [keeps('nv', '2026-M03')]

describe('nothing keeps it', () => {
  test.each([
    ['2026-03-24', 'not-due', 1, null],
    ['2026-03-25', 'not-due', 0, null],
    ['2026-03-26', 'missing', -1, 1],
    ['2026-03-30', 'missing', -3, 3],
  ])('on %s: %s', (today, state, workingDaysLeft, workingDaysLate) => {
    expect(monthly().standing(march, today)).toEqual({
      state,
      doneOn: null,
      workingDaysLeft,
      workingDaysLate,
      proofs: [],
      reason: '',
    })
  })
})

describe('a task keeps it', () => {
  test.each([
    ['awaiting', '2026-03-25', 'done', null],
    ['done', '2026-03-24', 'done', null],
    ['done', '2026-03-26', 'late', 1],
    ['awaiting', '2026-03-30', 'late', 3],
  ] as const)('handed in: %s on %s is %s', (state, completedOn, expected, workingDaysLate) => {
    const office = monthly()
    office.task('viec', keeps('nv', '2026-M03'), { state, completedOn, resultPaper: '15/BC-STP' })
    expect(office.standing(march, '2026-11-23')).toMatchObject({
      state: expected,
      doneOn: completedOn,
      workingDaysLeft: null,
      workingDaysLate,
      proofs: [{ register: 'task', id: 'viec', on: completedOn, stands: 'counts', note: '15/BC-STP' }],
    })
  })

  test.each([
    ['not-started', 'planned'],
    ['in-progress', 'planned'],
    ['paused', 'planned'],
    ['cancelled', 'called-off'],
    ['transferred', 'called-off'],
  ] as const)('%s does not count: %s', (state, stands) => {
    const office = monthly()
    office.task('viec', keeps('nv', '2026-M03'), { state, stateReason: 'Lý do' })
    expect(office.standing(march, '2026-04-01')).toMatchObject({
      state: 'missing',
      doneOn: null,
      proofs: [{ on: '2026-03-25', stands }],
    })
  })

  test('handed back for more work, it counts no longer; the first of two in time counts', () => {
    const office = monthly()
    const returns = [{ id: 't1', on: '2026-03-24', reason: 'Thiếu số liệu' }]
    office.task('viec', keeps('nv', '2026-M03'), { state: 'in-progress', completedOn: null, returns })
    expect(office.standing(march, '2026-04-01').state).toBe('missing')
    office.task('viec-2', keeps('nv', '2026-M03'), { state: 'done', completedOn: '2026-03-27' })
    office.task('viec-3', keeps('nv', '2026-M03'), { state: 'done', completedOn: '2026-03-20' })
    expect(office.standing(march, '2026-04-01')).toMatchObject({ state: 'done', doneOn: '2026-03-20' })
  })

  test('of another period, or of another milestone, it is nothing to this one', () => {
    const office = monthly()
    office.task('viec', keeps('nv', '2026-M02'), { state: 'done', completedOn: '2026-03-20' })
    office.task('viec-2', keeps('nv', '2026-M03', { milestoneId: 'm2' }), {
      state: 'done',
      completedOn: '2026-03-20',
    })
    expect(office.standing(march, '2026-03-26')).toMatchObject({ state: 'missing', proofs: [] })
  })
})

describe('an event keeps it', () => {
  const on = (
    date: string,
    today: string,
    own = {},
    prepare = (_office: ReturnType<typeof monthly>) => {},
  ) => {
    const office = monthly()
    office.event('hop', date, basis, own)
    prepare(office)
    return office.standing(march, today)
  }

  test('once its day is over', () => {
    expect(on('2026-03-25', '2026-03-25')).toMatchObject({
      state: 'not-due',
      proofs: [{ stands: 'planned' }],
    })
    expect(on('2026-03-25', '2026-03-26')).toMatchObject({ state: 'done', doneOn: '2026-03-25' })
    expect(on('2026-03-26', '2026-03-27')).toMatchObject({ state: 'late', workingDaysLate: 1 })
  })

  test('on the same day when it was ended in its workspace', () => {
    const ended = (endedAt: string | null) =>
      on('2026-03-25', '2026-03-25', {}, (office) =>
        office.meeting('hop', { state: 'open', startedAt: '08:00', endedAt }),
      )
    expect(ended(null).state).toBe('not-due')
    expect(ended('10:30')).toMatchObject({ state: 'done', doneOn: '2026-03-25' })
  })

  test.each(['cancelled', 'postponed'] as const)('not when it is %s', (status) => {
    expect(on('2026-03-20', '2026-03-26', { status })).toMatchObject({
      state: 'missing',
      proofs: [{ register: 'event', stands: 'called-off' }],
    })
  })

  test('of several days, on its last one', () => {
    expect(on('2026-03-24', '2026-03-25', { endDate: '2026-03-26' })).toMatchObject({ state: 'not-due' })
    expect(on('2026-03-24', '2026-03-27', { endDate: '2026-03-26' })).toMatchObject({
      state: 'late',
      doneOn: '2026-03-26',
    })
  })

  test('its minutes stand beside it once they are closed', () => {
    const proofs = (state: 'open' | 'closed') =>
      on('2026-03-20', '2026-03-26', {}, (office) => office.meeting('hop', { state })).proofs
    expect(proofs('open').map(({ register }) => register)).toEqual(['event'])
    expect(proofs('closed').map(({ register }) => register)).toEqual(['event', 'meeting'])
  })
})

describe('a series keeps it time and again', () => {
  const inSeries = (own = {}) => {
    const office = monthly()
    office.series('chuoi', '2026-01-25', [keeps('nv', '')], own)
    return office
  }

  test('each occurrence for the period in which its day lies', () => {
    const office = inSeries()
    expect(office.standing(march, '2026-11-23')).toMatchObject({
      state: 'done',
      doneOn: '2026-03-25',
      proofs: [{ id: 'chuoi@2026-03-25' }],
    })
    expect(office.standing(place('nv', '2026-M12'), '2026-11-23')).toMatchObject({
      state: 'not-due',
      proofs: [{ id: 'chuoi@2026-12-25', stands: 'planned' }],
    })
  })

  test('a skipped one keeps nothing; one that was moved into the next month keeps that one', () => {
    expect(inSeries({ skippedDates: ['2026-03-25'] }).standing(march, '2026-11-23').state).toBe('missing')
    const office = inSeries()
    office.event('chuoi@2026-03-25', '2026-04-02', [keeps('nv', '')], {
      seriesId: 'chuoi',
      originalDate: '2026-03-25',
    })
    expect(office.standing(march, '2026-11-23').state).toBe('missing')
    expect(office.standing(place('nv', '2026-M04'), '2026-11-23').proofs).toHaveLength(2)
  })

  test('a stored one that names its period keeps it wherever it was moved', () => {
    const office = inSeries()
    office.event('chuoi@2026-03-25', '2026-04-02', basis, { seriesId: 'chuoi', originalDate: '2026-03-25' })
    expect(office.standing(march, '2026-11-23')).toMatchObject({ state: 'late', doneOn: '2026-04-02' })
  })

  test('ended, it keeps nothing after its end', () => {
    expect(inSeries({ endedOn: '2026-03-01' }).standing(march, '2026-11-23').state).toBe('missing')
  })
})

describe('by hand', () => {
  const withProof = (...proofs: ReturnType<typeof words>[]) => {
    const office = monthly()
    office.recorded(march, { proofs })
    return office
  }

  test('words count from their day, not before', () => {
    expect(withProof(words('a', '2026-03-25')).standing(march, '2026-03-26')).toMatchObject({
      state: 'done',
      proofs: [{ register: null, title: 'Trao đổi qua điện thoại', proofId: 'a', stands: 'counts' }],
    })
    expect(withProof(words('a', '2026-03-27')).standing(march, '2026-03-26')).toMatchObject({
      state: 'missing',
      proofs: [{ stands: 'planned' }],
    })
    expect(withProof(words('a', '2026-03-27')).standing(march, '2026-03-27').state).toBe('late')
  })

  test('a record that is gone, or in the bin, proves nothing', () => {
    const office = withProof(
      shown('a', 'task', 'viec', '2026-03-20'),
      shown('b', 'event', 'khong-co', '2026-03-20'),
    )
    office.task('viec', keeps('nv', '2026-M07'))
    expect(office.standing(march, '2026-03-26')).toMatchObject({
      state: 'done',
      proofs: [
        { title: 'Việc viec', stands: 'counts' },
        { title: '', stands: 'removed' },
      ],
    })
    office.bin('task', 'viec')
    expect(office.standing(march, '2026-03-26')).toMatchObject({
      state: 'missing',
      proofs: [{ title: 'Việc viec', stands: 'removed' }, { stands: 'removed' }],
    })
  })

  test('a note in the bin is none', () => {
    const office = withProof(words('a', '2026-03-25'))
    office.bin('fulfilment', 'nv@m1@2026-M03')
    expect(office.standing(march, '2026-03-26').state).toBe('missing')
  })

  test('does not apply: whatever the day, and whatever else keeps it', () => {
    const office = withProof(words('a', '2026-03-25'))
    office.recorded(march, {
      exemption: { reason: 'Tỉnh sáp nhập', on: '2026-03-20' },
      proofs: [words('a', '2026-03-25')],
    })
    for (const today of ['2026-01-01', '2026-03-26'])
      expect(office.standing(march, today)).toMatchObject({
        state: 'not-applicable',
        reason: 'Tỉnh sáp nhập',
        workingDaysLeft: null,
        workingDaysLate: null,
      })
  })
})

describe('each of several bodies', () => {
  const each = () => {
    const office = regulatedOffice()
    office.oblige('nv', [milestone('trước ngày 25 hằng tháng')], {
      lead: { kind: 'each', organisationIds: ['so', 'cong-an'] },
    })
    return office
  }
  const of = (bodyId: string) => place('nv', '2026-M03', { bodyId })
  const states = (office: ReturnType<typeof each>) =>
    ['so', 'cong-an'].map((body) => office.standing(of(body), '2026-03-26').state)

  test('owes it for itself', () => {
    const office = each()
    expect(office.dues('nv', '2026-03-01', '2026-03-31')).toEqual([
      '2026-M03 2026-03-25 so',
      '2026-M03 2026-03-25 cong-an',
    ])
    office.task('viec', keeps('nv', '2026-M03', { bodyId: 'so' }), {
      state: 'done',
      completedOn: '2026-03-20',
    })
    expect(states(office)).toEqual(['done', 'missing'])
  })

  test('one event can keep it for all; a task that names no body keeps it for its lead', () => {
    const office = each()
    office.event('hop', '2026-03-20', [keeps('nv', '2026-M03')])
    expect(states(office)).toEqual(['done', 'done'])
    const other = each()
    other.task('viec', keeps('nv', '2026-M03'), {
      leadId: 'cong-an',
      state: 'done',
      completedOn: '2026-03-20',
    })
    expect(states(other)).toEqual(['missing', 'done'])
  })
})
