/** Small settings files of this PC, held by lowdb over the flushing disk. Unlike records they may be rebuilt from defaults. */
import { Low } from 'lowdb'
import * as v from 'valibot'
import type { Disk } from './disk.ts'

export type JsonFile<T> = { readonly value: T; set(value: T): Promise<void> }

/**
 * Opens a file of one schema; a missing one, or one that says something else, reads as `fallback` and stays until the next
 * `set`. `keep` is given the text of such a one, where it must not be lost.
 */
export async function openJsonFile<S extends v.GenericSchema>(
  disk: Pick<Disk, 'read' | 'replace'>,
  path: string,
  schema: S,
  fallback: v.InferOutput<S>,
  keep: (text: string) => Promise<void> = async () => undefined,
): Promise<JsonFile<v.InferOutput<S>>> {
  const low = new Low<v.InferOutput<S>>(
    {
      read: async () => {
        const text = await disk.read(path)
        const parsed = v.safeParse(schema, parseOrNull(text))
        if (parsed.success) return parsed.output
        if (text !== null) await keep(text)
        return null
      },
      write: (value) => disk.replace(path, `${JSON.stringify(value, null, 2)}\n`),
    },
    fallback,
  )
  await low.read()
  return {
    get value() {
      return low.data
    },
    set: async (value) => {
      const before = low.data
      low.data = value
      try {
        await low.write()
      } catch (error) {
        // What is not on the disk must not be taken for kept.
        low.data = before
        throw error
      }
    },
  }
}

function parseOrNull(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text)
  } catch {
    return null
  }
}
