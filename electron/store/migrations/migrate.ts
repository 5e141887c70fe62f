/**
 * Older data made to fit this program, step by step: first the folder's form, then the records. Each step is numbered or named,
 * adds and never takes away, can be begun again after a power cut, and is preceded by a backup.
 */
import { isDeepStrictEqual } from 'node:util'
import * as v from 'valibot'
import { Refusal } from '#shared/contract/result.ts'
import type { Migration } from '#shared/registers/define-register.ts'
import { type AnyRecord, anyRegisterOf, type RegisterName, registerNames } from '#shared/registers/index.ts'
import type { Disk } from '../../platform/disk.ts'
import type { Vault } from '../../vault/vault.ts'
import { type Identity, writeIdentity } from '../identity.ts'
import type { JournalChange } from '../journal.ts'
import { formatVersion } from '../layout.ts'
import type { Store } from '../store.ts'
import { toSecondForm } from './0002-generations.ts'

/** Keeps a copy of a folder before it is migrated; throws when it cannot, and then nothing is migrated. */
export type BackUpBefore = (path: string, identity: Identity) => Promise<void>

type World = { disk: Disk; path: string; now: () => string; backUpBefore: BackUpBefore }

/**
 * Carries a folder of form n - 1 to form n; the identity's `format` is written afterwards. A backup of an older form may have
 * been sealed since: it is read through its vault like any other.
 */
export type FormatStep = (world: World & { vault: Vault }, identity: Identity) => Promise<void>

/** By the form they lead to. */
const formatSteps: Readonly<Record<number, FormatStep>> = { 2: toSecondForm }

/** Leads the folder through all forms up to this program's; it must be locked. Answers its new identity. */
export async function migrateFormat(world: World & { vault: Vault }, identity: Identity): Promise<Identity> {
  await world.backUpBefore(world.path, identity)
  let current = identity
  for (let format = identity.format + 1; format <= formatVersion; format += 1) {
    const step = formatSteps[format]
    if (!step) throw new Refusal('migration-failed', { params: { format } })
    await step(world, current)
    current = await writeIdentity(world.disk, world.path, { ...current, format })
  }
  return current
}

export type RecordMigrations = Readonly<Partial<Record<RegisterName, readonly Migration[]>>>

const registered = (): RecordMigrations =>
  Object.fromEntries(registerNames.map((name) => [name, anyRegisterOf(name).migrations]))

/** Ids of all record migrations that this program knows: a folder made today needs none of them. */
export function knownMigrations(): string[] {
  return Object.values(registered()).flatMap((list) => list.map(({ id }) => id))
}

type Due = { register: RegisterName; step: Migration }

/**
 * Migrates records in one commit, each record once by each step, whatever is cut off in between. Throws `migration-failed`
 * when what came out is no valid record; nothing is written then.
 */
export async function migrateRecords(
  world: World,
  store: Store,
  identity: Identity,
  migrations: RecordMigrations = registered(),
): Promise<Identity> {
  const begun = await withBegun(store, identity)
  const applied = new Set(begun.applied)
  const due: Due[] = Object.entries(migrations).flatMap(([register, list]) =>
    list.filter(({ id }) => !applied.has(id)).map((step) => ({ register: register as RegisterName, step })),
  )
  const changes = changesOf(store, due)
  const ids = due.map(({ step }) => step.id)
  const done = settled(begun, ids)
  if (changes.length === 0) return done === identity ? identity : writeIdentity(world.disk, world.path, done)
  await world.backUpBefore(world.path, identity)
  const { end } = await store.standing()
  const migrating = { seq: end.seq + 1, ids }
  const { edition } = await writeIdentity(world.disk, world.path, { ...begun, migrating })
  await store.write('store.migrate', () => changes)
  return writeIdentity(world.disk, world.path, { ...done, edition })
}

/** The identity with what was begun before, if its line is there: that line is the first one written after it. */
async function withBegun(store: Store, identity: Identity): Promise<Identity> {
  const { migrating } = identity
  if (!migrating) return identity
  const { end } = await store.standing()
  return settled(identity, end.seq >= migrating.seq ? migrating.ids : [])
}

function settled(identity: Identity, ids: readonly string[]): Identity {
  const { migrating, ...rest } = identity
  return ids.length === 0 && !migrating ? identity : { ...rest, applied: [...rest.applied, ...ids] }
}

function changesOf(store: Store, due: readonly Due[]): JournalChange[] {
  return [...new Set(due.map(({ register }) => register))].flatMap((register) => {
    const steps = due.filter((one) => one.register === register).map(({ step }) => step)
    return [...store.everything(register)].flatMap((before) => {
      const after = steps.reduce(
        (record, step) => step.up(record),
        before as Record<string, unknown>,
      ) as AnyRecord
      if (isDeepStrictEqual(before, after)) return []
      if (!v.is(anyRegisterOf(register).recordSchema, after))
        throw new Refusal('migration-failed', { params: { register, id: before.id } })
      return [{ register, id: before.id, before, after }]
    })
  })
}
