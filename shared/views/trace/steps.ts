/** How each node of a trace is named, and where it opens. */
import { plainText } from '#shared/lib/rich-text.ts'
import type { Envelope } from '#shared/registers/define-register.ts'
import { wordingOn } from '#shared/registers/regulation/index.ts'
import { coordinationProof } from '../obligations/coordination-proofs.ts'
import { standingOfDue } from '../obligations/due-standing.ts'
import { findDue } from '../obligations/find-due.ts'
import { keyOf, type TraceNode } from './nodes.ts'
import { dayOfTask, type TraceSources } from './sources.ts'
import type { TraceStep, TraceTarget } from './trace.ts'

type NodeOf<K extends TraceNode['kind']> = Extract<TraceNode, { kind: K }>
type Told = Partial<Omit<TraceStep, 'kind' | 'key'>>

const plain = {
  title: '',
  register: null,
  number: '',
  on: null,
  period: '',
  state: null,
  isGone: false,
  opens: null,
}

/** The step of a node. What is gone keeps the name that it had, where it lies in the bin, and opens nothing. */
export function stepOf(node: TraceNode, sources: TraceSources): TraceStep {
  const step = { ...plain, kind: node.kind, key: keyOf(node), ...told(node, sources) }
  return step.isGone ? { ...step, opens: null } : step
}

function told(node: TraceNode, sources: TraceSources): Told {
  switch (node.kind) {
    case 'article':
      return tellArticle(node, sources)
    case 'obligation':
      return tellObligation(node, sources)
    case 'due':
      return tellDue(node, sources)
    case 'event':
      return tellEvent(node, sources)
    case 'conclusion':
      return tellConclusion(node, sources)
    case 'task':
      return tellTask(node.id, sources)
    case 'record':
      return tellRecord(node, sources)
    case 'document':
      return tellDocument(node.id, sources)
    case 'product': {
      const task = sources.context.read.get('task', node.taskId)
      const title = task?.resultPaper || task?.product || ''
      return {
        title,
        on: task?.completedOn ?? null,
        opens: opening('task', node.taskId),
        isGone: isGone(task),
      }
    }
    case 'words':
      return { title: node.text, on: node.on }
  }
}

const isGone = (record: Envelope | undefined) => record?.removedAt !== null
const opening = (register: Extract<TraceTarget, { kind: 'record' }>['register'], id: string) =>
  ({ kind: 'record', register, id }) as const

function tellArticle({ regulationId, articleId }: NodeOf<'article'>, { context }: TraceSources): Told {
  const regulation = context.read.get('regulation', regulationId)
  const article = regulation?.articles.find(({ id }) => id === articleId)
  if (!article) return { isGone: true }
  const { number, title } = wordingOn(article, context.today)
  return { number, title, isGone: isGone(regulation), opens: { kind: 'article', regulationId, articleId } }
}

function tellObligation({ id }: NodeOf<'obligation'>, { context }: TraceSources): Told {
  const obligation = context.read.get('obligation', id)
  if (!obligation) return { isGone: true }
  const { code, title, regulationId } = obligation
  return {
    number: code,
    title,
    isGone: isGone(obligation),
    opens: { kind: 'obligation', regulationId, obligationId: id },
  }
}

function tellDue({ place }: NodeOf<'due'>, { context, links }: TraceSources): Told {
  const obligation = context.read.get('obligation', place.obligationId)
  if (!obligation) return { isGone: true, period: place.period }
  const { code, title, regulationId, milestones } = obligation
  const own = milestones.find(({ id }) => id === place.milestoneId)
  const base = { number: code, title: own?.label || title, period: place.period }
  const due = findDue(place, context, links())
  if (!due) return { ...base, isGone: isGone(obligation) }
  return {
    ...base,
    title: due.occasion?.what ?? base.title,
    on: due.due.dueOn,
    state: standingOfDue(due, links(), context).state,
    opens: { kind: 'due', regulationId, obligationId: place.obligationId, day: due.due.nominal },
  }
}

function tellEvent({ id }: NodeOf<'event'>, sources: TraceSources): Told {
  const found = sources.event(id)
  if (!found) return { isGone: true }
  const { title, date } = found.entry
  return { title, on: date, isGone: found.isGone, opens: opening('event', id) }
}

function tellConclusion({ meetingId, conclusionId }: NodeOf<'conclusion'>, { context }: TraceSources): Told {
  const meeting = context.read.get('meeting', meetingId)
  const index = meeting?.conclusions.findIndex(({ id }) => id === conclusionId) ?? -1
  const conclusion = meeting?.conclusions[index]
  if (!conclusion) return { isGone: true }
  const title = plainText(conclusion.content)
  return { number: String(index + 1), title, isGone: isGone(meeting), opens: opening('meeting', meetingId) }
}

function tellTask(id: string, { context }: TraceSources): Told {
  const task = context.read.get('task', id)
  if (!task) return { isGone: true }
  return { title: task.title, on: dayOfTask(task), isGone: isGone(task), opens: opening('task', id) }
}

function tellRecord({ register, id }: NodeOf<'record'>, { context }: TraceSources): Told {
  const record = context.read.get(register, id)
  if (!record) return { register, isGone: true }
  return {
    register,
    title: record.title,
    on: coordinationProof(register, record, context)?.on ?? null,
    isGone: isGone(record),
    opens: opening(register, id),
  }
}

function tellDocument(id: string, { context }: TraceSources): Told {
  const paper = context.read.get('source-document', id)
  if (!paper) return { isGone: true }
  const title = [paper.number, paper.subject].filter(Boolean).join(': ')
  return { title, isGone: isGone(paper), opens: opening('source-document', id) }
}
