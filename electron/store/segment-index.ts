/** The index of the journal's finished files: what each must hold, so that one that was cut or removed is missed at once. */
import * as v from 'valibot'
import type { Disk } from '../platform/disk.ts'
import { readChecked, writeChecked } from './checked-json.ts'

const whole = v.pipe(v.number(), v.integer(), v.minValue(0))
const closedSchema = v.object({
  first: whole,
  last: whole,
  bytes: whole,
  /** Checksum of its last line. */
  head: v.string(),
  /** Moments of its first and last line, UTC. */
  from: v.string(),
  to: v.string(),
})
export const indexSchema = v.object({
  closed: v.array(closedSchema),
  /** Sequences that are lost for ever and have been told of. */
  gaps: v.array(v.object({ from: whole, to: whole })),
  /** First sequence of the segment being written; null until it has a line. Without this nobody would miss it. */
  open: v.optional(v.nullable(whole), null),
})
export type ClosedSegment = v.InferOutput<typeof closedSchema>
export type SegmentIndex = v.InferOutput<typeof indexSchema>

export const emptyIndex: SegmentIndex = { closed: [], gaps: [], open: null }

/** The index on disk; null when it is missing or not what was written. */
export async function readIndex(disk: Disk, file: string): Promise<SegmentIndex | null> {
  const text = await disk.read(file)
  const parsed = v.safeParse(indexSchema, text === null ? null : readChecked(text))
  return parsed.success ? parsed.output : null
}

export async function writeIndex(disk: Disk, file: string, index: SegmentIndex): Promise<void> {
  await disk.replace(file, writeChecked(index))
}
