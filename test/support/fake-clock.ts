/** Time and ids that a test can foresee. */
export type FakeClock = { now(): string; set(moment: string): void; advance(milliseconds: number): void }

/** A clock that only the test and its own readings move. */
export function makeFakeClock(startAt = '2026-11-23T01:00:00.000Z'): FakeClock {
  let at = Date.parse(startAt)
  return {
    now: () => new Date(at++).toISOString(),
    set: (moment) => {
      at = Date.parse(moment)
    },
    advance: (milliseconds) => {
      at += milliseconds
    },
  }
}

/** Ids `id000001`, `id000002`, … */
export function makeFakeIds(prefix = 'id'): () => string {
  let count = 0
  return () => `${prefix}${String(++count).padStart(6, '0')}`
}
