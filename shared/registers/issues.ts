/** What rules of several registers refuse alike. */
import type { Issue } from '#shared/contract/result.ts'
import type { Day } from '#shared/lib/dates.ts'

/** One issue where something is wrong, none where it is not. */
export const issueIf = (isWrong: boolean, path: string, code: string): Issue[] =>
  isWrong ? [{ path, code }] : []

/** What has happened has happened by `today`: `days` by their paths. */
export function checkHappened(days: Readonly<Record<string, Day | null>>, today: Day): Issue[] {
  return Object.entries(days).flatMap(([path, on]) => issueIf(on !== null && on > today, path, 'in-future'))
}

/**
 * The later day, at `path`, is not before the earlier one; a day that is not set is no fault. `code` names the earlier day where
 * the two are no period's.
 */
export function checkOrder(
  earlier: Day | null,
  later: Day | null,
  path: string,
  code = 'end-before-start',
): Issue[] {
  return issueIf(earlier !== null && later !== null && later < earlier, path, code)
}

/** The body that leads does not support itself. Said of the field as a whole, where a form shows it. */
export function checkLead({
  leadId,
  supportingIds,
}: {
  readonly leadId: string | null
  readonly supportingIds: readonly string[]
}): Issue[] {
  const isBoth = leadId !== null && supportingIds.includes(leadId)
  return issueIf(isBoth, 'supportingIds', 'lead-also-supports')
}
