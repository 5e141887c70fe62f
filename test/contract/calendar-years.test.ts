/** A year's notice through the real handlers: looked at, accepted in one commit, taken back in one step. */
import { beforeEach, expect, test } from 'vitest'
import { defaultYear, type SpecialDay } from '#shared/calendar/holidays.ts'
import { type InProcess, makeInProcess } from '#test/support/in-process-api.ts'
import { dumpOf, fillWithExamples } from '#test/support/register-examples.ts'

let program: InProcess
beforeEach(async () => {
  program = await makeInProcess()
  await fillWithExamples(program)
})

const local: SpecialDay = {
  date: '2027-10-14',
  kind: 'local',
  name: 'Ngày hội',
  nameEn: '',
  decided: true,
}
const settled = (year: number): SpecialDay[] =>
  defaultYear(year).days.map((one) => ({ ...one, decided: true }))
const recordOf = (year: number) =>
  program.ask('records.get', { register: 'calendar-year', id: String(year) }) as Promise<unknown>

test('looking changes nothing and says what moves', async () => {
  await program.ask('records.create', {
    register: 'event',
    id: 'hop',
    fields: { ...eventOn(program), date: local.date, endDate: null, seriesId: null, originalDate: null },
  })
  const before = dumpOf(program)
  const { moved, workingDays } = await program.ask('calendar-year.preview', {
    lists: [{ year: 2027, days: [...settled(2027), local] }],
  })
  expect(moved.map(({ kind, id, from }) => [kind, id, from])).toContainEqual(['event', 'hop', local.date])
  expect(workingDays).toEqual([
    { year: 2027, before: workingDays[0]?.after && workingDays[0].after + 1, after: expect.any(Number) },
  ])
  expect(dumpOf(program)).toEqual(before)
})

test('two years go in one commit, and one undo takes both back', async () => {
  await program.ask('calendar-year.accept', {
    lists: [
      { year: 2027, days: [local, ...settled(2027)], revision: null },
      { year: 2028, days: settled(2028), revision: null },
    ],
  })
  expect(await recordOf(2027)).toMatchObject({ revision: 1 })
  const { days } = (await recordOf(2027)) as { days: SpecialDay[] }
  expect(days.map((one) => one.date)).toEqual(days.map((one) => one.date).toSorted())
  expect(await recordOf(2028)).toMatchObject({ removedAt: null })
  await program.ask('history.undo', {})
  for (const year of ['2027', '2028']) {
    const gone = await program.callAnyhow('records.get', { register: 'calendar-year', id: year })
    expect(gone.ok ? (gone.value as { removedAt: unknown }).removedAt : null).not.toBe(undefined)
    const all = await program.ask('records.all', { register: 'calendar-year' })
    expect(all.map(({ id }) => id)).not.toContain(year)
  }
})

test('a list that somebody changed meanwhile, a day twice, a day of another year are refused', async () => {
  const input = { lists: [{ year: 2027, days: settled(2027), revision: null }] }
  await program.ask('calendar-year.accept', input)
  expect(await program.callAnyhow('calendar-year.accept', input)).toMatchObject({
    ok: false,
    error: { code: 'record-changed' },
  })
  for (const [wrong, code] of [
    [settled(2027)[0], 'day-twice'],
    [{ ...local, date: '2026-10-14' }, 'wrong-year'],
  ] as const) {
    const lists = [{ year: 2027, days: [...settled(2027), wrong] }]
    const answer = await program.callAnyhow('calendar-year.preview', { lists })
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-record', issues: [{ code }] } })
  }
})

test('a list in the bin is taken up again', async () => {
  await program.ask('calendar-year.accept', { lists: [{ year: 2027, days: settled(2027), revision: null }] })
  await program.ask('records.remove', { register: 'calendar-year', id: '2027', revision: 1 })
  await program.ask('calendar-year.accept', { lists: [{ year: 2027, days: [local], revision: null }] })
  expect(await recordOf(2027)).toMatchObject({ removedAt: null, days: [local] })
})

function eventOn(of: InProcess) {
  const [one] = dumpOf(of).event ?? []
  const {
    id: _id,
    revision: _revision,
    createdAt: _c,
    updatedAt: _u,
    removedAt: _r,
    ...fields
  } = one as Record<string, unknown>
  return { ...fields, status: 'approved', kind: 'working-session' }
}
