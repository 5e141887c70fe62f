/** Accepting a plan: what the office chose for each item becomes changes of one commit. Pure. */
import * as v from 'valibot'
import { Refusal } from '#shared/contract/result.ts'
import { daysBetween } from '#shared/lib/dates.ts'
import { day, id, optional, requiredLine } from '#shared/lib/schema.ts'
import {
  type Change,
  type DecideContext,
  type FieldsOf,
  fieldsOf,
} from '#shared/registers/define-register.ts'
import { type CalendarEvent, moveEvent } from '#shared/registers/event/index.ts'
import { basisOfDue, emptyFulfilment, type Planned } from '#shared/registers/fulfilment/index.ts'
import { emptyTask, type Task } from '#shared/registers/task/index.ts'
import { buildPlan } from './build-plan.ts'
import { movedBy } from './compare-plan.ts'
import type { PlanDifference, PlanItem, PlannedField } from './year-plan.ts'

/**
 * `make` a new, removed, left-out or gone item. `update`: the plan's values where they differ from those accepted. `keep`: the
 * record stays, and the difference is not shown again. `leave-out`: not planned this year. `withdraw`: what is gone goes to
 * the bin.
 */
export const planActs = ['make', 'update', 'keep', 'leave-out', 'withdraw'] as const
export const planChoice = v.strictObject({
  key: id,
  act: v.picklist(planActs),
  /** Adjusted before it is made; null: as proposed. */
  title: optional(requiredLine(500)),
  on: optional(day),
  leadId: optional(id),
})
export type PlanChoice = v.InferOutput<typeof planChoice>

const allowed: Readonly<Record<PlanChoice['act'], readonly PlanItem['status'][]>> = {
  make: ['new', 'removed', 'left-out'],
  update: ['plan-changed', 'conflict'],
  keep: ['plan-changed', 'conflict', 'gone'],
  'leave-out': ['new', 'removed'],
  withdraw: ['gone'],
}

/**
 * The changes that carry out the choices against the plan as it is now. A choice that no longer fits its item (somebody
 * planned meanwhile) is `record-changed`: nothing is done, and the screen shows the plan anew.
 */
export function decidePlan(
  regulationId: string,
  year: number,
  choices: readonly PlanChoice[],
  context: DecideContext,
): Change[] {
  const items = new Map(buildPlan(regulationId, year, context).items.map((item) => [item.key, item]))
  if (new Set(choices.map(({ key }) => key)).size < choices.length) throw new Refusal('bad-input')
  return choices.flatMap((choice) => {
    const item = items.get(choice.key)
    if (!item || !allowed[choice.act].includes(item.status))
      throw new Refusal('record-changed', { params: { id: choice.key } })
    return changesOf(item, choice, context)
  })
}

function changesOf(item: PlanItem, choice: PlanChoice, context: DecideContext): Change[] {
  switch (choice.act) {
    case 'make':
      return [madeRecord(item, choice, context), accepted(item, item.planned, context)]
    case 'leave-out':
      return [accepted(item, { ...item.planned, made: 'left-out' }, context)]
    case 'keep':
      // What is gone and stays is the office's own from now on.
      return [accepted(item, item.status === 'gone' ? null : item.planned, context)]
    case 'update':
      return [...updatedRecord(item, context), accepted(item, item.planned, context)]
    case 'withdraw':
      return [...removedRecord(item), accepted(item, null, context)]
  }
}

/** The fulfilment with another plan in it; made when there is none. */
function accepted(item: PlanItem, plan: Planned | null, { read }: DecideContext): Change {
  const recorded = read.get('fulfilment', item.key)
  if (recorded && recorded.removedAt === null)
    return { register: 'fulfilment', kind: 'update', id: item.key, fields: { ...fieldsOf(recorded), plan } }
  return {
    register: 'fulfilment',
    kind: 'create',
    id: item.key,
    fields: { ...emptyFulfilment(item), occasion: item.occasion, plan },
  }
}

