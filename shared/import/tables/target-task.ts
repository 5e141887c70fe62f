/** Danh sách nhiệm vụ: known by content, lead and deadline. */
import { fold } from '#shared/lib/vi-text.ts'
import { type DecideContext, fieldsOf } from '#shared/registers/define-register.ts'
import { shortNameOn } from '#shared/registers/organisation/index.ts'
import {
  type Deadline,
  defaultSoonDays,
  emptyTask,
  isOpen,
  standingOf,
  type Task,
  type TaskState,
  taskStates,
} from '#shared/registers/task/index.ts'
import { dayOf } from './read-value.ts'
import type { Seen } from './seen.ts'
import { type ImportTarget, idOf, namesOf, type RowValues, textOf, unknownName } from './target.ts'

type Fields = Omit<Task, 'id' | 'revision' | 'createdAt' | 'updatedAt' | 'removedAt'>

export const taskTarget: ImportTarget = {
  name: 'task',
  register: 'task',
  candidates: ({ context }) =>
    context.read.all('task').map((record) => ({ id: record.id, isStored: true, fields: fieldsOf(record) })),
  shown: ({ fields }, seen) => shownTask(fields as Fields, seen),
  dayOf: (values, { context }) => dayOf(values.assignedOn) ?? context.today,
  keys: (canon) => {
    const [title, lead, deadline] = [fold(canon('title')), canon('lead'), canon('deadline')]
    if (title === '') return { strong: null, weak: null }
    return {
      strong: `${title}|${lead}|${deadline}`,
      weak: canon('assignedOn') === '' && deadline !== '' ? null : `${title}|${lead}|${canon('assignedOn')}`,
    }
  },
  empty: ({ context }) => ({ ...emptyTask(context.today), deadline: { kind: 'none' } }),
  apply: (fields, values, keys, seen, isNew) => {
    const next: Record<string, unknown> = { ...fields }
    for (const key of keys)
      if (values[key]?.value !== null && values[key] !== undefined) set(next, key, values, seen)
    return isNew && !keys.includes('assignedOn') ? givenInTime(next) : next
  },
  // Names that have no place of their own go into the note; only the lead cannot be words.
  faults: (values, isNew) => unknownName(values, 'lead', isNew || values.lead !== undefined),
  columnOfField: (path) => {
    const [first = ''] = path.split('.')
    const columns: Readonly<Record<string, string>> = {
      leadId: 'lead',
      contactId: 'contact',
      directedById: 'directedBy',
      stateReason: 'note',
    }
    return columns[first] ?? first
  },
}

/** Words of the record, which are Vietnamese as all its words are. */
const extensionReason = 'Theo danh sách nhập từ tệp'

function shownTask(
  task: Fields,
  { context, context: { read, today, calendar } }: Seen,
): Record<string, string> {
  const nameOf = (id: string) => {
    const body = read.get('organisation', id)
    return body ? shortNameOn(body, today) : ''
  }
  const personOf = (id: string | null) => (id ? (read.get('person', id)?.fullName ?? '') : '')
  const soon = context.read.get('settings', 'office')?.soonDays ?? defaultSoonDays
  return {
    title: task.title,
    lead: nameOf(task.leadId),
    supporting: task.supporting.map(({ organisationId }) => nameOf(organisationId)).join('; '),
    deadline: task.deadline.kind === 'date' ? task.deadline.on : '',
    product: task.product,
    urgency: task.urgency,
    assignedOn: task.assignedOn,
    state: task.state,
    label: standingOf(task as Task, today, calendar, soon).label,
    completedOn: task.completedOn ?? '',
    resultPaper: task.resultPaper,
    contact: personOf(task.contactId),
    directedBy: personOf(task.directedById),
    basis:
      task.basis?.kind === 'document'
        ? (read.get('source-document', task.basis.documentId)?.number ?? '')
        : '',
    note: task.note,
  }
}

function set(next: Record<string, unknown>, key: string, values: RowValues, { context }: Seen): void {
  const value = values[key]?.value
  switch (key) {
    case 'lead':
      next.leadId = idOf(values.lead, 'organisation') ?? next.leadId
      return
    case 'supporting':
      next.supporting = supportersOf(values, next.supporting as Task['supporting'])
      noteWords(next, 'Phối hợp', values, key)
      return
    case 'contact':
    case 'directedBy':
      next[`${key}Id`] = idOf(values[key], 'person') ?? next[`${key}Id`]
      noteWords(next, key === 'contact' ? 'Đầu mối' : 'Lãnh đạo chỉ đạo', values, key)
      return
    case 'deadline':
      Object.assign(next, withDeadline(next as Fields, deadlineOf(textOf(values.deadline)), context))
      return
    case 'basis':
      if (values.basis?.unknown) noteWords(next, 'Văn bản giao', values, key)
      else next.basis = { kind: 'document', documentId: textOf(values.basis) }
      return
    case 'label': {
      const state = stateOfLabel(textOf(values.label))
      if (state !== null) next.state = state
      return
    }
    default:
      next[key] = value
  }
}

function supportersOf(values: RowValues, former: Task['supporting']): Task['supporting'] {
  const ids = namesOf(values.supporting).flatMap((one) => ('id' in one ? [one.id] : []))
  return [...new Set(ids)].map(
    (organisationId) =>
      former.find((one) => one.organisationId === organisationId) ?? { organisationId, part: '' },
  )
}

/** What has no place of its own goes into the note, so that no word is lost. */
function noteWords(next: Record<string, unknown>, label: string, values: RowValues, key: string): void {
  const words = values[key]?.unknown ?? []
  if (words.length === 0) return
  const line = `${label}: ${words.join('; ')}`
  const note = String(next.note ?? '')
  if (!note.includes(line)) next.note = [note, line].filter(Boolean).join('\n')
}

function deadlineOf(text: string): Deadline {
  if (text === 'none' || text === 'regular') return { kind: text }
  return { kind: 'date', on: text }
}

/** Labels are derived; these few say the state too. */
function stateOfLabel(label: string): TaskState | null {
  if (label === 'done-late') return 'done'
  if (label === 'awaiting-late') return 'awaiting'
  return taskStates.find((state) => state === label) ?? null
}

/** A later day for open work is an extension, as everywhere: the first deadline is never lost. */
function withDeadline(task: Fields, deadline: Deadline, { now, newId }: DecideContext): Partial<Fields> {
  const former = task.deadline
  const isLater =
    former.kind === 'date' && former.on !== '' && deadline.kind === 'date' && deadline.on > former.on
  if (!isLater || !isOpen(task)) return { deadline }
  const extension = {
    id: newId(),
    at: now,
    from: former.on,
    to: deadline.on,
    reason: extensionReason,
    approvedBy: '',
  }
  return { deadline, extensions: [...task.extensions, extension] }
}

/** Given before the list began to be kept, and so not later than it was to be done or was done. */
function givenInTime(task: Record<string, unknown>): Record<string, unknown> {
  const { completedOn, assignedOn, deadline } = task as Fields
  const days = [assignedOn, completedOn, deadline.kind === 'date' ? deadline.on : null].filter(
    (day) => day !== null,
  )
  return { ...task, assignedOn: days.toSorted()[0] ?? assignedOn }
}
