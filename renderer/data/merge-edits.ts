/** Three versions of one record's content made one: what was typed here wins where it was typed, the rest is theirs. Pure. */

type Item = { readonly id: string }
type Content = Readonly<Record<string, unknown>>

/** Deep equality of plain data; what is `undefined` counts as left out. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keysA = keysOf(a as Content)
  if (keysA.length !== keysOf(b as Content).length) return false
  return keysA.every((key) => key in b && isSame((a as Content)[key], (b as Content)[key]))
}

const keysOf = (content: Content) => Object.keys(content).filter((key) => content[key] !== undefined)

/**
 * `mine` and `theirs` both grew out of `base`. Objects merge by key, lists of things with ids by id (my order, with what they
 * added put where it stands in theirs); where both changed the same text, mine wins: nothing typed is lost.
 */
export function mergeEdits<T>(base: T, mine: T, theirs: T): T {
  if (isSame(mine, base)) return theirs
  if (isSame(theirs, base) || isSame(mine, theirs)) return mine
  if (isItems(base) && isItems(mine) && isItems(theirs)) return mergeItems(base, mine, theirs) as T
  if (isContent(base) && isContent(mine) && isContent(theirs)) {
    const keys = new Set([...Object.keys(theirs), ...Object.keys(mine)])
    return Object.fromEntries(
      [...keys].map((key) => [key, mergeEdits(base[key], mine[key], theirs[key])]),
    ) as T
  }
  return mine
}

function mergeItems(base: readonly Item[], mine: readonly Item[], theirs: readonly Item[]): Item[] {
  const baseById = byId(base)
  const theirsById = byId(theirs)
  const mineById = byId(mine)
  const kept = mine.flatMap((own) => {
    const before = baseById.get(own.id)
    const other = theirsById.get(own.id)
    if (other) return [before ? mergeEdits(before, own, other) : own]
    // They removed it: gone, unless it is new or was typed into here.
    return before && isSame(before, own) ? [] : [own]
  })
  theirs.forEach((other, index) => {
    if (mineById.has(other.id)) return
    const before = baseById.get(other.id)
    // Removed here and untouched there: stays removed.
    if (before && isSame(before, other)) return
    const after = index === 0 ? undefined : theirs[index - 1]
    const place = after ? kept.findIndex((one) => one.id === after.id) + 1 : 0
    kept.splice(place, 0, other)
  })
  return kept
}

const byId = (items: readonly Item[]) => new Map(items.map((item) => [item.id, item]))

function isContent(value: unknown): value is Content {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A list of things with ids. Rich text blocks have none: they are one text. */
function isItems(value: unknown): value is readonly Item[] {
  return Array.isArray(value) && value.every((item) => isContent(item) && typeof item.id === 'string')
}
