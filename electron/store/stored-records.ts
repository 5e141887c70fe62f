/**
 * Records as they lie in a snapshot. Its head says which records there are and by which keys they are looked for, so that
 * opening needs to parse none of them: each is parsed when somebody asks for it.
 */
import * as v from 'valibot'
import type { AnyRecord } from '#shared/registers/index.ts'
import { keysEdition, keysOf } from '#shared/registers/keys.ts'

/** The records of one register, in their order. */
export type StoredRegister = {
  readonly ids: readonly string[]
  /** Parses one of them. */
  at(index: number): AnyRecord
  hasKey(key: string, index: number): boolean
}

/** Records by register, parsed already or as they lie in a snapshot. */
export type GivenRecords = Readonly<Record<string, readonly AnyRecord[] | StoredRegister>>

const contentsSchema = v.object({
  edition: v.literal(keysEdition),
  registers: v.record(
    v.string(),
    v.object({ ids: v.array(v.string()), keys: v.record(v.string(), v.array(v.number())) }),
  ),
})
export type Contents = v.InferOutput<typeof contentsSchema>

/** What the head of a snapshot says of its records; null for records of a form that this program has left behind. */
export function contentsOf(records: Readonly<Record<string, readonly AnyRecord[]>>): Contents | null {
  try {
    const registers = Object.entries(records).map(([register, own]) => [
      register,
      { ids: own.map(({ id }) => id), keys: keyTable(register, own) },
    ])
    return { edition: keysEdition, registers: Object.fromEntries(registers) }
  } catch {
    return null
  }
}

/** The places of the records that have each key. */
function keyTable(register: string, own: readonly AnyRecord[]): Record<string, number[]> {
  const table: Record<string, number[]> = {}
  own.forEach((record, index) => {
    for (const key of keysOf(register, record)) {
      const places = table[key] ?? []
      places.push(index)
      table[key] = places
    }
  })
  return table
}

/** The contents as a head says them; null when it says none, or another edition's. */
export function contentsIn(said: unknown): Contents | null {
  const parsed = v.safeParse(contentsSchema, said)
  return parsed.success ? parsed.output : null
}

const lineFeed = 0x0a

/** The registers in the lines of `body` from `from` on; null when they are not what the contents say. */
export function storedRecords(body: Buffer, from: number, { registers }: Contents): GivenRecords | null {
  const found: Record<string, StoredRegister> = {}
  let at = from
  const nextLine = () => {
    const begin = at
    at = body.indexOf(lineFeed, at) + 1
    return begin
  }
  for (const [register, { ids, keys }] of Object.entries(registers)) {
    const begin = nextLine()
    if (body.toString('utf8', begin, Math.max(begin, at - 1)) !== JSON.stringify([register])) return null
    const begins = new Uint32Array(ids.length + 1)
    for (let index = 0; index < ids.length; index += 1) {
      begins[index] = nextLine()
      if (at === 0) return null
    }
    begins[ids.length] = at
    found[register] = registerIn(body, begins, ids, keys)
  }
  return at === body.length ? found : null
}

function registerIn(
  body: Buffer,
  begins: Uint32Array,
  ids: readonly string[],
  keys: Readonly<Record<string, readonly number[]>>,
): StoredRegister {
  const sets = new Map<string, ReadonlySet<number>>()
  const setOf = (key: string) => {
    const known = sets.get(key) ?? new Set(keys[key])
    sets.set(key, known)
    return known
  }
  return {
    ids,
    at: (index) =>
      JSON.parse(body.toString('utf8', begins[index], (begins[index + 1] ?? 0) - 1)) as AnyRecord,
    hasKey: (key, index) => setOf(key).has(index),
  }
}
