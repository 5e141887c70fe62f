import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'
import { codeOf } from '#electron/platform/disk.ts'
import { type AppError, errorCodes, Refusal } from '#shared/contract/result.ts'
import type { InProcess } from '#test/support/in-process-api.ts'
import { type MemoryDisk, makeMemoryDisk, memoryDiskOver } from '#test/support/memory-disk.ts'
import { type Chance, makeChance, pick, seedOf, shuffle } from '#test/support/seeded.ts'
import type { FaultPlan, Operation } from '#test/support/simulated-files.ts'
import { makeBook } from './book.ts'
import { type Day, dayOf, mistake, type Step } from './day.ts'
import { contentOf, folder, settled, startProgram, troubleOf, unlock } from './program.ts'
import { patience, roundsOf } from './scale.ts'

// Each single operation of the storage layer fails, in every way a system fails: the command that needed it is done or
// refused with a code of the contract, nothing acknowledged is lost, and when the disk is well again work goes on.

const codes = ['ENOSPC', 'EIO', 'EACCES', 'EBUSY'] as const
/** `once`; this `kind` of operation, or `all` of them, from then on until healed; the same, and the `end` of the process instead of healing. */
const manners = ['once', 'kind', 'all', 'kind-end', 'all-end'] as const
type Fault = { at: number; code: (typeof codes)[number]; manner: (typeof manners)[number]; taken: number }

const book = makeBook('faults', ['faults', 'done all the same', 'refused', 'told'])

/** What a day without trouble does to the disk, and what the office holds after each of its steps. */
async function quietDay(day: Day): Promise<{ log: Operation[]; states: unknown[] }> {
  const disk = makeMemoryDisk(folder)
  const states: unknown[] = []
  let program = await startProgram(disk, { path: null, ...day.desk() })
  for (const step of day.steps) {
    const done = await step.run(program, disk)
    expect(done.error, step.name).toBeNull()
    program = done.program
    states.push(contentOf(program))
  }
  expect(program.unforeseen).toEqual([])
  return { log: [...disk.simulated.log], states }
}

function planOf({ at, code, manner, taken }: Fault, log: readonly Operation[]): FaultPlan {
  const partial = taken > 0 ? { taken } : {}
  if (manner === 'once' || manner.startsWith('all'))
    return { at, code, times: manner === 'once' ? 1 : Number.POSITIVE_INFINITY, ...partial }
  const kind = log[at - 1]?.kind ?? 'write'
  const rank = log.slice(0, at).filter((one) => one.kind === kind).length
  return { kind, at: rank, code, times: Number.POSITIVE_INFINITY, ...partial }
}

type Quiet = Awaited<ReturnType<typeof quietDay>>

/** The same day with one fault. */
async function dayWith(fault: Fault, day: Day, quiet: Quiet, chance: Chance): Promise<void> {
  let disk = makeMemoryDisk(folder)
  let program = await startProgram(disk, { path: null, ...day.desk() })
  disk.simulated.fault(planOf(fault, quiet.log))
  let before: unknown = {}
  for (const [at, step] of day.steps.entries()) {
    const first = await step.run(program, disk)
    program = first.program
    if (first.error) {
      expectForeseen(first.error, program, step)
      book.count('refused')
      book.count(first.error.code)
      const mended = await mend(fault, disk, program, day, chance)
      ;({ disk, program } = mended)
      const found = contentOf(program)
      const isDone = isDeepStrictEqual(found, quiet.states[at])
      const isOpen = isDeepStrictEqual(found, before)
      expect(isDone || isOpen, `${step.name}: neither done nor refused`).toBe(true)
      if (isOpen || !step.isRecordWork) await repeat(step, program, disk).then((next) => (program = next))
    }
    expect(contentOf(program), step.name).toEqual(quiet.states[at])
    before = quiet.states[at]
  }
  await expectKept(disk, program, quiet.states.at(-1), day, chance)
}

