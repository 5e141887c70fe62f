/** Chance that can be replayed: every random test draws from a seed, and says the seed when it fails. */

/** A number from 0 up to, but not including, 1. */
export type Chance = () => number

/** A row of numbers that looks like chance and is always the same for the same seed (mulberry32). */
export function makeChance(seed: number): Chance {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A whole number from `least` to `most`, both included. */
export function int(chance: Chance, least: number, most: number): number {
  return least + Math.floor(chance() * (most - least + 1))
}

/** One of a list that is not empty. */
export function pick<T>(chance: Chance, list: readonly T[]): T {
  if (list.length === 0) throw new Error('nothing to pick from')
  return list[int(chance, 0, list.length - 1)] as T
}

/** The list in another order; the given one stays as it is. */
export function shuffle<T>(chance: Chance, list: readonly T[]): T[] {
  const mixed = [...list]
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = int(chance, 0, last)
    ;[mixed[last], mixed[other]] = [mixed[other] as T, mixed[last] as T]
  }
  return mixed
}

/** The seed of this run: `PHOIHOP_SEED` of the environment, else always the same. */
export function seedOf(): number {
  const asked = process.env.PHOIHOP_SEED
  if (asked === undefined || asked === '') return 20_261_123
  const seed = Number(asked)
  if (!Number.isSafeInteger(seed)) throw new Error(`PHOIHOP_SEED is not a whole number: ${asked}`)
  return seed
}

/**
 * Does the work with `rounds` seeds, from `seedOf()` upward. When a round fails, its message begins with the seed: with that
 * as `PHOIHOP_SEED` it is the first round of the next run.
 */
export async function eachSeed(
  rounds: number,
  work: (chance: Chance, seed: number) => unknown,
): Promise<void> {
  const first = seedOf()
  for (let seed = first; seed < first + rounds; seed += 1) {
    try {
      await work(makeChance(seed), seed)
    } catch (error) {
      if (error instanceof Error) error.message = `PHOIHOP_SEED=${seed}: ${error.message}`
      throw error
    }
  }
}
