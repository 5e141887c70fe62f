/** From wanted changes to committed facts: envelope, schema, rules, references. Pure but for the ids it is given. */
import * as v from 'valibot'
import type { WorkingCalendar } from '#shared/calendar/working-days.ts'
import { type Issue, Refusal } from '#shared/contract/result.ts'
import { dayOfMoment } from '#shared/lib/dates.ts'
import { isCoordination } from '#shared/registers/coordination-names.ts'
import { customValueIssues } from '#shared/registers/custom-field/index.ts'
import type { Change, DecideContext, ReadModel, RuleContext } from '#shared/registers/define-register.ts'
import { type AnyRecord, anyRegisterOf, type RegisterName } from '#shared/registers/index.ts'
import type { JournalChange } from '../store/journal.ts'
import { overlay } from '../store/state.ts'

export type World = {
  now: () => string
  newId: () => string
  calendarOf: (read: ReadModel) => WorkingCalendar
  actorOf: (read: ReadModel) => string
}

/** What pure rules may know at this moment. */
export function contextOf(world: World, read: ReadModel): DecideContext {
  const now = world.now()
  return {
    read,
    now,
    today: dayOfMoment(now),
    calendar: world.calendarOf(read),
    newId: world.newId,
    actor: world.actorOf(read),
  }
}

/**
 * The facts of wanted changes, judged together. Throws `invalid-record` with issues, `unknown-record`, `already-exists`,
 * `unknown-reference`; nothing has happened then.
 */
export function settle(wanted: readonly Change[], context: DecideContext): JournalChange[] {
  const facts = wanted.map((change) => factOf(change, context))
  const ids = facts.map((fact) => `${fact.register}/${fact.id}`)
  if (new Set(ids).size < ids.length)
    throw new Refusal('bad-input', { issues: [{ path: '', code: 'twice' }] })
  const seen = { ...context, read: overlay(context.read, facts) }
  for (const fact of facts)
    if (fact.after && fact.after.removedAt === null) judge(fact.register, fact.after, fact.before, seen)
  return facts
}

function factOf(change: Change, { read, now, newId }: DecideContext): JournalChange {
  const { register } = change
  const id = change.id ?? newId()
  const before = (read.get(register, id) ?? null) as AnyRecord | null
  if (change.kind === 'create') {
    // An id with a meaning (a year, a Monday, `office`) is used again when its record lies in the bin.
    if (before !== null && before.removedAt === null) throw new Refusal('already-exists', { params: { id } })
    const revision = (before?.revision ?? 0) + 1
    const envelope = { id, revision, createdAt: before?.createdAt ?? now, updatedAt: now, removedAt: null }
    return { register, id, before, after: { ...envelope, ...parseFields(register, change.fields) } }
  }
  if (before === null) throw new Refusal('unknown-record', { params: { register, id } })
  const next = { revision: before.revision + 1, updatedAt: now }
  if (change.kind === 'update')
    return {
      register,
      id,
      before,
      after: { ...envelopeOf(before), ...next, ...parseFields(register, change.fields) },
    }
  return {
    register,
    id,
    before,
    after: { ...before, ...next, removedAt: change.kind === 'remove' ? now : null },
  }
}

function envelopeOf({ id, revision, createdAt, updatedAt, removedAt }: AnyRecord) {
  return { id, revision, createdAt, updatedAt, removedAt }
}

/**
 * Content that passed the register's schema: normalised, complete, nothing unknown in it. What is left out of a record is
 * absent, also when a form said so by `undefined`: records are compared and sealed by their JSON.
 */
export function parseFields(register: RegisterName, fields: unknown): Record<string, unknown> {
  const parsed = v.safeParse(anyRegisterOf(register).fieldsSchema, fields)
  if (!parsed.success) throw new Refusal('invalid-record', { issues: issuesOf(parsed.issues) })
  const content = Object.entries(parsed.output as Record<string, unknown>)
  return Object.fromEntries(content.filter(([, value]) => value !== undefined))
}

/** valibot's issues as codes: own codes come as messages, everything else is `wrong-shape`. */
export function issuesOf(issues: readonly v.BaseIssue<unknown>[]): Issue[] {
  return issues.slice(0, 50).map((issue) => ({
    path: v.getDotPath(issue) ?? '',
    code: /^[a-z-]+$/.test(issue.message) ? issue.message : 'wrong-shape',
  }))
}

function judge(
  register: RegisterName,
  record: AnyRecord,
  before: AnyRecord | null,
  context: RuleContext,
): void {
  const definition = anyRegisterOf(register)
  const keyOf = (target: { register: RegisterName; id: string }) => `${target.register}/${target.id}`
  const former = new Set(before ? definition.references(before).map(keyOf) : [])
  for (const reference of definition.references(record)) {
    const target = context.read.get(reference.register, reference.id)
    // What pointed into the bin before may go on; nothing new may.
    if (target === undefined || (target.removedAt !== null && !former.has(keyOf(reference))))
      throw new Refusal('unknown-reference', {
        params: { register: reference.register, id: reference.id },
        issues: [{ path: reference.path, code: 'unknown-reference' }],
      })
  }
  const issues = [
    ...definition.check(record, context, before),
    ...(isCoordination(register) ? customValueIssues(register, record as never, context.read) : []),
  ]
  if (issues.length > 0) throw new Refusal('invalid-record', { issues })
}
