import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FormPart } from '#shared/registers/form.ts'
import {
  type Matter,
  type MatterClockName,
  matter,
  matterClocks,
  nextCode,
  nextDueOf,
  standingOfMatter,
  stateOfMatter,
  warningsOf,
} from '#shared/registers/matter/index.ts'
import { matterWith } from '#test/support/matters.ts'
import { pressWith } from '#test/support/press-events.ts'
import { makeRecords, type Records, sampleCalendar } from '#test/support/sample-records.ts'

const contextOn = (today: string, { read }: Records = makeRecords()) => ({
  read,
  today,
  calendar: sampleCalendar,
})
const clockOf = (record: Matter, name: MatterClockName, today = '2026-11-23', records?: Records) =>
  matterClocks(record, contextOn(today, records)).find(({ clock }) => clock === name)
const codes = (record: Matter, today = '2026-11-23', records?: Records) =>
  matter.check(record, contextOn(today, records), null).map(({ path, code }) => `${path}: ${code}`)

describe('no people', () => {
  const everyPart = (parts: readonly FormPart[]): FormPart[] =>
    parts.flatMap((part) => (part.kind === 'rows' ? [part, ...everyPart(part.columns)] : [part]))

  test('the form asks for no person, and nothing points at one', () => {
    const kinds = matter.form.flatMap(({ parts }) => everyPart(parts).map(({ kind }) => kind))
    expect(kinds.length).toBeGreaterThan(20)
    expect(kinds).not.toContain('person')
    const full = matterWith({
      leadId: 'a',
      reportedById: 'b',
      supportingIds: ['c'],
      meetingEventId: 'd',
      directionId: 'e',
      resolutionId: 'f',
      announcementId: 'g',
      pressEventId: 'h',
    })
    const registers = matter.references(full).map(({ register }) => register)
    expect(registers).toHaveLength(8)
    expect(registers).not.toContain('person')
  })

  test('no field has room for a person or for what an orientation says', () => {
    const keys = Object.keys(matter.fieldsSchema.entries)
    expect(
      keys.filter((key) => /person|name|phone|address|citizen|complainant|denouncer/i.test(key)),
    ).toEqual([])
    expect(keys.filter((key) => /orient/i.test(key))).toEqual(['orientedOn'])
  })
})

