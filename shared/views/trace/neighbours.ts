/** From one node to the next: upwards to what it rests on, downwards to what rests on it. */
import { dayParts, makeDay } from '#shared/lib/dates.ts'
import { isCoordination } from '#shared/registers/coordination-names.ts'
import { isHandedIn } from '#shared/registers/task/index.ts'
import { standingOfDue } from '../obligations/due-standing.ts'
import { findDue } from '../obligations/find-due.ts'
import { obligationDues } from '../obligations/obligation-dues.ts'
import { keyOf, type TraceNode } from './nodes.ts'
import { dayOfTask, type TraceSources } from './sources.ts'

/** What a node rests on. */
export function above(node: TraceNode, sources: TraceSources): TraceNode[] {
  const { read } = sources.context
  switch (node.kind) {
    case 'obligation': {
      const { regulationId = '', articleIds = [] } = read.get('obligation', node.id) ?? {}
      return articleIds.map((articleId) => ({ kind: 'article', regulationId, articleId }))
    }
    case 'due':
      return [{ kind: 'obligation', id: node.place.obligationId }]
    case 'event': {
      const { entry } = sources.event(node.id) ?? {}
      return (entry?.basis ?? []).flatMap((basis) => sources.meant(basis, entry?.date ?? '') ?? [])
    }
    case 'conclusion': {
      const former = conclusionOf(node, sources)?.carriedFrom
      return [
        { kind: 'event', id: node.meetingId },
        ...(former ? [{ kind: 'conclusion', ...former } as const] : []),
      ]
    }
    case 'task': {
      const task = read.get('task', node.id)
      return task?.basis ? [sources.meant(task.basis, dayOfTask(task)) ?? []].flat() : []
    }
    case 'record':
      return sources.record(node.register, node.id).flatMap(({ basis, on }) => sources.meant(basis, on) ?? [])
    case 'product':
      return [{ kind: 'task', id: node.taskId }]
    case 'article':
    case 'document':
    case 'words':
      return []
  }
}

/** What rests on a node, was made of it, or was proved by it. */
export function below(node: TraceNode, sources: TraceSources): TraceNode[] {
  const { read } = sources.context
  switch (node.kind) {
    case 'article':
      return [...obligationsOfArticle(node, sources), ...sources.restingOn(node)]
    case 'obligation':
      return duesOfYear(node.id, sources)
    case 'due':
      return keepersOf(node, sources)
    case 'event': {
      const meeting = read.get('meeting', node.id)
      const conclusions = meeting?.removedAt === null ? meeting.conclusions : []
      return [
        ...conclusions.map(
          ({ id }) => ({ kind: 'conclusion', meetingId: node.id, conclusionId: id }) as const,
        ),
        ...sources.shownFor('event', node.id),
      ]
    }
    case 'conclusion': {
      const taskId = conclusionOf(node, sources)?.taskId
      const own: TraceNode[] = taskId ? [{ kind: 'task', id: taskId }] : []
      return distinct([...own, ...sources.restingOn(node)])
    }
    case 'task': {
      const task = read.get('task', node.id)
      const hasProduct =
        task !== undefined && isHandedIn(task.state) && (task.resultPaper || task.product) !== ''
      return [
        ...(hasProduct ? [{ kind: 'product', taskId: node.id } as const] : []),
        ...sources.shownFor('task', node.id),
      ]
    }
    case 'record':
      return [...sources.restingOn(node), ...sources.shownFor(node.register, node.id)]
    case 'document':
      return [...sources.restingOn(node), ...sources.shownFor('source-document', node.id)]
    case 'product':
    case 'words':
      return []
  }
}

type NodeOf<K extends TraceNode['kind']> = Extract<TraceNode, { kind: K }>

function conclusionOf({ meetingId, conclusionId }: NodeOf<'conclusion'>, { context }: TraceSources) {
  return context.read.get('meeting', meetingId)?.conclusions.find(({ id }) => id === conclusionId)
}

function obligationsOfArticle(
  { regulationId, articleId }: NodeOf<'article'>,
  { context }: TraceSources,
): TraceNode[] {
  return context.read
    .all('obligation')
    .filter((one) => one.regulationId === regulationId && one.articleIds.includes(articleId))
    .toSorted((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0))
    .map(({ id }) => ({ kind: 'obligation', id }))
}

/** The dues of this year: the matrix shows the others. */
function duesOfYear(id: string, { context, links }: TraceSources): TraceNode[] {
  const obligation = context.read.get('obligation', id)
  if (!obligation || obligation.removedAt !== null) return []
  const { year } = dayParts(context.today)
  const dues = obligationDues(obligation, makeDay(year, 1, 1), makeDay(year, 12, 31), context, links())
  return dues.map(({ obligationId, milestoneId, period, bodyId }) => ({
    kind: 'due',
    place: { obligationId, milestoneId, period, bodyId },
  }))
}

/** What keeps a due; minutes stand for their event, whose id they share. */
function keepersOf({ place }: NodeOf<'due'>, { context, links }: TraceSources): TraceNode[] {
  const due = findDue(place, context, links())
  if (!due) return []
  const nodes = standingOfDue(due, links(), context).proofs.flatMap(
    ({ register, id, proofId, title, on }): TraceNode[] => {
      if (register === null) return [{ kind: 'words', proofId: proofId ?? '', text: title, on }]
      if (id === null) return []
      if (register === 'source-document') return [{ kind: 'document', id }]
      if (isCoordination(register)) return [{ kind: 'record', register, id }]
      return [{ kind: register === 'task' ? 'task' : 'event', id }]
    },
  )
  return distinct(nodes)
}

function distinct(nodes: readonly TraceNode[]): TraceNode[] {
  return [...new Map(nodes.map((node) => [keyOf(node), node])).values()]
}
