import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { backupsToKeep, type ThinCandidate } from '#electron/backup/thin.ts'
import { dayOfMoment, eachDay } from '#shared/lib/dates.ts'

const now = '2026-11-22T05:30:00.000Z'
const hour = 3_600_000
const before = (hours: number) => new Date(Date.parse(now) - hours * hour).toISOString()
const backup = (hoursAgo: number, patch: Partial<ThinCandidate> = {}): ThinCandidate => ({
  ...{
    name: before(hoursAgo),
    madeAt: before(hoursAgo),
    seq: 100_000 - Math.round(hoursAgo),
    reason: 'hourly',
  },
  ...patch,
})
const kept = (backups: readonly ThinCandidate[], at = now) => [...backupsToKeep(backups, at)].toSorted()
const names = (backups: readonly ThinCandidate[]) => backups.map(({ name }) => name).toSorted()

describe('thinning', () => {
  test('leaves of two years of hours what the rule says', () => {
    const all = Array.from({ length: 24 * 800 }, (_, hoursAgo) => backup(hoursAgo))
    const stay = kept(all)
    const ages = stay.map((name) => (Date.parse(now) - Date.parse(name)) / hour)
    expect(ages.filter((age) => age < 24)).toHaveLength(24)
    const days = new Set(stay.map(dayOfMoment))
    for (const day of eachDay('2026-11-09', '2026-11-22')) expect(days).toContain(day)
    // Before them only Sundays, for eight weeks in all, and the last days of months.
    expect(stay.filter((name) => name < '2026-11-08T17' && name > '2026-09-30T17').map(dayOfMoment)).toEqual([
      '2026-10-04',
      '2026-10-11',
      '2026-10-18',
      '2026-10-25',
      '2026-10-31',
      '2026-11-01',
      '2026-11-08',
    ])
    expect(new Set(stay.map((name) => dayOfMoment(name).slice(0, 7))).size).toBe(24)
    expect(stay.length).toBeLessThanOrEqual(24 + 14 + 8 + 24)
    expect(stay).toContain('2026-10-31T16:30:00.000Z')
    expect(stay).not.toContain('2026-10-31T15:30:00.000Z')
  })

  test('keeps of an hour and of a day the newest, by the clock of Việt Nam', () => {
    const first = backup(0, { name: 'late', madeAt: '2026-11-21T16:59:00.000Z' })
    const second = backup(0, { name: 'midnight', madeAt: '2026-11-21T17:00:00.000Z' })
    const third = backup(0, { name: 'after', madeAt: '2026-11-21T17:50:00.000Z' })
    expect(kept([first, second, third].map((one, seq) => ({ ...one, seq })))).toEqual(['after', 'late'])
  })

  test('keeps what has a name, and safety copies for 90 days', () => {
    // Two a day, so that every second one is no day's newest.
    const work = Array.from({ length: 400 }, (_, at) => backup(at * 12))
    const named = backup(24 * 150 + 1, { label: 'Trước Tết' })
    const safety = backup(24 * 89 + 1, { reason: 'before-restore' })
    const old = backup(24 * 91 + 1, { reason: 'before-restore' })
    const stay = kept([...work, named, safety, old])
    expect(stay).toContain(named.name)
    expect(stay).toContain(safety.name)
    expect(stay).not.toContain(old.name)
  })

  test('loses nothing to a clock that ran ahead by ten years', () => {
    const work = Array.from({ length: 60 }, (_, at) => backup(at * 24))
    const safety = backup(24 * 20 + 1, { reason: 'before-migration' })
    const normal = kept([...work, safety])
    const ahead = backup(-24 * 3650, { seq: 100_001 })
    const stay = kept([...work, safety, ahead], before(-24 * 3650))
    // One more in each row pushes out at most the oldest of each row.
    expect(normal.filter((name) => !stay.includes(name)).length).toBeLessThanOrEqual(4)
    expect(stay).toContain(safety.name)
    // With the clock right again it takes no other's turn.
    expect(kept([...work, safety, ahead])).toEqual([...normal, ahead.name].toSorted())
  })

  test('keeps the one with the most changes, though a clock that stood still dates it as the oldest', () => {
    const work = Array.from({ length: 30 }, (_, at) => backup(at * 12))
    const furthest = backup(24 * 365 * 20, { seq: 200_000 })
    const older = backup(24 * 365 * 20 + 0.1, { seq: 199_999 })
    expect(kept([...work, furthest, older])).toContain(furthest.name)
  })
})

const reasons = ['hourly', 'closing', 'manual', 'before-restore'] as const
const candidates = fc
  .uniqueArray(
    fc.record({
      minutes: fc.integer({ min: -60 * 24 * 30, max: 60 * 24 * 900 }),
      seq: fc.nat({ max: 5000 }),
      reason: fc.constantFrom(...reasons),
      label: fc.option(fc.constant('tên'), { nil: undefined, freq: 20 }),
    }),
    { selector: ({ minutes }) => minutes, maxLength: 200 },
  )
  .map((list) => list.map(({ minutes, ...rest }) => backup(minutes / 60, rest)))
const later = fc.integer({ min: 0, max: 60 * 24 * 400 }).map((minutes) => before(-minutes / 60))

describe('thinning of any backups', () => {
  test('keeps the newest that is not of the future, and all of the future', () => {
    fc.assert(
      fc.property(candidates, (all) => {
        const stay = backupsToKeep(all, now)
        const past = names(all.filter(({ madeAt }) => madeAt <= now))
        const newest = past.at(-1)
        if (newest !== undefined) expect(stay).toContain(newest)
        for (const one of all) if (one.madeAt > now) expect(stay).toContain(one.name)
      }),
    )
  })

  test('done again changes nothing', () => {
    fc.assert(
      fc.property(candidates, (all) => {
        const stay = backupsToKeep(all, now)
        const left = all.filter(({ name }) => stay.has(name))
        expect(kept(left)).toEqual(names(left))
      }),
    )
  })

  test('later keeps nothing that was not kept before', () => {
    fc.assert(
      fc.property(candidates, later, (all, then) => {
        const stay = backupsToKeep(all, now)
        for (const name of backupsToKeep(all, then)) expect(stay).toContain(name)
      }),
    )
  })

  test('done on the way leaves what it would leave at the end', () => {
    fc.assert(
      fc.property(candidates, fc.array(later, { maxLength: 6 }), (all, moments) => {
        const end = before(-24 * 401)
        let left: ThinCandidate[] = []
        let from = ''
        const sorted = all
          .toSorted((a, b) => (a.madeAt < b.madeAt ? -1 : 1))
          .map((one, seq) => ({ ...one, seq }))
        for (const then of [...moments, end].toSorted()) {
          left = [...left, ...sorted.filter(({ madeAt }) => madeAt > from && madeAt <= then)]
          const stay = backupsToKeep(left, then)
          left = left.filter(({ name }) => stay.has(name))
          from = then
        }
        expect(names(left)).toEqual(kept(sorted, end))
      }),
    )
  })

  test('does not depend on their order', () => {
    fc.assert(
      fc.property(candidates, (all) => {
        expect(kept(all.toReversed())).toEqual(kept(all))
      }),
    )
  })
})
