/** Of which records a paper tells: they lead to it, and it leads back to them. */
import type { SourceRecord } from '#shared/registers/paper/index.ts'
import { deadlineDay, isOpen } from '#shared/registers/task/rules.ts'
import type { PaperContext } from './context.ts'
import type { FormalRequest } from './index.ts'

/** A paper tells of no more records than this by name; a report's figures keep theirs beside it. */
const mostSources = 500

/** What a request names by an id, whatever its kind. */
const registersByKey = {
  meetingId: 'meeting',
  eventId: 'event',
  seriesId: 'series',
  regulationId: 'regulation',
  regulationIds: 'regulation',
  obligationId: 'obligation',
  organisationId: 'organisation',
  addresseeId: 'organisation',
  taskId: 'task',
  taskIds: 'task',
  pressEventId: 'press-event',
} as const satisfies Record<string, SourceRecord['register']>

/** The records that the paper of a request tells of, each once, those it is made from first. Removed ones are left out. */
export function sourcesOf(request: FormalRequest, context: PaperContext): SourceRecord[] {
  const named = Object.entries(registersByKey).flatMap(([key, register]) =>
    idsIn((request as Record<string, unknown>)[key]).map((id) => ({ register, id })),
  )
  const seen = new Map<string, SourceRecord>()
  for (const source of [...named, ...named.flatMap((one) => behind(one, request, context))]) {
    const record = context.read.get(source.register, source.id)
    if (record && record.removedAt === null) seen.set(`${source.register}/${source.id}`, source)
  }
  return [...seen.values()].slice(0, mostSources)
}

function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}

/** What is told together with a record: a meeting's calendar entry and tasks, what a body still owes. */
function behind(
  { register, id }: SourceRecord,
  { kind }: FormalRequest,
  context: PaperContext,
): SourceRecord[] {
  if (register === 'meeting') {
    const conclusions = context.read.get('meeting', id)?.conclusions ?? []
    const tasks = kind === 'invitation' ? [] : conclusions.flatMap(({ taskId }) => taskId ?? [])
    return [{ register: 'event', id }, ...tasks.map((task) => ({ register: 'task' as const, id: task }))]
  }
  if (kind !== 'reminder' && kind !== 'urging-letter') return []
  return context.read
    .all('task')
    .filter((task) => task.leadId === id && isOpen(task))
    .filter((task) => kind === 'reminder' || (deadlineDay(task) ?? '9999-12-31') < context.today)
    .map((task) => ({ register: 'task', id: task.id }))
}
