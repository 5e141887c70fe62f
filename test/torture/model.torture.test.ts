import { expect, test } from 'vitest'
import type { RegisterName } from '#shared/registers/index.ts'
import type { InProcess } from '#test/support/in-process-api.ts'
import { type MemoryDisk, makeMemoryDisk, memoryDiskOver } from '#test/support/memory-disk.ts'
import { dumpOf, registerExamples } from '#test/support/register-examples.ts'
import { type Chance, eachSeed, int, pick, shuffle } from '#test/support/seeded.ts'
import { makeBook } from './book.ts'
import { type Command, type Doc, type Model, makeModel } from './model.ts'
import { folder, startProgram, tell, troubleOf } from './program.ts'
import { isShort, patience, roundsOf } from './scale.ts'

// The program and a plain model of an office do the same by chance, step by step, and agree after each: also about what is
// refused, and after kills, power cuts and starts in between.

const seeds = roundsOf({ short: 3, long: 10 })
const steps = isShort ? 300 : 10_000
const book = makeBook('model', ['steps', 'refused by both', 'restarts', 'kills', 'power cuts', 'told'])

/** The passphrase of the folder while it has one. */
const secret = 'Đèo Hải Vân 2026'
const setting = { segmentSize: 20_000, secret }

/** A program under trial, with the model of what it must hold. */
type Trial = { chance: Chance; model: Model; program: InProcess; disk: MemoryDisk; step: number }

const plain: readonly RegisterName[] = ['person', 'source-document']
const keys = plain.flatMap((register) => Array.from({ length: 12 }, (_, at) => `${register}/r${at}`))
const targetOf = (key: string) => {
  const [register = '', id = ''] = key.split('/')
  return { register: register as RegisterName, id }
}

function fieldsOf(key: string, step: number): object {
  const { register } = targetOf(key)
  return register === 'person'
    ? {
        ...registerExamples.person.fields,
        postings: [],
        fullName: `Trần ${step}`,
        note: 'ộ'.repeat(step % 90),
      }
    : {
        ...registerExamples['source-document'].fields,
        issuerId: null,
        issuerText: 'Tỉnh ủy',
        subject: `V/v ${step}`,
      }
}

/** Something that the office might be asked for, sensible or not: one in twelve knows an old revision. */
function someCommand({ chance, model, step }: Trial): Command {
  const known = (one: string) =>
    Math.max(1, (model.office().get(one)?.revision ?? 1) - (chance() < 0.08 ? 1 : 0))
  /** Mostly one that the command is possible for. */
  const one = (isPossible: (doc: Doc | undefined) => boolean) => {
    const fitting = keys.filter((key) => isPossible(model.office().get(key)))
    return pick(chance, fitting.length === 0 || chance() < 0.15 ? keys : fitting)
  }
  const isInUse = (doc: Doc | undefined) => doc?.isRemoved === false
  const isInBin = (doc: Doc | undefined) => doc?.isRemoved === true
  const fate = chance()
  if (fate < 0.22) {
    const key = one((doc) => !isInUse(doc))
    return { kind: 'create', key, revision: 1, fields: fieldsOf(key, step) }
  }
  if (fate < 0.52) {
    const key = one(isInUse)
    return { kind: 'update', key, revision: known(key), fields: fieldsOf(key, step) }
  }
  if (fate < 0.72) {
    const kind = fate < 0.62 ? 'remove' : 'restore'
    const key = one(kind === 'remove' ? isInUse : isInBin)
    return { kind, key, revision: known(key) }
  }
  if (fate < 0.78) {
    const register = pick(chance, plain)
    const what = pick(chance, ['remove', 'restore'] as const)
    const fitting = keys.filter(
      (key) =>
        key.startsWith(`${register}/`) &&
        (chance() < 0.05 || model.office().get(key)?.isRemoved === (what === 'restore')),
    )
    const targets = shuffle(chance, fitting).slice(0, int(chance, 1, 6))
    if (targets.length > 0)
      return { kind: 'batch', what, targets: targets.map((key) => ({ key, revision: known(key) })) }
  }
  if (fate < 0.88) return { kind: 'undo' }
  if (fate < 0.96) return { kind: 'redo' }
  if (fate < 0.985) return { kind: 'return', seq: int(chance, Math.max(0, model.seq() - 60), model.seq()) }
  const keepsCurrent = chance() < 0.3
  return { kind: 'purge', key: one(keepsCurrent ? isInUse : isInBin), keepsCurrent }
}

