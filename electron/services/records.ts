/** The generic use cases of every register: read, list, create, change, act, bin, restore. */
import * as v from 'valibot'
import type { BatchOperation, OutputOf, ParsedInputOf, RecordLink } from '#shared/contract/commands.ts'
import { type AppError, Refusal } from '#shared/contract/result.ts'
import { assertNever } from '#shared/lib/assert-never.ts'
import { arrange, columnsOf, rowOf } from '#shared/query/evaluate.ts'
import { withCustomFields } from '#shared/registers/custom-field/index.ts'
import type { Change, DecideContext, ReadModel } from '#shared/registers/define-register.ts'
import { type AnyRecord, anyRegisterOf, type RegisterName } from '#shared/registers/index.ts'
import type { Store } from '../store/store.ts'
import { contextOf, issuesOf, parseFields, settle, type World } from './changes.ts'
import { linksTo, linksToAny } from './links.ts'
import { makeListCache } from './list-cache.ts'

export type RecordsService = ReturnType<typeof makeRecords>

/** Records over a store. Every method throws `Refusal`s. */
export function makeRecords(store: Store, world: World) {
  const context = () => contextOf(world, store.read)

  /** Decides and commits in one turn of the queue. */
  const write = (command: string, decide: (read: ReadModel) => Change[]) =>
    store.write(command, (read) => settle(decide(read), contextOf(world, read)))

  const get = (register: RegisterName, id: string) => found(store.read, register, id)

  return {
    write,
    get: ({ register, id }: ParsedInputOf<'records.get'>) => get(register, id),
    all: ({ register }: ParsedInputOf<'records.all'>) => store.read.all(register) as unknown as AnyRecord[],
    query: makeQuery(store, context),
    links: ({ register, id }: ParsedInputOf<'records.links'>): RecordLink[] =>
      linksTo(store.read, register, id, context()),
    create: async ({ register, id, fields }: ParsedInputOf<'records.create'>) => {
      const newId = id ?? world.newId()
      await write('records.create', (read) => {
        expectUnlockedAfter(read, register, newId, fields)
        return [{ register, kind: 'create', id: newId, fields } as unknown as Change]
      })
      return get(register, newId)
    },
    update: async ({ register, id, revision, fields }: ParsedInputOf<'records.update'>) => {
      await write('records.update', (read) => {
        expectUnlocked(read, register, expectRevision(read, register, id, revision))
        expectUnlockedAfter(read, register, id, fields)
        return [{ register, kind: 'update', id, fields } as unknown as Change]
      })
      return get(register, id)
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
      return get(register, id)
    },
    batch: async ({ register, operations }: ParsedInputOf<'records.batch'>) => {
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

function decideRemoval(
  read: ReadModel,
  register: RegisterName,
  id: string,
  revision: number,
  users: readonly RecordLink[],
): Change {
  expectUnlocked(read, register, expectRevision(read, register, id, revision))
  const first = users[0]
  if (first) throw new Refusal('record-in-use', { params: { count: users.length, title: first.title } })
  // The compiler does not look through a union of so many registers.
  return { register, kind: 'remove', id } as Change
}

function decideReturn(read: ReadModel, register: RegisterName, id: string, revision: number): Change {
  expectRevision(read, register, id, revision, true)
  return { register, kind: 'restore', id } as Change
}

/** An action of a register with its input judged; what is returned decides and refuses. */
function preparedAction(register: RegisterName, action: string, input: unknown) {
  const { actions } = anyRegisterOf(register)
  const definition = Object.hasOwn(actions, action) ? actions[action] : undefined
  if (!definition) throw new Refusal('unknown-command', { params: { action } })
  const parsed = v.safeParse(definition.input, input)
  if (!parsed.success) throw new Refusal('invalid-record', { issues: issuesOf(parsed.issues) })
  return (record: AnyRecord, decideContext: DecideContext): Change[] => {
    const decision = definition.decide(record, parsed.output, decideContext)
    if (!decision.ok) throw new Refusal(decision.error.code, decision.error)
    return decision.changes
  }
}

type BatchStep = (
  read: ReadModel,
  decideContext: DecideContext,
  usersOf: (id: string) => readonly RecordLink[],
) => Change[]

/** One operation of a batch, its input judged beforehand. */
function batchStep(register: RegisterName, operation: BatchOperation): BatchStep {
  const { id, revision } = operation
  switch (operation.kind) {
    case 'remove':
      return (read, _context, usersOf) => [decideRemoval(read, register, id, revision, usersOf(id))]
    case 'restore':
      return (read) => [decideReturn(read, register, id, revision)]
    case 'act': {
      const decide = preparedAction(register, operation.action, operation.input)
      return (read, decideContext) => decide(expectRevision(read, register, id, revision), decideContext)
    }
    default:
      return assertNever(operation)
  }
}

function found(read: ReadModel, register: RegisterName, id: string): AnyRecord {
  const record = read.get(register, id)
  if (record === undefined) throw new Refusal('unknown-record', { params: { register, id } })
  return record as unknown as AnyRecord
}

/** The record when it still has the revision that the caller saw. */
function expectRevision(
  read: ReadModel,
  register: RegisterName,
  id: string,
  revision: number,
  inBin = false,
): AnyRecord {
  const record = found(read, register, id)
  if ((record.removedAt !== null) !== inBin) throw new Refusal('record-removed', { params: { id } })
  if (record.revision !== revision)
    throw new Refusal('record-changed', { params: { id, revision: record.revision } })
  return record
}

function expectUnlocked(read: ReadModel, register: RegisterName, record: AnyRecord): void {
  const lock: AppError | null = anyRegisterOf(register).lockOf(record, read)
  if (lock) throw new Refusal(lock.code, lock)
}

/** What locks a record is an action with checks of its own; ordinary saving never leads there. */
function expectUnlockedAfter(read: ReadModel, register: RegisterName, id: string, fields: unknown): void {
  expectUnlocked(read, register, { ...parseFields(register, fields), id } as unknown as AnyRecord)
}
