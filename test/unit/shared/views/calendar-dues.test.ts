import { beforeAll, describe, expect, test } from 'vitest'
import { sampleChanges } from '#shared/sample/sample-office.ts'
import { calendarDues } from '#shared/views/calendar-dues.ts'
import { dueObligations } from '#shared/views/due-obligations.ts'
import { buildMatrix } from '#shared/views/fulfilment/build-matrix.ts'
import { dueDetails } from '#shared/views/fulfilment/due-details.ts'
import { type InProcess, makeInProcess } from '#test/support/in-process-api.ts'

// Over the sample office of 23/11/2026: a regulation with 35 obligations and most of a year behind it.

let program: InProcess
beforeAll(async () => {
  program = await makeInProcess()
  await program.services().records.write('test.sample', () => sampleChanges('2026-11-23T01:00:00.000Z'))
})
const context = () => ({ ...program.services().context(), today: '2026-11-23' })

describe('the dues that the calendar marks', () => {
  test('are the dues of the matrix, each on the day by which it is to be kept', () => {
    const marked = calendarDues('2026-01-01', '2026-12-31', context())
    const details = dueDetails(
      {
        regulationId: 'quy-che',
        obligationId: null,
        milestoneId: null,
        from: '2025-11-01',
        to: '2027-02-28',
      },
      context(),
    ).filter(({ due }) => due.dueOn.startsWith('2026'))
    const plain = (lines: readonly { key: string; on: string; state: string }[]) =>
      lines.map(({ key, on, state }) => `${on} ${key} ${state}`).toSorted()
    expect(plain(marked)).toEqual(
      plain(details.map(({ key, due, standing }) => ({ key, on: due.dueOn, state: standing.state }))),
    )
    expect(marked.length).toBeGreaterThan(150)
  })

  test('of a few days are those of the year that lie in them', () => {
    const year = calendarDues('2026-01-01', '2026-12-31', context())
    expect(calendarDues('2026-11-23', '2026-11-29', context())).toEqual(
      year.filter(({ on }) => on >= '2026-11-23' && on <= '2026-11-29'),
    )
  })
})

describe('the obligations of Hôm nay', () => {
  test('count what the matrix counts, and name what nobody has in hand', () => {
    const { lines, missing, toCome } = dueObligations(context())
    const span = { regulationId: 'quy-che', zoom: 'term' as const }
    const past = buildMatrix({ ...span, from: '2026-05-07', to: '2026-11-22' }, context())
    expect(missing).toBe(past.total.counts.missing)
    const coming = buildMatrix({ ...span, from: '2026-11-23', to: '2026-11-30' }, context())
    expect(toCome).toBe(coming.total.counts['not-due'])
    // The report of the month has its task, the briefing stands in the calendar: neither is said twice.
    const codes = lines.map(({ title }) => title.slice(0, 5))
    expect(codes).not.toContain('NV-04')
    expect(codes).toContain('NV-16')
    expect(lines.map(({ isMissing }) => isMissing)).toEqual(
      lines.map(({ isMissing }) => isMissing).toSorted((a, b) => Number(b) - Number(a)),
    )
  })
})