describe('clocks', () => {
  test('the file is opened on the day of detection', () => {
    expect(clockOf(matterWith(), 'open')).toMatchObject({ dueOn: '2026-11-18', state: 'done' })
    expect(clockOf(matterWith({ openedOn: '2026-11-20' }), 'open')).toMatchObject({
      state: 'done-late',
      workingDays: -2,
    })
  })

  test('the bodies meet within two working days, the holiday of 24 November and the weekend left out', () => {
    // Friday 20 → Monday 23, Wednesday 25: Tuesday 24 is the Day of Culture.
    const found = matterWith({ detectedOn: '2026-11-20', openedOn: '2026-11-20' })
    expect(clockOf(found, 'meet')).toMatchObject({
      countedFrom: '2026-11-20',
      within: 2,
      dueOn: '2026-11-25',
      state: 'due-soon',
      workingDays: 1,
    })
    expect(clockOf(found, 'meet', '2026-11-25')?.state).toBe('due-today')
    expect(clockOf(found, 'meet', '2026-11-26')).toMatchObject({ state: 'late', workingDays: -1 })
    expect(clockOf({ ...found, metOn: '2026-11-26' }, 'meet', '2026-11-30')?.state).toBe('done-late')
  })

  test('a meeting that the settlement overtook is no longer owed', () => {
    const settled = matterWith({ resolvedOn: '2026-11-19' })
    expect(clockOf(settled, 'meet', '2026-12-20')?.state).toBe('skipped')
  })

  test('no orientation is owed while nothing is told to the press', () => {
    expect(clockOf(matterWith(), 'orient')).toBeUndefined()
  })

  test.each([
    ['named by the matter', {}, { pressEventId: 'hop-bao-quy' }],
    ['linked by the matter', {}, { links: [{ register: 'press-event' as const, id: 'hop-bao-quy' }] }],
    [
      'resting on it',
      { basis: [{ kind: 'record' as const, register: 'matter' as const, recordId: 'vu-viec' }] },
      {},
    ],
    ['linking to it', { links: [{ register: 'matter' as const, id: 'vu-viec' }] }, {}],
  ])('the press event %s sets the day of the orientation', (_, press, own) => {
    const records = makeRecords()
    const { id, revision, createdAt, updatedAt, removedAt, ...fields } = pressWith({
      plannedOn: '2026-11-27',
      ...press,
    })
    records.put('press-event', id, fields)
    expect(clockOf(matterWith(own), 'orient', '2026-11-23', records)).toMatchObject({
      dueOn: '2026-11-27',
      doneOn: null,
    })
    const oriented = matterWith({ ...own, orientedOn: '2026-11-23' })
    expect(clockOf(oriented, 'orient', '2026-11-23', records)?.state).toBe('done')
    expect(warningsOf(oriented, contextOn('2026-11-23', records))).toEqual([])
    expect(warningsOf(matterWith(own), contextOn('2026-11-27', records))).toEqual([
      'press-without-orientation',
    ])
    const after = matterWith({ ...own, orientedOn: '2026-11-28' })
    expect(warningsOf(after, contextOn('2026-11-30', records))).toEqual(['oriented-after-press'])
  })

  test('the file is closed within five working days of the settlement', () => {
    const settled = matterWith({ resolvedOn: '2026-11-20' })
    expect(clockOf(settled, 'close')).toMatchObject({ within: 5, dueOn: '2026-11-30' })
    expect(clockOf(matterWith(), 'close')).toBeUndefined()
  })

  test('a day that was set for the settlement is a clock of its own', () => {
    expect(clockOf(matterWith(), 'resolve')).toBeUndefined()
    expect(clockOf(matterWith({ dueOn: '2026-11-20' }), 'resolve')?.state).toBe('late')
    expect(clockOf(matterWith({ dueOn: '2026-11-20', resolvedOn: '2026-11-20' }), 'resolve')?.state).toBe(
      'done',
    )
  })
})

describe('standing', () => {
  const at = (record: Matter, today: string) => {
    const clocks = matterClocks(record, contextOn(today))
    return [standingOfMatter(record, clocks), nextDueOf(clocks)]
  }

  test('is the worst running clock, and what is due next the earliest', () => {
    const both = matterWith({ dueOn: '2026-12-18' })
    expect(at(both, '2026-11-18')).toEqual(['due-soon', '2026-11-20'])
    expect(at(both, '2026-11-20')).toEqual(['due-today', '2026-11-20'])
    expect(at(both, '2026-11-23')).toEqual(['late', '2026-11-20'])
    expect(at({ ...both, metOn: '2026-11-20' }, '2026-11-23')).toEqual(['in-time', '2026-12-18'])
  })

  test('a closed file owes nothing', () => {
    const closed = matterWith({ resolvedOn: '2026-11-19', closedOn: '2026-11-20', result: 'Xong' })
    expect(at(closed, '2027-01-01')).toEqual(['closed', null])
    expect(matter.duesOf(closed, contextOn('2027-01-01'))).toEqual([])
  })

  test('what runs falls due with the lead', () => {
    const dues = matter.duesOf(matterWith({ leadId: 'so', dueOn: '2026-12-18' }), contextOn('2026-11-23'))
    expect(dues).toEqual([
      { key: 'meet', what: 'meet', on: '2026-11-20', organisationId: 'so' },
      { key: 'resolve', what: 'resolve', on: '2026-12-18', organisationId: 'so' },
    ])
  })
})