/** The command as a page would send it. */
function callOf(command: Command): [string, object] {
  switch (command.kind) {
    case 'create':
      return ['records.create', { ...targetOf(command.key), fields: command.fields }]
    case 'update':
      return [
        'records.update',
        { ...targetOf(command.key), revision: command.revision, fields: command.fields },
      ]
    case 'remove':
    case 'restore':
      return [`records.${command.kind}`, { ...targetOf(command.key), revision: command.revision }]
    case 'batch': {
      const { register } = targetOf(command.targets[0]?.key ?? '')
      const operations = command.targets.map(({ key, revision }) => ({
        kind: command.what,
        id: targetOf(key).id,
        revision,
      }))
      return ['records.batch', { register, operations }]
    }
    case 'undo':
    case 'redo':
      return [`history.${command.kind}`, {}]
    case 'return':
      return ['history.return', { seq: command.seq }]
    case 'purge':
      return ['records.purge', { ...targetOf(command.key), keepsCurrent: command.keepsCurrent }]
  }
}

/** What the program says the office holds, in the model's words. */
function heldBy(program: InProcess): Map<string, Doc> {
  const held = new Map<string, Doc>()
  for (const [register, records] of Object.entries(dumpOf(program)))
    for (const record of records as Record<string, unknown>[]) {
      const { id, revision, createdAt: _c, updatedAt: _u, removedAt, ...fields } = record
      held.set(`${register}/${id}`, { fields, isRemoved: removedAt !== null, revision: Number(revision) })
    }
  return held
}

const sorted = (office: ReadonlyMap<string, Doc>) => [...office].toSorted(([a], [b]) => (a < b ? -1 : 1))

async function expectAgreement({ program, model }: Trial): Promise<void> {
  expect(troubleOf(program)).toBeNull()
  expect((await program.services().store.standing()).end.seq, 'the number of changes').toBe(model.seq())
  expect(sorted(heldBy(program))).toEqual(sorted(model.office()))
  expect(program.unforeseen).toEqual([])
}

async function doBoth(trial: Trial, command: Command): Promise<void> {
  const expected = trial.model.refusalOf(command)
  const error = await tell(trial.program, ...callOf(command))
  expect(error?.code ?? null, JSON.stringify(command)).toBe(expected)
  if (expected === null) trial.model.tell(command)
  else book.count('refused by both')
}

/** An action: what comes of it the register's own tests say; here it must be kept. */
async function act(trial: Trial): Promise<void> {
  const before = trial.model.office().get('task/nhiem-vu')
  const target = { register: 'task', id: 'nhiem-vu', revision: before?.revision ?? 1 }
  const to = new Date(Date.UTC(2027, 0, 1 + trial.step)).toISOString().slice(0, 10)
  const input = { to, reason: 'Thêm thời gian', approvedBy: '' }
  const error = await tell(trial.program, 'records.act', { ...target, action: 'extend', input })
  if (error) return
  const after = heldBy(trial.program).get('task/nhiem-vu')
  expect(after?.revision).toBe(target.revision + 1)
  if (after) trial.model.tellOutcome('task/nhiem-vu', after)
}

/** Everything that was written is there, flushed or not: the process ended, the PC went on. */
const nothingLost: Chance = () => 0.3

/** The process is killed, or the power goes, in the middle of the command: it was done or it was not. */
async function breakOff(trial: Trial, command: Command, isPowerCut: boolean): Promise<void> {
  const { chance, model, program, disk } = trial
  const at = int(chance, 1, command.kind === 'purge' ? 80 : 8)
  let count = 0
  let left: MemoryDisk | null = null
  const stop = disk.simulated.onOperation(() => {
    count += 1
    if (count === at) left = memoryDiskOver(disk.simulated.crash(isPowerCut ? chance : nothingLost))
  })
  const error = await tell(program, ...callOf(command))
  stop()
  const wasInFlight = left !== null
  trial.disk = left ?? memoryDiskOver(disk.simulated.crash(isPowerCut ? chance : nothingLost))
  trial.program = await startProgram(trial.disk, setting)
  expect(troubleOf(trial.program), 'after the crash').toBeNull()
  const { end } = await trial.program.services().store.standing()
  const isDone = end.seq > model.seq()
  if (!wasInFlight) expect(isDone || error !== null || model.refusalOf(command) === null).toBe(true)
  if (isDone || (!wasInFlight && error === null)) model.tell(command)
  model.restart()
  noteNotices(trial.program)
  book.count(isPowerCut ? 'power cuts' : 'kills')
}

