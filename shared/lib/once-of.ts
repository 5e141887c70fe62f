/**
 * A function of one object that is worked out once for each and remembered as long as the object lives: for what many ask of
 * the same list of a register (which is another list after every change) or of the same frame of a report. `make` must depend
 * on nothing else.
 */
export function onceOf<Of extends object, Made>(make: (of: Of) => Made): (of: Of) => Made {
  const known = new WeakMap<Of, { readonly made: Made }>()
  return (of) => {
    const found = known.get(of) ?? { made: make(of) }
    known.set(of, found)
    return found.made
  }
}

/** Each item under every key it has, in the order of the list. */
export function listsByKey<Item, Key>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly Key[],
): ReadonlyMap<Key, readonly Item[]> {
  const lists = new Map<Key, Item[]>()
  for (const item of items)
    for (const key of new Set(keysOf(item))) {
      const list = lists.get(key)
      if (list) list.push(item)
      else lists.set(key, [item])
    }
  return lists
}
