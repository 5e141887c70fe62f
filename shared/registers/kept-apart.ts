/**
 * Matters (vụ việc) tell of no person and commendations name theirs: were one tied to the other, the matter's file would lead
 * to people after all. Neither rests on the other nor is linked to it, from whichever side it is tried.
 */
import type { Issue } from '#shared/contract/result.ts'
import type { Basis } from './basis.ts'
import type { RecordLink } from './coordination.ts'
import { issueIf } from './issues.ts'

type Tied = { readonly links: readonly RecordLink[]; readonly basis: readonly Basis[] }

/** Refuses what ties a record of one of the two registers to one of the other. */
export function checkApart(register: 'matter' | 'commendation', { links, basis }: Tied): Issue[] {
  const other = register === 'matter' ? 'commendation' : 'matter'
  const isLinked = links.some((one) => one.register === other)
  const isResting = basis.some((one) => one.kind === 'record' && one.register === other)
  return [
    ...issueIf(isLinked, 'links', 'commendation-with-matter'),
    ...issueIf(isResting, 'basis', 'commendation-with-matter'),
  ]
}
