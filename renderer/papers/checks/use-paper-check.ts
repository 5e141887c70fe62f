/** What the thể thức check finds in a paper, again whenever a record changes. */
import { errorOf } from '#renderer/api/client.ts'
import { useAnswer } from '#renderer/data/use-answer.ts'
import type { AppError } from '#shared/contract/result.ts'
import type { Finding } from '#shared/reports/checks/finding.ts'
import type { PaperKind, PaperRequest } from '#shared/reports/request.ts'

/** Lists and sheets have no thể thức; the week's schedule is a paper where a format is asked for. */
const lists: ReadonlySet<PaperKind> = new Set([
  'task-list',
  'today',
  'gauges',
  'fulfilment-matrix',
  'programme-timeline',
  'exchange-balance',
  'registers-overview',
  'report-lines',
  'recovery-key',
  'record-list',
  'specimen',
  'number-book',
  'matter-sheet',
  'record-sheet',
])

/** True for papers with parts. The same as `isFormal`, without all the templates behind that. */
export function isCheckable(paper: PaperRequest): boolean {
  return paper.kind === 'week-schedule' ? paper.format !== undefined : !lists.has(paper.kind)
}

const noPaper = { kind: 'today', day: '1970-01-01' } as const
const none: readonly Finding[] = []

export type PaperCheck = {
  readonly findings: readonly Finding[]
  /** The day by which names and rules were judged; null before the first answer. */
  readonly day: string | null
  readonly error: AppError | null
  refresh(): void
}

/** The check of a paper; without one, or for a list, nothing is asked. */
export function usePaperCheck(paper: PaperRequest | null): PaperCheck {
  const isAsked = paper !== null && isCheckable(paper)
  const { data, error, refetch } = useAnswer('papers.check', { paper: paper ?? noPaper }, 'all', {
    isEnabled: isAsked,
    keepsPrevious: true,
  })
  return {
    findings: isAsked && data && !error ? data.findings : none,
    day: isAsked && data && !error ? data.day : null,
    error: isAsked && error ? errorOf(error) : null,
    refresh: () => void refetch(),
  }
}
