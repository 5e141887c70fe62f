/** The trace of one record, upwards and downwards. Pure. */
import type { RuleContext } from '#shared/registers/define-register.ts'
import { above, below } from './neighbours.ts'
import { keyOf, type TraceNode } from './nodes.ts'
import { type TraceSources, traceSources } from './sources.ts'
import { stepOf } from './steps.ts'
import type { Trace, TraceBranch, TracedRegister } from './trace.ts'

/** Branches drawn of one step, and steps in a row: a trace is read by a person. */
const mostBranches = 40
const longestChain = 12
/** Below an article its obligations, their dues of the year and what keeps those. */
const articleDepth = 3

/**
 * Where a record comes from and what came of it. `part` is the article of a regulation. Nothing is walked twice in one
 * direction, so that records that point at each other in a ring end it. What is not there has an empty trace.
 */
export function traceOf(
  register: TracedRegister,
  id: string,
  part: string | null,
  context: RuleContext,
): Trace {
  const sources = traceSources(context)
  const node = nodeOf(register, id, part)
  if (node === null || stepOf(node, sources).isGone) return { above: [], below: [] }
  const isMeeting = register === 'meeting'
  // The workspace of a meeting stands below its event.
  const event: TraceNode[] = isMeeting ? [node] : above(node, sources)
  const seenAbove = new Set(isMeeting ? [] : [keyOf(node)])
  const depth = node.kind === 'article' ? articleDepth : longestChain
  return {
    above: branches(event, above, sources, seenAbove, longestChain).next,
    below: branches(below(node, sources), below, sources, new Set([keyOf(node)]), depth).next,
  }
}

function nodeOf(register: TracedRegister, id: string, part: string | null): TraceNode | null {
  switch (register) {
    case 'regulation':
      return part === null ? null : { kind: 'article', regulationId: id, articleId: part }
    case 'source-document':
      return { kind: 'document', id }
    case 'meeting':
      return { kind: 'event', id }
    case 'obligation':
    case 'event':
    case 'task':
      return { kind: register, id }
    default:
      return { kind: 'record', register, id }
  }
}

type Walk = (node: TraceNode, sources: TraceSources) => TraceNode[]

function branches(
  nodes: readonly TraceNode[],
  walk: Walk,
  sources: TraceSources,
  seen: Set<string>,
  depth: number,
): Pick<TraceBranch, 'next' | 'more'> {
  const drawn = nodes.slice(0, mostBranches)
  const next = drawn.map((node): TraceBranch => {
    const step = stepOf(node, sources)
    const isEnd = depth <= 1 || step.isGone || seen.has(step.key)
    seen.add(step.key)
    if (isEnd) return { step, next: [], more: 0 }
    return { step, ...branches(walk(node, sources), walk, sources, seen, depth - 1) }
  })
  return { next, more: nodes.length - drawn.length }
}