test.each([
  [{}, 'detected', 'planned'],
  [{ orientedOn: '2026-11-19' }, 'detected', 'planned'],
  [{ metOn: '2026-11-19' }, 'met', 'counts'],
  [{ metOn: '2026-11-19', directedOn: '2026-11-20' }, 'directed', 'counts'],
  [{ directedOn: '2026-11-20' }, 'directed', 'counts'],
  [{ resolvedOn: '2026-11-20' }, 'resolved', 'counts'],
  [{ resolvedOn: '2026-11-20', announcedOn: '2026-11-20' }, 'announced', 'counts'],
  [{ resolvedOn: '2026-11-20', closedOn: '2026-11-20' }, 'closed', 'counts'],
] as const)('with %j a matter is %s and proves as %s', (steps, state, stands) => {
  const record = matterWith(steps)
  expect(stateOfMatter(record)).toBe(state)
  expect(matter.proofOf(record, contextOn('2026-11-23'))).toEqual({ on: '2026-11-18', stands })
})

describe('what cannot be', () => {
  test.each([
    [{ detectedOn: '2026-11-24', openedOn: '2026-11-24' }, ['detectedOn: in-future', 'openedOn: in-future']],
    [{ metOn: '2026-11-24' }, ['metOn: in-future']],
    [{ metOn: '2026-11-17' }, ['metOn: before-detection']],
    [{ dueOn: '2026-11-17' }, ['dueOn: before-detection']],
    [{ dueOn: '2026-12-17' }, []],
    [{ announcedOn: '2026-11-20' }, ['announcedOn: not-settled']],
    [{ resolvedOn: '2026-11-20', announcedOn: '2026-11-19' }, ['announcedOn: before-settlement']],
    [{ closedOn: '2026-11-20', result: 'Xong' }, ['closedOn: not-settled']],
    [{ resolvedOn: '2026-11-20', closedOn: '2026-11-20' }, ['result: result-missing']],
    [{ resolvedOn: '2026-11-20', closedOn: '2026-11-20', result: 'Xong' }, []],
    [{ leadId: 'so', supportingIds: ['ban', 'so'] }, ['supportingIds: lead-also-supports']],
    [{ links: [{ register: 'commendation', id: 'guong' }] }, ['links: commendation-with-matter']],
    [
      { basis: [{ kind: 'record', register: 'commendation', recordId: 'guong' }] },
      ['basis: commendation-with-matter'],
    ],
    [{ links: [{ register: 'programme', id: 'guong' }] }, []],
  ] as const)('%j', (differs, expected) => {
    expect(codes(matterWith(differs as Partial<Matter>))).toEqual(expected)
  })

  test('two matters of one code', () => {
    const records = makeRecords()
    const { id, revision, createdAt, updatedAt, removedAt, ...fields } = matterWith()
    records.put('matter', 'khac', { ...fields, code: 'vv-2026-001' })
    expect(codes(matterWith(), '2026-11-23', records)).toEqual(['code: code-taken'])
    expect(codes(matterWith({ code: 'VV-2026-002' }), '2026-11-23', records)).toEqual([])
    expect(codes(matterWith({ id: 'khac' }), '2026-11-23', records)).toEqual([])
  })
})

test('odd orders are told and not refused', () => {
  const odd = matterWith({
    metOn: '2026-11-20',
    directedOn: '2026-11-19',
    resolvedOn: '2026-11-20',
    closedOn: '2026-11-20',
    result: 'Xong',
  })
  expect(codes(odd)).toEqual([])
  expect(warningsOf(odd, contextOn('2026-11-23'))).toEqual(['directed-before-met', 'closed-unannounced'])
})

describe('the next code', () => {
  test('counts on from the highest of the year, whatever else is in use', () => {
    expect(nextCode([], 2026)).toBe('VV-2026-001')
    expect(nextCode(['VV-2026-007', 'vv-2026-012', 'VV-2025-090', 'Hồ sơ 5', 'VV-2026-x'], 2026)).toBe(
      'VV-2026-013',
    )
    expect(nextCode(['VV-2026-999'], 2026)).toBe('VV-2026-1000')
  })

  test('is never one in use', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(99_999)), (numbers) => {
        const codes = numbers.map((number) => `VV-2026-${String(number).padStart(3, '0')}`)
        expect(codes).not.toContain(nextCode(codes, 2026))
      }),
    )
  })
})
