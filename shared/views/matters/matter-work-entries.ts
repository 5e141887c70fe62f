/** Events, tasks and records around a matter as entries of its timeline. */
import { type Day, dayOfMoment } from '#shared/lib/dates.ts'
import { plainText } from '#shared/lib/rich-text.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import type { Matter } from '#shared/registers/matter/index.ts'
import { deadlineDay, isExcluded, isHandedIn, isOpen } from '#shared/registers/task/rules.ts'
import { takesPlace } from '../conflicts.ts'
import { coordinationProof } from '../obligations/coordination-proofs.ts'
import type { MatterCircle } from './matter-circle.ts'
import { blankEntry, bodyName } from './matter-entry.ts'
import type { MatterEntry } from './matter-timeline.ts'

type Held = MatterCircle['events'][number]

/** An event is told once as a step where it is one; its conclusions where it was held for the matter, and its notice. */
export function eventEntries(
  events: MatterCircle['events'],
  matter: Matter,
  context: RuleContext,
): MatterEntry[] {
  return events.flatMap((held) => {
    const { key, date } = held.entry
    const isStep = key === matter.meetingEventId && date === matter.metOn
    return [...(isStep ? [] : [eventEntry(held, context)]), ...minutesEntries(held, context)]
  })
}

function eventEntry({ entry }: Held, context: RuleContext): MatterEntry {
  const { key, title, date, startTime, preparedById } = entry
  return {
    ...blankEntry,
    key: `event/${key}`,
    kind: 'event',
    on: date,
    time: startTime,
    title,
    body: bodyName(preparedById, context),
    stands: standsOf(entry, context),
    register: 'event',
    id: key,
  }
}

function standsOf(entry: Held['entry'], { today }: RuleContext): MatterEntry['stands'] {
  if (!takesPlace(entry)) return 'called-off'
  return entry.date <= today ? 'done' : 'planned'
}

/** What the minutes of the event say. */
function minutesEntries({ entry, isOwn }: Held, context: RuleContext): MatterEntry[] {
  const { key, title, date } = entry
  const meeting = context.read.get('meeting', key)
  if (!meeting || meeting.removedAt !== null || !takesPlace(entry)) return []
  const { noticeIssuedOn, noticeNumber, conclusions } = meeting
  const at = { ...blankEntry, register: 'meeting', id: key, stands: standsOf(entry, context) } as const
  const concluded = conclusions.map(
    ({ id, content, assignment }): MatterEntry => ({
      ...at,
      key: `conclusion/${key}/${id}`,
      kind: 'conclusion',
      on: date,
      title: plainText(content),
      body: bodyName(assignment?.leadId ?? null, context),
    }),
  )
  const notice = [noticeNumber, title].filter(Boolean).join(': ')
  return [
    ...(isOwn ? concluded : []),
    ...(noticeIssuedOn === null
      ? []
      : [{ ...at, key: `notice/${key}`, kind: 'notice' as const, on: noticeIssuedOn, title: notice }]),
  ]
}

export function taskEntries(tasks: MatterCircle['tasks'], context: RuleContext): MatterEntry[] {
  return tasks.flatMap((task): MatterEntry[] => {
    const { id, title, leadId, assignedOn, completedOn, state, resultPaper } = task
    const base = { ...blankEntry, title, body: bodyName(leadId, context), register: 'task', id } as const
    const due = deadlineDay(task)
    return [
      {
        ...base,
        key: `task/${id}`,
        kind: 'task',
        on: assignedOn,
        stands: isExcluded(state) ? 'called-off' : 'done',
      },
      ...(completedOn !== null && isHandedIn(state)
        ? [
            {
              ...base,
              key: `task-done/${id}`,
              kind: 'task-done' as const,
              on: completedOn,
              title: resultPaper === '' ? title : `${title} (${resultPaper})`,
              stands: 'done' as const,
            },
          ]
        : []),
      ...(due !== null && isOpen(task) && !isHandedIn(state)
        ? [
            {
              ...base,
              key: `task-due/${id}`,
              kind: 'task-due' as const,
              on: due,
              stands: due < context.today ? ('late' as const) : ('planned' as const),
            },
          ]
        : []),
    ]
  })
}

/** A communication is told result by result; other records once, on their own day. */
export function recordEntries(records: MatterCircle['records'], context: RuleContext): MatterEntry[] {
  return records.flatMap(({ register, record }): MatterEntry[] => {
    const base = { ...blankEntry, title: record.title, register, id: record.id } as const
    if (register === 'communication' && record.results.length > 0)
      return record.results.map((one) => ({
        ...base,
        key: `told/${record.id}/${one.id}`,
        kind: 'told',
        on: one.on,
        title: `${record.title} (${one.quantity} ${record.unit})`,
        body: bodyName(record.leadId, context),
        stands: 'done',
      }))
    const proof = coordinationProof(register, record, context)
    const on: Day = proof?.on ?? dayOfMoment(record.createdAt)
    const stands =
      proof?.stands === 'planned'
        ? on < context.today
          ? 'late'
          : 'planned'
        : proof?.stands === 'called-off'
          ? 'called-off'
          : 'done'
    return [{ ...base, key: `record/${record.id}`, kind: 'record', on, stands }]
  })
}
