import { beforeAll, expect, test } from 'vitest'
import type { InputOf } from '#shared/contract/commands.ts'
import { coordinationReport } from '#shared/reports/templates/coordination.ts'
import type { ReportPart } from '#shared/views/reports/report.ts'
import { type InProcess, makeInProcess } from '#test/support/in-process-api.ts'

// The numbers of legal education in the sample's November, counted again by a loop over the raw records.

let program: InProcess
let parts: readonly ReportPart[]
const keys = ['held', 'planned', 'overdue', 'audience', 'material'].map((one) => `legal-sessions-${one}`)

beforeAll(async () => {
  program = await makeInProcess({ startAt: '2026-11-23T01:00:00.000Z', isSample: true })
  const { sections: _shipped, ...shipped } = structuredClone(coordinationReport)
  const table = { kind: 'table', title: '', table: 'legal-sessions-by-group', place: 'body' } as const
  const asked: InputOf<'reports.build'> = {
    templateId: 'coordination',
    template: {
      ...shipped,
      scope: 'office',
      sections: [
        { kind: 'figures', id: 'so', title: '', figures: keys, compare: false },
        ...['topic', 'audience', 'form', 'lead'].map((group) => ({
          ...table,
          id: group,
          options: { group },
        })),
        { kind: 'list', id: 'ds', title: '', list: 'legal-sessions', columns: [], limit: 100, place: 'body' },
      ],
    },
    scope: { regulationIds: [], organisationIds: [], personIds: [] },
    period: { kind: 'month', from: '2026-11-01', to: '2026-11-30' },
  }
  parts = (await program.ask('reports.build', asked)).parts
})

function counted(): number[] {
  const numbers = [0, 0, 0, 0, 0]
  const add = (at: number, by = 1) => {
    numbers[at] = (numbers[at] ?? 0) + by
  }
  for (const one of program.services().store.read.all('legal-session')) {
    const on = one.heldOn ?? one.plannedOn ?? ''
    if (!on.startsWith('2026-11') || (one.isCancelled && !one.heldOn)) continue
    if (one.heldOn) {
      add(0)
      add(3, one.audienceCount ?? 0)
      add(4, one.materialCount ?? 0)
    } else add(on < '2026-11-23' ? 2 : 1)
  }
  return numbers
}

test('figures are those of the raw records', () => {
  const [figures] = parts
  expect(figures?.kind === 'figures' && figures.figures.map(({ value }) => value)).toEqual(counted())
  expect(counted().every((number) => number > 0)).toBe(true)
})

test('each grouping adds up to the same total', () => {
  const tables = parts.filter((part) => part.kind === 'table')
  expect(tables).toHaveLength(4)
  for (const { table } of tables) {
    const values = table.rows.map(({ cells }) => cells.slice(1).map(({ value }) => Number(value)))
    expect(values.at(-1)).toEqual(counted())
    const sum = counted().map((_, at) => values.slice(0, -1).reduce((all, row) => all + (row[at] ?? 0), 0))
    expect(sum).toEqual(counted())
  }
})

test('the list has a line for each that was not called off', () => {
  const list = parts.find((part) => part.kind === 'list')
  const [held = 0, planned = 0, overdue = 0] = counted()
  expect(list?.table.rows).toHaveLength(held + planned + overdue)
})
