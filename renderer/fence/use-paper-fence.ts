/** What the fence finds on a paper, again whenever a record changes, and the way to say that it is none. */
import { useAnswer } from '#renderer/data/use-answer.ts'
import { errorOf } from '#renderer/errors/error-of.ts'
import { showFailure } from '#renderer/errors/show-failure.ts'
import type { NameMask } from '#shared/fence/names/index.ts'
import type { PaperRequest } from '#shared/reports/request.ts'
import type { PaperFinding } from '#shared/views/fence-on-paper.ts'
import { remember } from './allowances.ts'

const noPaper = { kind: 'today', day: '1970-01-01' } as const
const none: readonly PaperFinding[] = []

export type PaperFence = {
  readonly findings: readonly PaperFinding[]
  /** Those not told one by one included. */
  readonly count: number
  /** False before the first answer. */
  readonly isKnown: boolean
  keep(finding: PaperFinding): Promise<void>
}

/** Without a paper nothing is asked. */
export function usePaperFence(paper: PaperRequest | null, names?: NameMask): PaperFence {
  const { data } = useAnswer(
    'fence.scan-papers',
    { papers: [paper ?? noPaper], ...(names ? { names } : {}) },
    'all',
    { isEnabled: paper !== null, keepsPrevious: true },
  )
  const known = paper === null ? undefined : data
  return {
    findings: known?.findings ?? none,
    count: known?.count ?? 0,
    isKnown: known !== undefined,
    keep: (finding) =>
      remember([finding], paper?.kind ?? 'paper').catch((thrown: unknown) => showFailure(errorOf(thrown))),
  }
}
