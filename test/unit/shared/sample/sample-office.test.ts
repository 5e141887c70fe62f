/** The sample office holds up whenever it is made: every record passes its schema, rules and references, and shows every state. */
import { describe, expect, test } from 'vitest'
import { stageOf, unfinishedConclusions } from '#shared/registers/meeting/index.ts'
import { standingOf, taskLabels } from '#shared/registers/task/index.ts'
import { makeInProcess } from '#test/support/in-process-api.ts'

const moments = {
  'a Monday before a holiday': '2026-11-23T01:00:00.000Z',
  'a Saturday': '2026-06-06T04:00:00.000Z',
  'the first day of Tết': '2027-02-06T02:00:00.000Z',
  'the 29th of February': '2028-02-29T02:00:00.000Z',
  'the last evening of a year': '2026-12-31T16:30:00.000Z',
  'the first day of a year': '2026-12-31T17:30:00.000Z',
  'a day on which the quarterly briefing falls': '2026-09-24T01:00:00.000Z',
}

const openSample = async (startAt: string) => {
  const program = await makeInProcess({ startAt, path: '/sample', isSample: true })
  return { program, state: program.office.state() }
}

describe.each(Object.entries(moments))('made on %s', (_name, startAt) => {
  test('is accepted by the same rules as anybody’s records', async () => {
    const { program, state } = await openSample(startAt)
    expect(state).toMatchObject({ state: 'open', isSample: true })
    expect(program.unforeseen).toEqual([])
  })

  test('has a task under every label, a meeting in every stage, and conclusions that come back', async () => {
    const { program } = await openSample(startAt)
    const { read, today, calendar } = program.services().context()
    const labels = new Set(read.all('task').map((task) => standingOf(task, today, calendar).label))
    const expected = calendar.isWorkingDay(today) ? taskLabels : taskLabels.filter((l) => l !== 'due-today')
    expect([...labels].toSorted()).toEqual([...expected].toSorted())
    expect(new Set(read.all('meeting').map(stageOf))).toEqual(
      new Set(['preparing', 'in-progress', 'writing', 'closed']),
    )
    const running = read.all('meeting').find((meeting) => stageOf(meeting) === 'in-progress')
    const event = read.get('event', running?.id ?? '')
    expect(event && unfinishedConclusions(event, read).length).toBe(2)
  })
})

test('looks like an office: people, a whole regulation, papers, three months of calendar', async () => {
  const { program } = await openSample('2026-11-23T01:00:00.000Z')
  const { read, today } = program.services().context()
  expect(read.all('person').length).toBeGreaterThanOrEqual(12)
  expect(read.all('regulation')[0]?.articles.length).toBeGreaterThanOrEqual(12)
  expect(read.all('series')).toHaveLength(2)
  expect(read.all('task').length).toBeGreaterThanOrEqual(45)
  expect(read.all('event').length).toBeGreaterThanOrEqual(35)
  expect(read.all('event').filter((event) => event.date === today).length).toBe(4)
  expect(read.all('schedule-week')[0]?.id).toBe('2026-11-23')
})

test('cannot be undone away: filling it is no step of the session', async () => {
  const { program } = await openSample('2026-11-23T01:00:00.000Z')
  expect(await program.callAnyhow('history.undo', {})).toMatchObject({ error: { code: 'nothing-to-undo' } })
})

test('says the same for the same moment', async () => {
  const { sampleChanges } = await import('#shared/sample/sample-office.ts')
  expect(sampleChanges('2026-11-23T01:00:00.000Z')).toEqual(sampleChanges('2026-11-23T01:00:00.000Z'))
})
