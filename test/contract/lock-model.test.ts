import { expect, test } from 'vitest'
import { acquireLock, type LockAttempt } from '#electron/store/lock.ts'
import type { FolderLock } from '#electron/store/lock-hold.ts'
import { officeTiming } from '#electron/store/lock-world.ts'
import { makeOfficeNetwork, type Pc, type Process } from '#test/support/office-network.ts'
import { type Chance, eachSeed, int, pick } from '#test/support/seeded.ts'

// Everything that happens in an office, in any order, at any file operation: whoever writes has seen all that was written.

const path = '/office/data'

/** One run of the program: opens, waits when it must, writes when asked to. */
type Program = {
  pc: Pc
  process: Process
  lock: FolderLock | null
  /** How much had been written by anybody when this one read the folder. */
  readUpTo: number
}

type Office = { written: Program[]; programs: Program[]; nextToken: () => string }

function start(office: Office, pc: Pc): void {
  const program: Program = { pc, process: pc.start(), lock: null, readUpTo: 0 }
  office.programs.push(program)
  const { disk, world } = program.process
  const follow = (attempt: LockAttempt) => {
    if (attempt.kind === 'held') {
      program.lock = attempt.lock
      program.readUpTo = office.written.length
    } else attempt.watch((free) => void free.take().then(follow, open))
  }
  const open = (): Promise<void> =>
    acquireLock({ disk, path, world, timing: officeTiming, newId: office.nextToken }).then(
      follow,
      async () => {
        await world.wait(5000, new AbortController().signal)
        return open()
      },
    )
  void open()
}

/** Writes if the lock says so, and is wrong when somebody wrote since it read the folder. */
async function write(office: Office, program: Program): Promise<void> {
  const { lock } = program
  if (!lock) return
  try {
    await lock.assertHeld()
  } catch {
    return
  }
  const others = office.written.slice(program.readUpTo).filter((one) => one !== program)
  if (others.length > 0) throw new Error('wrote over what another had written')
  office.written.push(program)
}

async function close(office: Office, program: Program): Promise<void> {
  office.programs.splice(office.programs.indexOf(program), 1)
  await program.lock?.release().catch(() => undefined)
  program.process.die()
}

const codes = [null, null, null, 'EIO', 'ENETUNREACH']

function disturb(office: Office, chance: Chance, pcs: Pc[]): void {
  const program = pick(chance, office.programs)
  const kind = int(chance, 0, 9)
  if (kind <= 2) program.process.freeze(int(chance, 0, 30))
  else if (kind <= 5) program.process.wake()
  else if (kind === 6) pick(chance, pcs).jumpClock(int(chance, -3, 3) * 3_600_000)
  else if (kind === 7) pick(chance, pcs).cut(pick(chance, codes))
  else if (kind === 8) {
    program.process.die()
    office.programs.splice(office.programs.indexOf(program), 1)
    start(office, program.pc)
  } else if (chance() < 0.2) {
    program.pc.reboot()
    office.programs = office.programs.filter((one) => !one.process.isDead)
    start(office, program.pc)
  }
}

async function liveThroughADay(chance: Chance): Promise<{ writers: number; writes: number }> {
  const network = makeOfficeNetwork(path)
  let ids = 0
  const nextToken = () => {
    ids += 1
    return `t${ids}`
  }
  const office: Office = { written: [], programs: [], nextToken }
  // Two of one name, from one image; one of a kind whose ticks stand still in sleep.
  const pcs = [
    network.pc('DESKTOP', { machine: 'a' }),
    network.pc('DESKTOP', { machine: 'b', ticksWhileFrozen: false }),
    network.pc('may-3'),
  ]
  for (const pc of pcs) start(office, pc)
  const failures: unknown[] = []
  const note = (error: unknown) => void failures.push(error)
  for (let step = 0; step < 120; step += 1) {
    disturb(office, chance, pcs)
    for (const program of office.programs) void write(office, program).catch(note)
    if (chance() < 0.05) void close(office, pick(chance, office.programs)).catch(note)
    if (office.programs.length < 3) start(office, pick(chance, pcs))
    await network.advance(pick(chance, [0, 300, 3000, 9000, 20_000, 35_000]))
    if (failures.length > 0) throw failures[0]
  }
  // In the end everybody has gone somehow, and a newcomer gets the folder without anybody's help.
  for (const pc of pcs) pc.cut(null)
  for (const program of office.programs) program.process.die()
  office.programs = []
  start(office, network.pc('newcomer'))
  await network.advance(60_000)
  expect(office.programs[0]?.lock).not.toBeNull()
  return { writers: new Set(office.written).size, writes: office.written.length }
}

const rounds = Number(process.env.PHOIHOP_ROUNDS ?? 60)

test(
  'of all that open a folder, only one that has seen everything written ever writes, and somebody always can',
  async () => {
    const sum = { writers: 0, writes: 0 }
    await eachSeed(rounds, async (chance) => {
      const day = await liveThroughADay(chance)
      sum.writers += day.writers
      sum.writes += day.writes
    })
    // The days are worth something only when the folder really changed hands.
    expect(sum.writers).toBeGreaterThan(rounds * 3)
    expect(sum.writes).toBeGreaterThan(rounds * 30)
  },
  60_000 + rounds * 300,
)
