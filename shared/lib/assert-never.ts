/** Marks a switch as exhaustive: a new case that is not handled no longer compiles. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${String(value)}`)
}
