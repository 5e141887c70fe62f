/** Builds the timeline of a matter. Pure: the same records give the same line. */
import { Refusal } from '#shared/contract/result.ts'
import type { Day } from '#shared/lib/dates.ts'
import { dayOfMoment } from '#shared/lib/dates.ts'
import { plainText } from '#shared/lib/rich-text.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import { type AnyRecord, anyRegisterOf } from '#shared/registers/index.ts'
import {
  dayOfStep,
  isRunning,
  type Matter,
  type MatterClock,
  type MatterStep,
  matterClocks,
  matterSteps,
  stateOfMatter,
  warningsOf,
} from '#shared/registers/matter/index.ts'
import { shortNameOn } from '#shared/registers/organisation/index.ts'
import { deadlineDay, isExcluded, isHandedIn, isOpen } from '#shared/registers/task/rules.ts'
import { coordinationProof } from '../obligations/coordination-proofs.ts'
import { circleOf, type MatterCircle } from './matter-circle.ts'
import { type MatterEntry, type MatterTimeline, matterEntryKinds } from './matter-timeline.ts'

/** The timeline of a matter by its id. Refuses `unknown-record`. */
export function matterTimeline(id: string, context: RuleContext): MatterTimeline {
  const matter = context.read.get('matter', id)
  if (matter === undefined) throw new Refusal('unknown-record', { params: { register: 'matter', id } })
  return buildMatterTimeline(matter, context)
}

/** The timeline of a matter. */
export function buildMatterTimeline(matter: Matter, context: RuleContext): MatterTimeline {
  const circle = circleOf(matter, context)
  const clocks = matterClocks(matter, context)
  return {
    state: stateOfMatter(matter),
    clocks: clocks.map((clock) => ({ ...clock, daysOff: daysOffOf(clock, context) })),
    warnings: warningsOf(matter, context),
    entries: [
      ...stepEntries(matter, context),
      ...eventEntries(circle.events, matter, context),
      ...taskEntries(circle.tasks, context),
      ...recordEntries(circle.records, context),
      ...documentEntries(circle.documents, matter, context),
      ...paperEntries(circle.papers),
      ...dueEntries(clocks, matter, context),
    ].toSorted(compareEntries),
  }
}

const rank = new Map(matterEntryKinds.map((kind, index) => [kind, index]))

function compareEntries(a: MatterEntry, b: MatterEntry): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1
  return (
    (rank.get(a.kind) ?? 0) - (rank.get(b.kind) ?? 0) ||
    stepOf(a) - stepOf(b) ||
    (a.time ?? '').localeCompare(b.time ?? '') ||
    (a.key < b.key ? -1 : 1)
  )
}

const stepOf = ({ what }: MatterEntry) => matterSteps.indexOf(what as MatterStep)

const blank = { time: null, what: null, title: '', body: '', register: null, id: null } as const

const bodyName = (id: string | null, { read, today }: RuleContext) => {
  const body = id ? read.get('organisation', id) : undefined
  return body ? shortNameOn(body, today) : ''
}

/** The paper or the meeting that goes with a step. */
function refOfStep(matter: Matter, step: MatterStep) {
  const document = (id: string | null) => (id ? ({ register: 'source-document', id } as const) : null)
  switch (step) {
    case 'met':
      return matter.meetingEventId ? ({ register: 'event', id: matter.meetingEventId } as const) : null
    case 'directed':
      return document(matter.directionId)
    case 'resolved':
      return document(matter.resolutionId)
    case 'announced':
      return document(matter.announcementId)
    default:
      return null
  }
}

function stepEntries(matter: Matter, context: RuleContext): MatterEntry[] {
  return matterSteps.flatMap((step): MatterEntry[] => {
    const on = dayOfStep(matter, step)
    if (on === null) return []
    const ref = refOfStep(matter, step)
    const record = ref ? context.read.get(ref.register, ref.id) : undefined
    const isThere = ref !== null && record !== undefined && record.removedAt === null
    const body = step === 'detected' ? matter.reportedById : step === 'resolved' ? matter.leadId : null
    return [
      {
        ...blank,
        key: `step/${step}`,
        kind: 'step',
        on,
        what: step,
        title: isThere ? nameOfRef(ref, context) : '',
        body: bodyName(body, context),
        stands: 'done',
        ...(isThere ? { register: ref.register, id: ref.id } : {}),
      },
    ]
  })
}

function nameOfRef(
  { register, id }: NonNullable<ReturnType<typeof refOfStep>>,
  { read }: RuleContext,
): string {
  if (register === 'event') return read.get('event', id)?.title ?? ''
  const document = read.get('source-document', id)
  return document ? [document.number, document.subject].filter(Boolean).join(': ') : ''
}

