/** What the torture found, in numbers: each test writes its page into `out/torture/`, `npm run torture` binds them. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { seedOf } from '#test/support/seeded.ts'

const folder = resolve(import.meta.dirname, '../../out/torture')

export type Book = {
  /** Counts one (or so many) of a kind; kinds appear in the table in the order in which they were first named. */
  count(kind: string, times?: number): void
  of(kind: string): number
  /** Writes the page; nothing that was only begun is ever written. */
  write(rounds: number): void
}

/** A page of its own for one test. `kinds` are there from the beginning, so that a zero is seen as such. */
export function makeBook(name: string, kinds: readonly string[] = []): Book {
  const counts = new Map<string, number>(kinds.map((kind) => [kind, 0]))
  const begun = performance.now()
  return {
    count: (kind, times = 1) => void counts.set(kind, (counts.get(kind) ?? 0) + times),
    of: (kind) => counts.get(kind) ?? 0,
    write: (rounds) => {
      const seconds = Math.round((performance.now() - begun) / 100) / 10
      const page = { name, seed: seedOf(), rounds, seconds, counts: Object.fromEntries(counts) }
      mkdirSync(folder, { recursive: true })
      writeFileSync(resolve(folder, `${name}.json`), `${JSON.stringify(page, null, 2)}\n`)
    },
  }
}
