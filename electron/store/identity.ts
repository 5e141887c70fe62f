/** What a data folder is: whose, of which kind and form, and its key slots when it has a passphrase. Kept in two copies. */
import * as v from 'valibot'
import { Refusal } from '#shared/contract/result.ts'
import { codeOf, type Disk } from '../platform/disk.ts'
import { type Keyring, keyringSchema } from '../vault/keyring.ts'
import { parseObject, readChecked, writeChecked } from './checked-json.ts'
import { diskErrorCode } from './disk-errors.ts'
import { folderLayout, formatVersion, isIgnored } from './layout.ts'

export const kinds = ['office', 'sample'] as const
export type OfficeKind = (typeof kinds)[number]

const identitySchema = v.object({
  product: v.literal('phoi-hop'),
  format: v.pipe(v.number(), v.integer(), v.minValue(1)),
  officeId: v.string(),
  kind: v.picklist(kinds),
  createdAt: v.string(),
  /** `making` until the first snapshot stands: only such a folder may be without data. */
  state: v.picklist(['making', 'ready']),
  /** Key slots; null: no passphrase. */
  keyring: v.nullable(keyringSchema),
  /** Direction in which files are being rewritten after a passphrase was set or taken away; null: all are as `keyring` says. */
  converting: v.nullable(v.picklist(['sealing', 'unsealing'])),
  /** Ids of record migrations that have been carried out. */
  applied: v.array(v.string()),
  /** Record migrations that are being carried out, and the sequence of the line that carries them out. */
  migrating: v.optional(v.object({ seq: v.number(), ids: v.array(v.string()) })),
  /** Rises with every writing: of two good copies the later counts. */
  edition: v.pipe(v.number(), v.integer()),
})
export type Identity = v.InferOutput<typeof identitySchema>

/** Format 1 said no more than this, once, without a checksum. */
const firstFormSchema = v.object({
  product: v.literal('phoi-hop'),
  format: v.literal(1),
  officeId: v.string(),
  kind: v.picklist(kinds),
  createdAt: v.string(),
})

export type FoundIdentity =
  | { state: 'empty' }
  | {
      state: 'found'
      identity: Identity
      /** Both copies say so. */
      isHealthy: boolean
      /** Copies that are gone or cannot be read; an older one is neither. */
      lost: string[]
    }

/**
 * Who the folder says it is. Throws `folder-missing`, `folder-not-empty` (a stranger's folder), `damaged-identity` (data
 * without a readable identity), `foreign-folder`, `newer-version`.
 */
export async function findIdentity(disk: Disk, path: string): Promise<FoundIdentity> {
  await expectFolder(disk, path)
  const files = folderLayout(path).identities
  const texts = await Promise.all(files.map((file) => disk.read(file)))
  const readings = texts.map((text) => (text === null ? null : readIdentity(text)))
  const good = readings.filter(isGood)
  refuseNewer(readings, path)
  const identity = good.toSorted((a, b) => b.edition - a.edition)[0]
  if (!identity) return noIdentity(disk, readings, path)
  // The first form had one copy only.
  if (identity.format < formatVersion) return { state: 'found', identity, isHealthy: true, lost: [] }
  // Before the second copy of the very first writing there was none to lose.
  const lost = identity.state === 'making' ? [] : files.filter((_, at) => !isGood(readings[at]))
  return { state: 'found', identity, isHealthy: texts[0] === texts[1], lost }
}

type IdentityReading = Identity | 'damaged' | 'foreign' | { newer: number; isWhole: boolean }

const isGood = (reading: IdentityReading | null | undefined): reading is Identity =>
  typeof reading === 'object' && reading !== null && 'officeId' in reading

