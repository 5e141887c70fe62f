/** "Nếu dời" through the real handlers: it says what would move and moves nothing. */
import { beforeEach, expect, test } from 'vitest'
import { type InProcess, makeInProcess } from '#test/support/in-process-api.ts'
import { dumpOf, fillWithExamples, registerExamples } from '#test/support/register-examples.ts'

let program: InProcess
beforeEach(async () => {
  program = await makeInProcess()
  await fillWithExamples(program)
})

test('an event: its day before and after, and nothing has changed', async () => {
  const before = dumpOf(program)
  const { date } = registerExamples.event.fields
  const found = await program.ask('calendar.what-if', { key: 'su-kien', scope: 'one', date: '2026-12-10' })
  expect(found).toMatchObject({ from: date, to: '2026-12-10' })
  expect(dumpOf(program)).toEqual(before)
})

test.each(['one', 'following', 'all'] as const)('an occurrence of a series, %s', async (scope) => {
  const { entries } = await program.ask('calendar.range', { from: '2027-01-01', to: '2027-06-30' })
  const entry = entries.find(({ seriesId, isStored }) => seriesId === 'chuoi' && !isStored)
  expect(entry).toBeDefined()
  if (!entry) return
  const before = dumpOf(program)
  const to = entry.date.replace(/\d\d$/, '28')
  const found = await program.ask('calendar.what-if', { key: entry.key, scope, date: to })
  expect(found).toMatchObject({ from: entry.date, to })
  expect(dumpOf(program)).toEqual(before)
})

test('what may not move is refused as moving it would be', async () => {
  const unknown = { key: 'khong-co', scope: 'one', date: '2026-12-10' }
  expect(await program.callAnyhow('calendar.what-if', unknown)).toMatchObject({
    ok: false,
    error: { code: 'unknown-record' },
  })
})
