import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'
import { isMirror, isSegment, isSnapshot } from '#electron/store/layout.ts'
import type { AppError } from '#shared/contract/result.ts'
import type { InProcess } from '#test/support/in-process-api.ts'
import { type MemoryDisk, memoryDiskOver } from '#test/support/memory-disk.ts'
import { type Chance, eachSeed, int, pick } from '#test/support/seeded.ts'
import type { SimulatedFiles } from '#test/support/simulated-files.ts'
import { makeBook } from './book.ts'
import { contentOf, folder, startProgram, tell, troubleOf } from './program.ts'
import { patience, roundsOf } from './scale.ts'
import { copyOf, makeWholeOffice, nothingLost, segmentSize, type WholeOffice } from './whole-office.ts'

// One byte flipped, one file cut or removed anywhere in the folder of an office: the office says what it said before, and the
// damage is told or found; or it is refused with a name, and there are ways back. Never silently different, never empty.

/** Of the rounds, so many spoil the end of the journal together with its second copy: what nothing in the folder heals. */
const heavyShare = 0.2
const rounds = roundsOf({ short: 60, long: 1000 })
const book = makeBook('damage', [
  'places',
  'told when opening',
  'found by the check',
  'healed',
  'refused',
  'not missed',
  'by their own rule',
])

const damages = ['flipped', 'cut', 'removed'] as const
type Damage = { file: string; part: Part; how: (typeof damages)[number]; at: number }

const parts = {
  identity: (name: string) => /^office(\.copy)?\.json$/.test(name),
  journal: (name: string) => name.startsWith('journal/') && isSegment(name.slice(8)),
  'second copy of the journal': (name: string) => name.startsWith('journal/') && isMirror(name.slice(8)),
  'index of the journal': (name: string) => name === 'journal/index.json',
  snapshots: (name: string) => name.startsWith('snapshots/') && isSnapshot(name.slice(10)),
  attachments: (name: string) => name.startsWith('attachments/'),
  backups: (name: string) => name.startsWith('backups/'),
  drafts: (name: string) => name === 'drafts.json',
  lock: (name: string) => name.startsWith('lock'),
  'anything else': () => true,
} as const
type Part = keyof typeof parts
const partNames = Object.keys(parts) as Part[]
const partOf = (name: string) => partNames.find((part) => parts[part](name)) as Part

/** A file of a part by chance, so that the one identity is met as often as the many blobs of backups. */
function someDamage(chance: Chance, disk: MemoryDisk): Damage {
  const names = disk.files.keys().map((path) => path.slice(folder.length + 1))
  const part = pick(chance, [...new Set(names.map(partOf))])
  const file = pick(
    chance,
    names.filter((name) => partOf(name) === part),
  )
  const size = disk.simulated.direct.bytes(`${folder}/${file}`)?.length ?? 0
  return {
    file,
    part,
    how: size === 0 ? 'removed' : pick(chance, damages),
    at: int(chance, 0, Math.max(0, size - 1)),
  }
}

function inflict(chance: Chance, disk: MemoryDisk, { file, how, at }: Damage): void {
  const { direct } = disk.simulated
  const path = `${folder}/${file}`
  const bytes = direct.bytes(path) ?? new Uint8Array()
  if (how === 'removed') direct.drop(path)
  else if (how === 'cut') direct.put(path, bytes.subarray(0, at))
  else {
    bytes[at] = (bytes[at] ?? 0) ^ (1 << int(chance, 0, 7))
    direct.put(path, bytes)
  }
}

const start = (disk: MemoryDisk, { secret }: WholeOffice) =>
  startProgram(disk, { segmentSize, ...(secret ? { secret } : {}) })

/** Codes that say of a folder what is wrong with it. */
const named = /^(damaged-|missing-|altered-journal$)/

async function expectExplained(office: WholeOffice, damage: Damage, disk: MemoryDisk): Promise<void> {
  const untouched = disk.simulated.crash(nothingLost)
  const program = await start(disk, office)
  const trouble = troubleOf(program)
  if (trouble) return expectRefusal(office, trouble, untouched)
  expect(contentOf(program), 'what the office says').toEqual(office.content)
  const outcome = await outcomeOf(office, damage, program, disk)
  book.count(outcome)
  book.count(`${damage.part}: ${outcome}`)
  expect(program.unforeseen).toEqual([])
  await program.office.close()
  const again = await start(disk, office)
  expect(contentOf(again), 'when opened again').toEqual(office.content)
}

/** The last file of the journal and its second copy, at the same place; at times the newest snapshot as well. */
async function expectHeavyExplained(office: WholeOffice, chance: Chance, disk: MemoryDisk): Promise<void> {
  const names = disk.files.keys().map((path) => path.slice(folder.length + 1))
  const file = names.filter(parts.journal).at(-1) ?? ''
  const copy = file.replace(/ndjson$/, 'copy')
  const size = disk.simulated.direct.bytes(`${folder}/${file}`)?.length ?? 1
  const damage = { part: 'journal' as const, how: pick(chance, damages), at: int(chance, 0, size - 1) }
  inflict(chance, disk, { ...damage, file })
  if (names.includes(copy)) inflict(chance, disk, { ...damage, file: copy })
  const newest = names.filter(parts.snapshots).at(-1) ?? ''
  if (chance() < 0.3) inflict(chance, disk, { part: 'snapshots', how: 'removed', at: 0, file: newest })
  const untouched = disk.simulated.crash(nothingLost)
  const program = await start(disk, office)
  book.count('heavy')
  const trouble = troubleOf(program)
  if (trouble) return expectRefusal(office, trouble, untouched)
  const { end } = await program.services().store.standing()
  const isWhole = isDeepStrictEqual(contentOf(program), office.content)
  if (!isWhole) {
    expect(contentOf(program), 'as it was at an earlier change').toEqual(office.contentAt.get(end.seq))
    expect(program.office.state(), 'and that is told').toMatchObject({ notices: [expect.anything()] })
  }
  book.count(isWhole ? 'heavy: whole all the same' : 'heavy: the last change lost and told')
}