function madeRecord(item: PlanItem, choice: PlanChoice, context: DecideContext): Change {
  const { planned } = item
  const wanted = {
    title: choice.title ?? planned.title,
    on: choice.on ?? planned.on,
    leadId: choice.leadId ?? planned.leadId,
  }
  return item.makes === 'event' ? newEvent(item, wanted, context) : newTask(item, wanted, context)
}

type Wanted = { title: string; on: string; leadId: string | null }

function newTask(item: PlanItem, { title, on, leadId }: Wanted, context: DecideContext): Change {
  if (leadId === null)
    throw new Refusal('invalid-record', { issues: [{ path: `${item.key}.leadId`, code: 'required' }] })
  const supporting = supportersOf(item, leadId, context).map((organisationId) => ({
    organisationId,
    part: '',
  }))
  const fields = {
    ...emptyTask(on < context.today ? on : context.today),
    title,
    leadId,
    supporting,
    basis: basisOfDue(item),
    deadline: { kind: 'date' as const, on },
    product: item.product,
  }
  return { register: 'task', kind: 'create', id: context.newId(), fields }
}

function newEvent(item: PlanItem, { title, on, leadId }: Wanted, context: DecideContext): Change {
  const kind = context.read.get('obligation', item.obligationId)?.eventKind ?? 'working-session'
  const someone = (organisationId: string, index: string) => ({
    id: index,
    personId: null,
    organisationId,
    label: '',
  })
  const supporters = supportersOf(item, leadId, context)
  const fields = {
    title,
    kind,
    session: 'morning' as const,
    startTime: null,
    endTime: null,
    mode: 'in-person' as const,
    room: '',
    chairs: leadId === null ? [] : [someone(leadId, 'c1')],
    secretary: null,
    participants: supporters.map((body, index) => ({
      ...someone(body, `p${index + 1}`),
      role: 'official' as const,
    })),
    preparedById: leadId,
    documents: [],
    basis: [basisOfDue(item)],
    status: 'registered' as const,
    note: '',
    date: on,
    endDate: null,
    seriesId: null,
    originalDate: null,
  }
  return { register: 'event', kind: 'create', id: context.newId(), fields }
}

function supportersOf(item: PlanItem, leadId: string | null, { read }: DecideContext): string[] {
  return (read.get('obligation', item.obligationId)?.supportingIds ?? []).filter((body) => body !== leadId)
}

/** The record with the plan's values in what the plan itself changed; everything else stays as the office has it. */
function updatedRecord({ record, differences }: PlanItem, { read }: DecideContext): Change[] {
  const moved = valuesOf(movedBy(differences))
  if (!record?.isStored) return []
  if (record.register === 'event') {
    const event = read.get('event', record.id)
    return event
      ? [{ register: 'event', kind: 'update', id: event.id, fields: movedEvent(event, moved) }]
      : []
  }
  const task = read.get('task', record.id)
  return task ? [{ register: 'task', kind: 'update', id: task.id, fields: movedTask(task, moved) }] : []
}

type Moved = Partial<Record<PlannedField, string>>

function valuesOf(differences: readonly PlanDifference[]): Moved {
  return Object.fromEntries(differences.flatMap(({ field, plan }) => (plan === null ? [] : [[field, plan]])))
}

/** An event of several days keeps its length. */
function movedEvent(event: CalendarEvent, { title, on }: Moved): FieldsOf<'event'> {
  const moved = on === undefined ? event : moveEvent(event, daysBetween(event.date, on))
  return { ...fieldsOf(moved), ...(title === undefined ? {} : { title }) }
}

function movedTask(task: Task, { on, ...rest }: Moved): FieldsOf<'task'> {
  const fields = { ...fieldsOf(task), ...rest }
  return {
    ...fields,
    ...(on === undefined ? {} : { deadline: { kind: 'date', on } }),
    assignedOn: on !== undefined && on < task.assignedOn ? on : task.assignedOn,
    // Whoever leads from now on does not support besides.
    supporting: fields.supporting.filter((one) => one.organisationId !== fields.leadId),
  }
}

function removedRecord({ record }: PlanItem): Change[] {
  return record?.isStored ? [{ register: record.register, kind: 'remove', id: record.id }] : []
}
