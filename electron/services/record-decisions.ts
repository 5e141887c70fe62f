/** What may be done with a record of any register, decided on the records as they are in the turn of the queue. */
import * as v from 'valibot'
import type { BatchOperation, RecordLink } from '#shared/contract/commands.ts'
import { type AppError, Refusal } from '#shared/contract/result.ts'
import { assertNever } from '#shared/lib/assert-never.ts'
import type { Change, DecideContext, ReadModel } from '#shared/registers/define-register.ts'
import { type AnyRecord, anyRegisterOf, type RegisterName } from '#shared/registers/index.ts'
import { issuesOf, parseFields } from './changes.ts'

/** Throws `record-in-use` while others point at it, and as {@link expectRevision}, {@link expectUnlocked}. */
export function decideRemoval(
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

/** Out of the bin. Throws as {@link expectRevision}. */
export function decideReturn(read: ReadModel, register: RegisterName, id: string, revision: number): Change {
  expectRevision(read, register, id, revision, true)
  return { register, kind: 'restore', id } as Change
}

/** An action of a register with its input judged; what is returned decides and refuses. Throws `unknown-command`, `invalid-record`. */
export function preparedAction(register: RegisterName, action: string, input: unknown) {
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
export function batchStep(register: RegisterName, operation: BatchOperation): BatchStep {
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

/** Of the bin too. Throws `unknown-record`. */
export function found(read: ReadModel, register: RegisterName, id: string): AnyRecord {
  const record = read.get(register, id)
  if (record === undefined) throw new Refusal('unknown-record', { params: { register, id } })
  return record as unknown as AnyRecord
}

/** The record when it still has the revision that the caller saw. Throws `unknown-record`, `record-removed`, `record-changed`. */
export function expectRevision(
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

/** Throws what locks the record. */
export function expectUnlocked(read: ReadModel, register: RegisterName, record: AnyRecord): void {
  const lock: AppError | null = anyRegisterOf(register).lockOf(record, read)
  if (lock) throw new Refusal(lock.code, lock)
}

/** What locks a record is an action with checks of its own; ordinary saving never leads there. */
export function expectUnlockedAfter(
  read: ReadModel,
  register: RegisterName,
  id: string,
  fields: unknown,
): void {
  expectUnlocked(read, register, { ...parseFields(register, fields), id } as unknown as AnyRecord)
}