function eventEntries(events: MatterCircle['events'], matter: Matter, context: RuleContext): MatterEntry[] {
  const { read, today } = context
  return events.flatMap(({ entry, isOwn }): MatterEntry[] => {
    const { key, title, date, startTime, status } = entry
    const isStep = key === matter.meetingEventId && date === matter.metOn
    const meeting = read.get('meeting', key)
    const isOff = status === 'cancelled' || status === 'postponed'
    const stands = isOff ? 'called-off' : date <= today ? 'done' : 'planned'
    const base = { ...blank, on: date, title, register: 'event', id: key, stands } as const
    const own: MatterEntry[] = isStep
      ? []
      : [
          {
            ...base,
            key: `event/${key}`,
            kind: 'event',
            time: startTime,
            body: bodyName(entry.preparedById, context),
          },
        ]
    if (!meeting || meeting.removedAt !== null || isOff) return own
    const at = { ...base, register: 'meeting', time: null } as const
    const concluded = meeting.conclusions.map(
      ({ id, content, assignment }): MatterEntry => ({
        ...at,
        key: `conclusion/${key}/${id}`,
        kind: 'conclusion',
        title: plainText(content),
        body: bodyName(assignment?.leadId ?? null, context),
      }),
    )
    const { noticeIssuedOn, noticeNumber } = meeting
    const notice: MatterEntry[] =
      noticeIssuedOn === null
        ? []
        : [
            {
              ...at,
              key: `notice/${key}`,
              kind: 'notice',
              on: noticeIssuedOn,
              title: [noticeNumber, title].filter(Boolean).join(': '),
            },
          ]
    return [...own, ...(isOwn ? concluded : []), ...notice]
  })
}

function taskEntries(tasks: MatterCircle['tasks'], context: RuleContext): MatterEntry[] {
  return tasks.flatMap((task): MatterEntry[] => {
    const { id, title, leadId, assignedOn, completedOn, state, resultPaper } = task
    const base = { ...blank, title, body: bodyName(leadId, context), register: 'task', id } as const
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
function recordEntries(records: MatterCircle['records'], context: RuleContext): MatterEntry[] {
  return records.flatMap(({ register, record }): MatterEntry[] => {
    const base = { ...blank, title: record.title, register, id: record.id } as const
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

/** Papers on which it rests; those that stand with a step are told there. */
function documentEntries(
  documents: MatterCircle['documents'],
  matter: Matter,
  context: RuleContext,
): MatterEntry[] {
  const told = new Set([matter.directionId, matter.resolutionId, matter.announcementId])
  return documents.flatMap((document): MatterEntry[] => {
    if (document.issuedOn === null || told.has(document.id)) return []
    return [
      {
        ...blank,
        key: `document/${document.id}`,
        kind: 'document',
        on: document.issuedOn,
        title: nameOfRef({ register: 'source-document', id: document.id }, context),
        body: bodyName(document.issuerId, context) || document.issuerText,
        stands: 'done',
        register: 'source-document',
        id: document.id,
      },
    ]
  })
}

function paperEntries(papers: MatterCircle['papers']): MatterEntry[] {
  return papers.flatMap((paper): MatterEntry[] => {
    const { issuedOn } = paper.parts
    if (paper.state !== 'issued' || issuedOn === null) return []
    const title = anyRegisterOf('paper').titleOf(paper as unknown as AnyRecord)
    return [
      {
        ...blank,
        key: `paper/${paper.id}`,
        kind: 'paper',
        on: issuedOn,
        title,
        stands: 'done',
        register: 'paper',
        id: paper.id,
      },
    ]
  })
}

/** What is still to come by the clocks. */
function dueEntries(clocks: readonly MatterClock[], matter: Matter, context: RuleContext): MatterEntry[] {
  return clocks.filter(isRunning).map(({ clock, dueOn, state }) => ({
    ...blank,
    key: `due/${clock}`,
    kind: 'due',
    on: dueOn,
    what: clock,
    body: bodyName(matter.leadId, context),
    stands: state === 'late' ? 'late' : 'planned',
  }))
}

function daysOffOf({ within, countedFrom, dueOn }: MatterClock, { calendar }: RuleContext) {
  if (within === null) return []
  return calendar
    .explain(countedFrom, dueOn)
    .skipped.map(({ day, name, nameEn }) => ({ day, name, nameEn }))
    .filter(({ name }) => name !== null)
}
