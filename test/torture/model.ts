/**
 * What an office is, in the plainest words: records by name, what was undone, what was before. Knows no files, no journal and
 * no schema; says of each command whether it is refused, and what the office holds afterwards.
 */
import { isDeepStrictEqual } from 'node:util'

export type Doc = { fields: unknown; isRemoved: boolean; revision: number }
/** By `register/id`. */
export type Office = ReadonlyMap<string, Doc>

type Change = { key: string; before: Doc | null; after: Doc }
type Step = readonly Change[]

export type Command =
  | { kind: 'create' | 'update'; key: string; revision: number; fields: unknown }
  | { kind: 'remove' | 'restore'; key: string; revision: number }
  | { kind: 'batch'; what: 'remove' | 'restore'; targets: { key: string; revision: number }[] }
  | { kind: 'undo' | 'redo' }
  | { kind: 'return'; seq: number }
  | { kind: 'purge'; key: string; keepsCurrent: boolean }

export type Model = {
  office(): Office
  /** How many changes there have been. */
  seq(): number
  /** The code with which the command is refused, null when it is done. `tell` makes it happen. */
  refusalOf(command: Command): string | null
  tell(command: Command): void
  /** An action whose outcome the program has said. */
  tellOutcome(key: string, doc: Doc): void
  /** The program was started anew: there is nothing to undo any more. */
  restart(): void
}

class Refused extends Error {}

export function makeModel(): Model {
  let office: Office = new Map()
  let past: Office[] = [office]
  /** The change with which a record was last removed for good: nothing is known of it before. */
  const purgedAt = new Map<string, number>()
  let done: Step[] = []
  let undone: Step[] = []

  const commit = (step: Step) => {
    if (step.length === 0) return
    office = new Map([...office, ...step.map(({ key, after }) => [key, after] as const)])
    past = [...past, office]
  }
  const expect = (key: string, isRemoved: boolean, revision: number): Doc => {
    const doc = office.get(key)
    if (!doc) throw new Refused('unknown-record')
    if (doc.isRemoved !== isRemoved) throw new Refused('record-removed')
    if (doc.revision !== revision) throw new Refused('record-changed')
    return doc
  }
  const moved = (key: string, revision: number, isRemoved: boolean): Change => {
    const before = expect(key, !isRemoved, revision)
    return { key, before, after: { ...before, isRemoved, revision: revision + 1 } }
  }
  const backwards = (step: Step | undefined): Step => {
    if (!step) throw new Refused('nothing-to-undo')
    return step.map(({ key, before, after }) => {
      const now = office.get(key)
      if (!now || !saysSame(now, after)) throw new Refused('record-changed')
      return {
        key,
        before: now,
        after: { ...(before ?? { ...now, isRemoved: true }), revision: now.revision + 1 },
      }
    })
  }
  const backTo = (seq: number): Step => {
    const then = past[seq]
    if (!then) throw new Refused('unknown-record')
    return [...office].flatMap(([key, before]): Step => {
      if ((purgedAt.get(key) ?? 0) > seq) return []
      const after = { ...(then.get(key) ?? { ...before, isRemoved: true }), revision: before.revision + 1 }
      return saysSame(before, after) ? [] : [{ key, before, after }]
    })
  }
  const purged = ({ key, keepsCurrent }: Command & { kind: 'purge' }) => {
    const doc = office.get(key)
    if (!doc) throw new Refused('unknown-record')
    if (doc.isRemoved === keepsCurrent) throw new Refused('not-allowed-now')
  }
  const decide = (command: Command): Step => {
    switch (command.kind) {
      case 'create': {
        // What lies in the bin makes room, and is its past.
        const before = office.get(command.key) ?? null
        if (before && !before.isRemoved) throw new Refused('already-exists')
        const after = { fields: command.fields, isRemoved: false, revision: (before?.revision ?? 0) + 1 }
        return [{ key: command.key, before, after }]
      }
      case 'update': {
        const before = expect(command.key, false, command.revision)
        const after = { ...before, fields: command.fields, revision: before.revision + 1 }
        return [{ key: command.key, before, after }]
      }
      case 'remove':
      case 'restore':
        return [moved(command.key, command.revision, command.kind === 'remove')]
      case 'batch':
        return command.targets.map(({ key, revision }) => moved(key, revision, command.what === 'remove'))
      case 'undo':
        return backwards(done.at(-1))
      case 'redo':
        return backwards(undone.at(-1))
      case 'return':
        return backTo(command.seq)
      case 'purge':
        purged(command)
        return []
    }
  }
  const travel = (from: Step[], to: Step[], step: Step) => {
    from.pop()
    to.push(step)
    commit(step)
  }
  const remember = (step: Step) => {
    if (step.length === 0) return
    done = [...done, step].slice(-200)
    undone = []
    commit(step)
  }
  return {
    office: () => office,
    seq: () => past.length - 1,
    refusalOf: (command) => {
      try {
        decide(command)
        return null
      } catch (error) {
        if (error instanceof Refused) return error.message
        throw error
      }
    },
    tell: (command) => {
      const step = decide(command)
      if (command.kind === 'undo') travel(done, undone, step)
      else if (command.kind === 'redo') travel(undone, done, step)
      else if (command.kind !== 'purge') remember(step)
      else {
        if (!command.keepsCurrent) office = new Map([...office].filter(([key]) => key !== command.key))
        past = [...past, office]
        purgedAt.set(command.key, past.length - 1)
        done = []
        undone = []
      }
    },
    tellOutcome: (key, after) => remember([{ key, before: office.get(key) ?? null, after }]),
    restart: () => {
      done = []
      undone = []
    },
  }
}

function saysSame(one: Doc, other: Doc): boolean {
  return one.isRemoved === other.isRemoved && isDeepStrictEqual(one.fields, other.fields)
}
