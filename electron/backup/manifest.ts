/** The manifest of one backup: what the data folder was made of at a moment, and by which hash each file is kept. */
import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { moment, wholeNumber } from '#shared/lib/schema.ts'
import { isSafeName, unsafePaths } from './safe-path.ts'

/** Form of manifests; a greater one was written by a newer version of the program. */
export const manifestForm = 1
export const product = 'phoi-hop'

const roles = ['identity', 'segment', 'snapshot', 'attachment', 'index', 'drafts'] as const
export type FileRole = (typeof roles)[number]

/** Why a backup was made: by itself, by a person, or for safety before something that changes much (`before-restore`). */
export type BackupReason = 'hourly' | 'closing' | 'manual' | `before-${string}`

const reasonForm = /^(hourly|closing|manual|before-[a-z-]+)$/

const count = wholeNumber(0, Number.MAX_SAFE_INTEGER)
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
export const fileEntry = v.object({
  /** Relative to the data folder, forward slashes. */
  path: v.string(),
  /** Bytes as they lie in the data folder. */
  size: count,
  /** SHA-256 of those bytes. */
  hash,
  role: v.picklist(roles),
  /** Whether the blob is gzip of the bytes. */
  isPacked: v.boolean(),
})
export type FileEntry = v.InferOutput<typeof fileEntry>

const schema = v.object({
  product: v.literal(product),
  form: v.literal(manifestForm),
  officeId: v.pipe(v.string(), v.check(isSafeName)),
  kind: v.picklist(['office', 'sample']),
  officeName: v.string(),
  madeAt: moment,
  reason: v.custom<BackupReason>((value) => typeof value === 'string' && reasonForm.test(value)),
  /** What the user called it. */
  label: v.optional(v.string()),
  /** Version of the data folder's layout. */
  format: count,
  /** Journal sequence up to which it holds everything, and the checksum of that line. */
  seq: count,
  head: v.string(),
  /** Whether the bytes are sealed with a passphrase. */
  isSealed: v.boolean(),
  records: count,
  files: v.pipe(
    v.array(fileEntry),
    v.check((files) => unsafePaths(files.map((file) => file.path)).length === 0, 'unsafe-path'),
  ),
})
export type Manifest = v.InferOutput<typeof schema>

/** What a manifest file turned out to be. */
export type ReadManifest = { state: 'whole'; manifest: Manifest } | { state: 'damaged' } | { state: 'newer' }

/** The text of a manifest, with its own checksum. */
export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify({ checksum: checksumOf(manifest), backup: manifest }, null, 1)}\n`
}

/** Reads a manifest; never throws. Paths that lead out of the folder or meet each other make it a damaged one. */
export function parseManifest(text: string): ReadManifest {
  const stored = parseOrNull(text)
  const parsed = v.safeParse(envelope, stored)
  if (!parsed.success || checksumOf(parsed.output.backup) !== parsed.output.checksum)
    return { state: 'damaged' }
  const { product: ofProduct, form } = parsed.output.backup
  if (ofProduct === product && typeof form === 'number' && form > manifestForm) return { state: 'newer' }
  const manifest = v.safeParse(schema, parsed.output.backup)
  return manifest.success ? { state: 'whole', manifest: manifest.output } : { state: 'damaged' }
}

const envelope = v.object({ checksum: v.string(), backup: v.record(v.string(), v.unknown()) })

function checksumOf(backup: unknown): string {
  return createHash('sha256').update(JSON.stringify(backup), 'utf8').digest('hex')
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The manifest's file name: its moment with characters every system takes, `2026-11-22T10-00-00-000Z.json`. */
export function manifestName(madeAt: string): string {
  return `${madeAt.replaceAll(/[:.]/g, '-')}.json`
}