/** A whole copy of a newer form says that a newer program was here, even when it did not come to the second one. */
function refuseNewer(readings: readonly (IdentityReading | null)[], path: string): void {
  const hasGood = readings.some(isGood)
  for (const reading of readings) {
    if (typeof reading !== 'object' || reading === null || !('newer' in reading)) continue
    // One changed digit of a damaged copy looks like that too.
    if (hasGood && !reading.isWhole) continue
    throw new Refusal('newer-version', { params: { path, found: reading.newer, known: formatVersion } })
  }
}

function noIdentity(
  disk: Disk,
  readings: readonly (IdentityReading | null)[],
  path: string,
): Promise<FoundIdentity> {
  if (readings.includes('damaged')) throw new Refusal('damaged-identity', { params: { path } })
  if (readings.includes('foreign')) throw new Refusal('foreign-folder', { params: { path } })
  return emptyOrRefused(disk, path)
}

/** Names that only a data folder has. */
const dataNames = ['snapshot.json', 'snapshots', 'journal']

async function emptyOrRefused(disk: Disk, path: string): Promise<FoundIdentity> {
  const names = (await disk.list(path)).filter((name) => !isIgnored(name))
  if (names.some((name) => dataNames.includes(name)))
    throw new Refusal('damaged-identity', { params: { path } })
  if (names.length > 0) throw new Refusal('folder-not-empty', { params: { path } })
  return { state: 'empty' }
}

async function expectFolder(disk: Disk, path: string): Promise<void> {
  try {
    if ((await disk.stat(path))?.isFolder) return
  } catch (error) {
    if (codeOf(error) !== 'ENOTDIR') throw new Refusal(diskErrorCode(error), { params: { path } })
  }
  throw new Refusal('folder-missing', { params: { path } })
}

function readIdentity(text: string): IdentityReading {
  const raw = parseObject(text)
  if (raw !== null && raw.product !== 'phoi-hop') return 'foreign'
  if (raw !== null && typeof raw.format === 'number' && raw.format > formatVersion)
    return { newer: raw.format, isWhole: readChecked(text) !== null }
  const first = v.safeParse(firstFormSchema, raw)
  if (first.success && !('checksum' in (raw ?? {}))) return { ...unknownForm, ...first.output }
  const parsed = v.safeParse(identitySchema, readChecked(text))
  return parsed.success ? parsed.output : 'damaged'
}

/** What an identity of another form leaves open. */
const unknownForm: Identity = {
  product: 'phoi-hop',
  format: formatVersion,
  officeId: '',
  kind: 'office',
  createdAt: '',
  state: 'ready',
  keyring: null,
  converting: null,
  applied: [],
  edition: 0,
}

/**
 * The text of an identity whose folder is sealed or unsealed, when it is a copy that lies in a backup or was set aside; `keyring`
 * is that of the key. Null: it stays as it is, or cannot be read. `other-key`: that folder is sealed with another key.
 */
export function rekeyed(
  text: string,
  direction: 'sealing' | 'unsealing',
  keyring: Keyring,
): string | null | 'other-key' {
  const identity = readIdentity(text)
  if (!isGood(identity)) return null
  if (identity.keyring !== null && identity.keyring.mark !== keyring.mark) return 'other-key'
  const next = { ...identity, keyring: direction === 'sealing' ? keyring : null, converting: null }
  // The identity of the first form says nothing of keys; with a checksum it is read as those of later forms are.
  const own = writeChecked(next)
  return own === text || (identity.keyring === null && direction === 'unsealing') ? null : own
}

/** A new folder's identity, before it has data. */
export function newIdentity(parts: Pick<Identity, 'officeId' | 'kind' | 'createdAt' | 'applied'>): Identity {
  return { ...unknownForm, ...parts, state: 'making' }
}

/** Writes both copies, the second one first: at every moment one of them is whole. Answers what now stands. */
export async function writeIdentity(disk: Disk, path: string, identity: Identity): Promise<Identity> {
  const next = { ...identity, edition: identity.edition + 1 }
  const text = writeChecked(next)
  for (const file of folderLayout(path).identities.toReversed()) await disk.replace(file, text)
  return next
}
