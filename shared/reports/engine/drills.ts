/** Which records stand behind which number, gathered only when somebody asks. */
import type { SourceRecord } from '#shared/registers/paper/schema.ts'
import type { Counted } from '#shared/views/reports/frame.ts'

export type Drills = {
  /** Remembers a number under a key and answers the key; null where nothing is behind it. */
  readonly put: (key: string, counted: Counted) => string | null
  readonly recordsOf: (key: string) => readonly SourceRecord[]
}

/** An empty set of drills. */
export function makeDrills(): Drills {
  const known = new Map<string, Counted>()
  return {
    put: (key, counted) => {
      if (counted.value === null || counted.value === 0 || counted.of === nothing) return null
      known.set(key, counted)
      return key
    },
    recordsOf: (key) => known.get(key)?.of() ?? [],
  }
}

/** For numbers without records: what {@link Drills.put} never remembers. */
export const nothing = (): readonly SourceRecord[] => []
