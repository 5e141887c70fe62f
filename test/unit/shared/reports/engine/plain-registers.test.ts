import { beforeAll, describe, expect, test } from 'vitest'
import { coordinationRegisters } from '#shared/registers/coordination-names.ts'
import { type AnyRecord, anyRegisterOf } from '#shared/registers/index.ts'
import { plainFigures } from '#shared/reports/engine/figures/plain-figures.ts'
import { lists } from '#shared/reports/engine/lists/index.ts'
import { plainList } from '#shared/reports/engine/lists/plain-list.ts'
import { plainRegisters } from '#shared/reports/engine/plain-registers.ts'
import { linkObligations } from '#shared/views/obligations/obligation-links.ts'
import { type Frame, makeFrame } from '#shared/views/reports/frame.ts'
import { makeInProcess } from '#test/support/in-process-api.ts'

// What a register without figures of its own says in reports, counted again from the raw records of the sample's year.

let period: Frame
beforeAll(async () => {
  const program = await makeInProcess({ startAt: '2026-11-23T01:00:00.000Z', isSample: true })
  const context = program.services().context()
  const year = { kind: 'year', from: '2026-01-01', to: '2026-12-31' } as never
  const scope = { regulationIds: [], organisationIds: [], personIds: [] }
  const world = { context, links: linkObligations(context) }
  period = makeFrame(year, scope, { window: 'calendar', tasks: 'active' }, world)
})

test('every register is either counted in its own way or by its columns', () => {
  const listed = new Set(lists.flatMap(({ register }) => register ?? []))
  for (const name of coordinationRegisters) expect(listed, name).toContain(name)
  for (const name of plainRegisters) expect(lists.map(({ key }) => key)).toContain(name)
})

describe.each(coordinationRegisters)('%s by its columns', (name) => {
  const figures = plainFigures(name)
  const amountOf = (key: string) =>
    figures.find((one) => one.key === key)?.measure(period).value ?? Number.NaN
  const { fields } = anyRegisterOf(name)
  const inYear = () => period.coordination(name) as unknown as readonly AnyRecord[]

  test('has a figure of the whole, and choices that divide it', () => {
    expect(inYear().length).toBeGreaterThan(0)
    expect(amountOf(name)).toBe(inYear().length)
    for (const { key, choices, get } of fields.filter((one) => one.choices)) {
      const told = inYear().filter((record) => get(record, period.context) !== null)
      const parts = (choices ?? []).map((code) => amountOf(`${name}.${key}.${code}`))
      expect(
        parts.reduce((sum, one) => sum + one, 0),
        key,
      ).toBe(told.length)
    }
  })

  test('adds up what a list adds up, with the records behind it', () => {
    for (const { key, get } of fields.filter((one) => one.isSummed)) {
      let sum = 0
      for (const record of inYear()) sum += Number(get(record, period.context) ?? 0)
      expect(amountOf(`${name}.${key}`)).toBeCloseTo(sum, 6)
    }
    for (const figure of figures.filter(({ key }) => key.split('.').length !== 2))
      expect(figure.measure(period).of()).toHaveLength(figure.measure(period).value ?? -1)
  })

  test('is listed whole in words, and says nothing by a bare code', () => {
    const { columns, rows } = plainList(name).build(period, [])
    expect(rows.map(({ record }) => record.id).toSorted()).toEqual(
      inYear()
        .map(({ id }) => id)
        .toSorted(),
    )
    expect(columns.map(({ key }) => key)).toEqual(fields.map(({ key }) => `${name}.${key}`))
    for (const [at, { choices = [], key }] of fields.entries()) {
      expect(columns[at]?.label, key).not.toBe(key)
      for (const { cells } of rows) expect(choices, key).not.toContain(cells[at])
    }
    expect(new Set(figures.map(({ label }) => label)).size).toBe(figures.length)
  })
})