function noteNotices({ office }: InProcess): void {
  const state = office.state()
  if (state.state !== 'open' || state.notices.length === 0) return
  book.count('told')
  for (const { code } of state.notices) book.count(code)
}

/** Work on the folder as a whole, which changes nothing of what the office says; at times broken off in its middle. */
async function keepUp(trial: Trial): Promise<void> {
  const { chance, program, disk } = trial
  const isSealed = program.office.folder().folder.identity.keyring !== null
  const seal: [string, object] = isSealed
    ? ['folder.remove-passphrase', { current: secret }]
    : ['folder.set-passphrase', { passphrase: secret }]
  const call = pick(chance, [seal, ['backups.make', { label: '' }] as [string, object]])
  const isPowerCut = chance() < 0.5
  const at = int(chance, 1, 250)
  let count = 0
  let left: MemoryDisk | null = null
  const stop = disk.simulated.onOperation(() => {
    count += 1
    if (count === at) left = memoryDiskOver(disk.simulated.crash(isPowerCut ? chance : nothingLost))
  })
  expect(await tell(program, ...call), call[0]).toBeNull()
  stop()
  book.count(call[0])
  // Sealing opens the folder anew, so there is nothing to undo any more.
  if (call === seal || left !== null) trial.model.restart()
  if (left === null) return
  trial.disk = left
  trial.program = await startProgram(trial.disk, setting)
  noteNotices(trial.program)
  book.count(`${call[0]}, broken off`)
}

async function restart(trial: Trial): Promise<void> {
  await trial.program.office.close()
  trial.program = await startProgram(trial.disk, setting)
  expect(trial.program.office.state(), 'nothing to tell after a proper end').toMatchObject({ notices: [] })
  trial.model.restart()
  book.count('restarts')
}

async function takeStep(trial: Trial): Promise<void> {
  const fate = trial.chance()
  if (fate < 0.01) await restart(trial)
  else if (fate < 0.04) await breakOff(trial, someCommand(trial), fate < 0.025)
  else if (fate < 0.06) await act(trial)
  else if (fate < 0.07) await trial.program.services().store.compact()
  else if (fate < 0.085) await keepUp(trial)
  else await doBoth(trial, someCommand(trial))
}

/** An office with a body and a task for it, which chance leaves alone but for its actions. */
async function begin(chance: Chance): Promise<Trial> {
  const disk = makeMemoryDisk(folder)
  const program = await startProgram(disk, setting)
  expect(troubleOf(program)).toBeNull()
  const trial: Trial = { chance, model: makeModel(), program, disk, step: 0 }
  const body = { ...registerExamples.organisation.fields, names: registerExamples.organisation.fields.names }
  await doBoth(trial, { kind: 'create', key: 'organisation/so', revision: 1, fields: body })
  const task = { ...registerExamples.task.fields, supporting: [], directedById: null, basis: null }
  await doBoth(trial, { kind: 'create', key: 'task/nhiem-vu', revision: 1, fields: task })
  await restart(trial)
  return trial
}

test(
  `the program agrees with a plain model for ${steps} steps of ${seeds} seeds`,
  async () => {
    await eachSeed(seeds, async (chance) => {
      const trial = await begin(chance)
      for (let step = 1; step <= steps; step += 1) {
        trial.step = step
        try {
          await takeStep(trial)
          await expectAgreement(trial)
        } catch (error) {
          throw new Error(`step ${step}: ${error instanceof Error ? error.message : error}`, { cause: error })
        }
        book.count('steps')
      }
      await restart(trial)
      await expectAgreement(trial)
    })
    book.write(book.of('steps'))
  },
  patience,
)