async function expectRefusal(office: WholeOffice, { code }: AppError, left: SimulatedFiles): Promise<void> {
  expect(code, 'a name for it').toMatch(named)
  book.count('refused')
  book.count(`refused: ${code}`)
  await expectWaysBack(office, () => start(memoryDiskOver(left.crash(nothingLost)), office))
}

/** Typing that was not saved has no second copy: removed it is none; what is there is what was typed, or was set aside and told. */
async function draftsOutcome({ drafts }: WholeOffice, { how }: Damage, program: InProcess) {
  const left = await program.ask('drafts.list', {})
  expect(left, 'drafts that nobody was told of').toEqual(how === 'removed' ? [] : drafts)
  return 'by their own rule'
}

/** How the damage came to light; the one that nobody could know of is healed already. */
async function outcomeOf(office: WholeOffice, damage: Damage, program: InProcess, disk: MemoryDisk) {
  const state = program.office.state()
  if (state.state === 'open' && state.notices.length > 0) return 'told when opening'
  if (damage.part === 'drafts') return draftsOutcome(office, damage, program)
  // A lock says who has the folder; whatever was done to it, the folder was got.
  if (damage.part === 'lock') return 'by their own rule'
  const { findings } = await program.ask('data.check', {})
  if (findings.length > 0 || (await hasDamagedBackup(program))) return 'found by the check'
  if (isAsBefore(office, damage, disk)) return 'healed'
  expect(isSpare(damage), 'neither told nor found nor healed').toBe(true)
  return 'not missed'
}

function isAsBefore(office: WholeOffice, { file, part }: Damage, disk: MemoryDisk): boolean {
  const path = `${folder}/${file}`
  if (part === 'second copy of the journal')
    return disk.files.get(path) === disk.files.get(path.replace(/copy$/, 'ndjson'))
  return isDeepStrictEqual(disk.simulated.direct.bytes(path), office.disk.simulated.direct.bytes(path))
}

/**
 * Of these there are others that say the same, and none says how many there were: snapshots, second copies, and backups, whose
 * every file has just been read and compared (a flipped moment in the head of a packed file changes nothing of its content).
 */
const isSpare = ({ part, how, file }: Damage) =>
  part === 'second copy of the journal' ||
  part === 'backups' ||
  (how === 'removed' && part === 'snapshots') ||
  file.endsWith('.tmp')

async function hasDamagedBackup(program: InProcess): Promise<boolean> {
  const { backups } = await program.ask('backups.list', {})
  if (backups.some(({ isDamaged }) => isDamaged)) return true
  for (const { name } of backups)
    if ((await program.ask('backups.verify', { place: 'inside', name })).length > 0) return true
  return false
}

/** Each way out of a refusal leads to an open folder that holds what it was said to hold. */
async function expectWaysBack(office: WholeOffice, again: () => Promise<InProcess>): Promise<void> {
  const program = await again()
  const report = await program.ask('folder.inspect', {})
  if (report.canGoBack) {
    const lastGood = office.contentAt.get(report.lastGood?.seq ?? 0)
    for (const keeps of ['last-good', 'all-readable'] as const) {
      const one = await again()
      await one.ask('folder.go-back', { keeps })
      expect(troubleOf(one), `gone back, ${keeps}`).toBeNull()
      if (keeps === 'last-good') expect(contentOf(one)).toEqual(lastGood)
      await one.office.close()
      book.count('gone back')
    }
  }
  const newest = report.backups.find(({ reason, isDamaged }) => reason === 'manual' && !isDamaged)
  expect(report.canGoBack || newest !== undefined, 'a way back').toBe(true)
  if (!newest) return
  const { place, name } = newest
  const error = await tell(program, 'backups.restore', { place, name })
  expect(error, 'restoring').toBeNull()
  expect(troubleOf(program), 'restored').toBeNull()
  expect(contentOf(program)).toEqual(office.backedUp)
  book.count('restored')
}

/** Offices of one kind are made once for so many rounds. */
const offices = new Map<string, WholeOffice>()

async function someOffice(chance: Chance): Promise<WholeOffice> {
  const isSealed = chance() < 0.4
  const isKilled = chance() < 0.6
  const kind = `${isSealed} ${isKilled}`
  const office = offices.get(kind) ?? (await makeWholeOffice(isSealed, isKilled))
  offices.set(kind, office)
  book.count(isSealed ? 'in a sealed folder' : 'in a plain folder')
  return office
}

test(
  `damage at ${rounds} places is told, found or healed, never silently taken for the truth`,
  async () => {
    await eachSeed(rounds, async (chance) => {
      const office = await someOffice(chance)
      const disk = copyOf(office)
      book.count('places')
      if (chance() < heavyShare) return expectHeavyExplained(office, chance, disk)
      const damage = someDamage(chance, disk)
      inflict(chance, disk, damage)
      await expectExplained(office, damage, disk).catch((error: unknown) => {
        const { file, how, at } = damage
        const place = `${file} ${how} at ${at} (${office.secret ? 'sealed' : 'plain'})`
        throw new Error(`${place}: ${error instanceof Error ? error.message : error}`, { cause: error })
      })
    })
    expect(book.of('refused'), 'ways back were gone').toBeGreaterThan(0)
    book.write(rounds)
  },
  patience,
)
