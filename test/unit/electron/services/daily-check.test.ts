/** The check that nobody asks for: once a day, silent on a whole folder, and never the same news twice. */
import { describe, expect, it } from 'vitest'
import { makeCheck } from '#electron/services/check/check.ts'
import { type CheckMemory, makeDailyCheck } from '#electron/services/check/daily-check.ts'
import type { CheckFinding } from '#shared/contract/storage.ts'
import { makeInProcess } from '../../../support/in-process-api.ts'
import { makeMemoryDisk } from '../../../support/memory-disk.ts'

async function begun() {
  const disk = makeMemoryDisk('/data', '/sample')
  const program = await makeInProcess({ disk })
  await program.ask('records.create', {
    register: 'person',
    id: 'hoa',
    fields: { fullName: 'Hòa', honorific: 'bà', postings: [], phone: '', order: 0, note: '' },
  })
  let value: CheckMemory = {}
  const memory = {
    get value() {
      return value
    },
    set: async (next: CheckMemory) => {
      value = next
    },
  }
  const told: CheckFinding[][] = []
  let checks = 0
  const noBackups = {
    list: async () => ({ places: [], backups: [], trouble: null, undoable: null }),
    verify: async () => [],
  }
  const check = makeCheck(program.office, noBackups)
  const daily = makeDailyCheck({
    office: program.office,
    check: {
      run: (scope) => {
        checks += 1
        return check.run(scope)
      },
    },
    memory: async () => memory,
    now: program.clock.now,
    told: (findings) => void told.push(findings),
  })
  return { ...program, disk, daily, told, checks: () => checks }
}

const aDay = 86_400_000

describe('the daily check', () => {
  it('waits until nobody works, and then runs once a day', async () => {
    const { daily, checks, clock, told } = await begun()
    await daily.look(false)
    expect(checks()).toBe(0)
    await daily.look(true)
    await daily.look(true)
    expect(checks()).toBe(1)
    clock.advance(aDay)
    await daily.look(true)
    expect(checks()).toBe(2)
    expect(told).toEqual([])
  })

  it('tells what it finds, and the same thing not again the next day', async () => {
    const { daily, clock, told, disk } = await begun()
    const file = '/data/journal/000000000001.ndjson'
    await disk.replace(file, ((await disk.read(file)) ?? '').replace('Hòa', 'Hoa'))
    await daily.look(true)
    expect(told.map((one) => one.map(({ code }) => code))).toEqual([['history-damaged']])
    clock.advance(aDay)
    await daily.look(true)
    expect(told.length).toBe(1)
  })

  it('leaves a folder alone that is not open', async () => {
    const { daily, checks, office } = await begun()
    await office.leave()
    await daily.look(true)
    expect(checks()).toBe(0)
  })
})