/** The disk is well again, or the program was ended in the middle of its trouble and is started once more. */
async function mend({ manner }: Fault, disk: MemoryDisk, program: InProcess, day: Day, chance: Chance) {
  if (manner.endsWith('end')) {
    const left = memoryDiskOver(disk.simulated.crash(chance))
    const next = await startProgram(left, day.desk())
    noteNotices(next)
    return { disk: left, program: next }
  }
  disk.simulated.heal()
  if (troubleOf(program) !== null) {
    await program.office.open(folder, 'office')
    await settled(program)
    await unlock(program, day.desk().secret ?? '')
  }
  expect(troubleOf(program), 'after healing').toBeNull()
  return { disk, program }
}

async function repeat(step: Step, program: InProcess, disk: MemoryDisk): Promise<InProcess> {
  const again = await step.run(program, disk)
  expect(again.error, `${step.name}, after healing`).toBeNull()
  return again.program
}

/** What memory says is what another start finds, also when the power goes before the program is closed. */
async function expectKept(disk: MemoryDisk, program: InProcess, state: unknown, day: Day, chance: Chance) {
  const cut = memoryDiskOver(disk.simulated.crash(chance))
  expectOnlyDiskTrouble(program)
  const afterCut = await startProgram(cut, day.desk())
  expect(troubleOf(afterCut), 'after a power cut in the end').toBeNull()
  expect(contentOf(afterCut)).toEqual(state)
  disk.simulated.heal()
  await program.office.close()
  const last = await startProgram(disk, day.desk())
  expect(contentOf(last)).toEqual(state)
  expectGone(disk)
  await last.office.close()
}

/** What was removed for good stands in no file. (The blobs of backups are packed; their own tests unpack them.) */
function expectGone(disk: MemoryDisk): void {
  const holding = [...disk.files].filter(([, text]) => text.includes(mistake)).map(([path]) => path)
  expect(holding, 'what was removed for good').toEqual([])
}

function noteNotices({ office }: InProcess): void {
  const state = office.state()
  if (state.state !== 'open' || state.notices.length === 0) return
  book.count('told')
  for (const { code } of state.notices) book.count(`told ${code}`)
}

function expectForeseen(error: AppError, program: InProcess, step: Step): void {
  expect(errorCodes, step.name).toContain(error.code)
  expect(error.code, step.name).not.toBe('unexpected')
  expectOnlyDiskTrouble(program)
}

function expectOnlyDiskTrouble({ unforeseen }: InProcess): void {
  for (const { error } of unforeseen)
    if (!(error instanceof Refusal) && !/^E[A-Z]+$|^backup-/.test(codeOf(error))) throw error
}

/** Every operation with every code, in a manner by chance; in an order by chance, so that the short form takes from everywhere. */
function everyFault(chance: Chance, log: readonly Operation[]): Fault[] {
  const all = log.flatMap(({ kind }, index) =>
    codes.map((code): Fault => {
      const taken = kind === 'write' && chance() < 0.5 ? 5 : 0
      return { at: index + 1, code, manner: pick(chance, manners), taken }
    }),
  )
  return shuffle(chance, all)
}

test(
  'whatever operation fails, nothing is lost and work goes on',
  async () => {
    const seed = seedOf()
    const chance = makeChance(seed)
    const day = dayOf()
    const quiet = await quietDay(day)
    const all = everyFault(chance, quiet.log)
    const faults = all.slice(0, roundsOf({ short: 60, long: all.length }))
    for (const [round, fault] of faults.entries()) {
      const { kind, path } = quiet.log[fault.at - 1] as Operation
      const refused = book.of('refused')
      await dayWith(fault, day, quiet, makeChance(seed + round)).catch((error: unknown) => {
        const place = `PHOIHOP_SEED=${seed} fault ${round}: ${kind} ${path} (operation ${fault.at}) ${fault.code} ${fault.manner}`
        throw new Error(`${place}: ${error instanceof Error ? error.message : error}`, { cause: error })
      })
      book.count('faults')
      book.count(`${kind}`)
      if (book.of('refused') === refused) book.count('done all the same')
    }
    expect(book.of('refused')).toBeGreaterThan(0)
    book.write(faults.length)
  },
  patience,
)
