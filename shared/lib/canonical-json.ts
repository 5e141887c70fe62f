/** JSON that is the same for the same content, in whatever order its keys were written. */

/** The text of a JSON value with the keys of every object in the order of their code units; keys without a value are left out. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, own: unknown) => (isPlainObject(own) ? sorted(own) : own))
}

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function sorted(value: Record<string, unknown>): Record<string, unknown> {
  // Keys that look like numbers come first whatever is done: among themselves they are always in the same order.
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
