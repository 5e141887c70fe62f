/** The generic use cases of every register: read, list, create, change, act, bin, restore. */
import type { OutputOf, ParsedInputOf, RecordLink } from '#shared/contract/commands.ts'
import { arrange, columnsOf, rowOf } from '#shared/query/evaluate.ts'
import { withCustomFields } from '#shared/registers/custom-field/index.ts'
import type { Change, DecideContext, ReadModel } from '#shared/registers/define-register.ts'
import { type AnyRecord, anyRegisterOf } from '#shared/registers/index.ts'
import type { Store } from '../store/store.ts'
import { contextOf, settle, type World } from './changes.ts'
import { linksTo, linksToAny } from './links.ts'
import { makeListCache } from './list-cache.ts'
import {
  batchStep,
  decideRemoval,
  decideReturn,
  expectRevision,
  expectUnlocked,
  expectUnlockedAfter,
  found,
  preparedAction,
} from './record-decisions.ts'

export type RecordsService = ReturnType<typeof makeRecords>

/** Records over a store. Every method throws `Refusal`s. */
export function makeRecords(store: Store, world: World) {
  const context = () => contextOf(world, store.read)

  /** Decides and commits in one turn of the queue. */
  const write: Write = (command, decide) =>
    store.write(command, (read) => settle(decide(read), contextOf(world, read)))

  return {
    write,
    get: ({ register, id }: ParsedInputOf<'records.get'>) => found(store.read, register, id),
    all: ({ register }: ParsedInputOf<'records.all'>) => store.read.all(register) as unknown as AnyRecord[],
    query: makeQuery(store, context),
    links: ({ register, id }: ParsedInputOf<'records.links'>): RecordLink[] =>
      linksTo(store.read, register, id, context()),
    ...makeChanges(store, world, write),
    batch: makeBatch(world, write),
  }
}

type Write = (command: string, decide: (read: ReadModel) => Change[]) => ReturnType<Store['write']>

/** What changes one record. */
function makeChanges(store: Store, world: World, write: Write) {
  return {
    create: async ({ register, id, fields }: ParsedInputOf<'records.create'>) => {
      const newId = id ?? world.newId()
      await write('records.create', (read) => {
        expectUnlockedAfter(read, register, newId, fields)
        return [{ register, kind: 'create', id: newId, fields } as unknown as Change]
      })
      return found(store.read, register, newId)
    },
    update: async ({ register, id, revision, fields }: ParsedInputOf<'records.update'>) => {
      await write('records.update', (read) => {
        expectUnlocked(read, register, expectRevision(read, register, id, revision))
        expectUnlockedAfter(read, register, id, fields)
        return [{ register, kind: 'update', id, fields } as unknown as Change]
      })
      return found(store.read, register, id)
    },
    remove: async ({ register, id, revision }: ParsedInputOf<'records.remove'>) => {
      await write('records.remove', (read) => [
        decideRemoval(read, register, id, revision, linksTo(read, register, id, contextOf(world, read))),
      ])
      return null
    },
    restore: async ({ register, id, revision }: ParsedInputOf<'records.restore'>) => {
      await write('records.restore', (read) => [decideReturn(read, register, id, revision)])
      return null
    },
    act: async ({ register, id, revision, action, input }: ParsedInputOf<'records.act'>) => {
      const decide = preparedAction(register, action, input)
      await write(`${register}.${action}`, (read) =>
        decide(expectRevision(read, register, id, revision), contextOf(world, read)),
      )
      return found(store.read, register, id)
    },
  }
}

type ContextSource = () => DecideContext

/** Lists by pages, arranged once for all pages. */
function makeQuery(store: Store, context: ContextSource) {
  const arranged = makeListCache(store)
  return (input: ParsedInputOf<'records.query'>): OutputOf<'records.query'> => {
    const register = withCustomFields(anyRegisterOf(input.register), store.read)
    const source = () =>
      input.inBin
        ? [...store.everything(input.register)].filter((record) => record.removedAt !== null)
        : (store.read.all(input.register) as unknown as AnyRecord[])
    const view = { ...input.view, filters: [...input.scope, ...input.view.filters] }
    const seen = context()
    // Columns do not change which records are shown or in what order.
    const key = JSON.stringify([input.register, input.inBin, { ...view, columns: [] }])
    const { records, groups, sums } = arranged(seen.today, key, (texts) =>
      arrange(register, source(), view, seen, texts),
    )
    const columns = columnsOf(register, input.view)
    const page = records.slice(input.offset, input.offset + input.limit)
    return {
      total: records.length,
      rows: page.map((record) => rowOf(register, record, columns, seen)),
      groups,
      columns,
      sums,
    }
  }
}

/** What changes many records of a register, all of them or none. */
function makeBatch(world: World, write: Write) {
  return async ({ register, operations }: ParsedInputOf<'records.batch'>) => {
    const leaving = new Set(operations.filter(({ kind }) => kind === 'remove').map(({ id }) => id))
    const steps = operations.map((operation) => batchStep(register, operation))
    await write('records.batch', (read) => {
      const decideContext = contextOf(world, read)
      const links = linksToAny(read, register, leaving, decideContext)
      // Records that leave together may point at each other.
      const usersOf = (id: string) =>
        (links.get(id) ?? []).filter((user) => user.register !== register || !leaving.has(user.id))
      return steps.flatMap((step) => step(read, decideContext, usersOf))
    })
    return { count: operations.length }
  }
}
