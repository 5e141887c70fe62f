import { beforeAll, describe, expect, test } from 'vitest'
import { coordinationRegisters } from '#shared/registers/coordination-names.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import { type AnyRecord, anyRegisterOf } from '#shared/registers/index.ts'
import { sampleChanges } from '#shared/sample/sample-office.ts'
import { buildToday } from '#shared/views/build-today.ts'
import { recordDues } from '#shared/views/calendar-dues.ts'
import { registerDues } from '#shared/views/registers/register-dues.ts'
import { registersOverview } from '#shared/views/registers/registers-overview.ts'
import { type InProcess, makeInProcess } from '#test/support/in-process-api.ts'

// Over the sample office of 23/11/2026, counted again from the registers' own answers.

let program: InProcess
beforeAll(async () => {
  program = await makeInProcess()
  await program.services().records.write('test.sample', () => sampleChanges('2026-11-23T01:00:00.000Z'))
})
const context = (): RuleContext => ({ ...program.services().context(), today: '2026-11-23' })

const plainDues = () =>
  coordinationRegisters.flatMap((register) =>
    (context().read.all(register) as unknown as AnyRecord[]).flatMap((record) =>
      anyRegisterOf(register)
        .duesOf(record, context())
        .map(({ key, on }) => ({ register, id: record.id, key: `${register}/${record.id}/${key}`, on })),
    ),
  )

describe('what the registers have due', () => {
  test('is every open due of every record once, the earliest first', () => {
    const dues = registerDues(context())
    expect(dues.map(({ key }) => key).toSorted()).toEqual(
      plainDues()
        .map(({ key }) => key)
        .toSorted(),
    )
    expect(new Set(dues.map(({ key }) => key)).size).toBe(dues.length)
    expect(dues.map(({ on }) => on)).toEqual(dues.map(({ on }) => on).toSorted())
    expect(dues.length).toBeGreaterThan(10)
  })

  test('is late from the day after, and near by working days', () => {
    for (const { on, isOverdue, isSoon, workingDaysLeft } of registerDues(context())) {
      expect(isOverdue).toBe(on < '2026-11-23')
      expect(isSoon).toBe(on >= '2026-11-23' && workingDaysLeft <= 3)
    }
  })

  test('stands in the calendar on its day, and only in the days asked for', () => {
    const marked = recordDues('2026-11-16', '2026-11-27', context())
    const wanted = plainDues().filter(({ on }) => on >= '2026-11-16' && on <= '2026-11-27')
    expect(marked.map(({ key, on }) => `${on} ${key}`).toSorted()).toEqual(
      wanted.map(({ key, on }) => `${on} ${key}`).toSorted(),
    )
    expect(new Set(marked.map(({ state }) => state))).toEqual(new Set(['missing', 'not-due']))
  })

  test('is told on Hôm nay up to Sunday, all of the late counted', () => {
    const { registers, counts } = buildToday(context())
    const late = plainDues().filter(({ on }) => on < '2026-11-23')
    expect(counts.lateRegisters).toBe(late.length)
    expect(registers.length).toBe(Math.min(12, counts.registers))
    expect(counts.registers).toBeGreaterThanOrEqual(plainDues().filter(({ on }) => on <= '2026-11-29').length)
  })
})

describe('the overview of the registers', () => {
  test('counts records, not dues: one with two late dues is one', () => {
    const { registers, counts } = registersOverview(context())
    for (const { register, total, open, overdue, next } of registers) {
      const own = plainDues().filter((due) => due.register === register)
      const late = own.filter(({ on }) => on < '2026-11-23')
      expect(total).toBe(context().read.all(register).length)
      expect(open).toBe(new Set(own.map(({ id }) => id)).size)
      expect(overdue).toBe(new Set(late.map(({ id }) => id)).size)
      const coming = own.filter(({ on }) => on >= '2026-11-23').map(({ on }) => on)
      expect(next?.on ?? null).toBe(coming.toSorted()[0] ?? null)
    }
    expect(counts.open).toBe(plainDues().length)
  })
})
