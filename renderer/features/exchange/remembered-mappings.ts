/** What was said of the columns of a table, kept on this PC for the next table with the same heads. No office data is in it. */
import { nameOfHeads } from '#shared/import/tables/find-head.ts'
import type { TargetName } from '#shared/import/tables/target-names.ts'

const storageKey = 'phoi-hop.import-mappings'
const mostKept = 60

type Kept = readonly {
  readonly heads: string
  readonly target: TargetName
  readonly mapping: Readonly<Record<string, string>>
}[]

function kept(): Kept {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]')
    return Array.isArray(stored) ? (stored as Kept) : []
  } catch {
    return []
  }
}

/** The mapping of a list of heads as it was corrected last; null when there was none. */
export function rememberedMapping(
  heads: readonly string[],
  target: TargetName,
): Record<string, string> | null {
  const name = nameOfHeads(heads)
  const found = kept().find((one) => one.heads === name && one.target === target)?.mapping
  return found && typeof found === 'object' ? { ...found } : null
}

/** Keeps the mapping; a PC that keeps nothing costs no more than that. */
export function rememberMapping(
  heads: readonly string[],
  target: TargetName,
  mapping: Readonly<Record<string, string>>,
): void {
  const name = nameOfHeads(heads)
  const others = kept().filter((one) => one.heads !== name || one.target !== target)
  try {
    localStorage.setItem(
      storageKey,
      JSON.stringify([{ heads: name, target, mapping }, ...others].slice(0, mostKept)),
    )
  } catch {
    // Full, or forbidden.
  }
}
