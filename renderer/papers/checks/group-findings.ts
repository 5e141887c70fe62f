/** Findings as the list shows them: by level, and those of one code together. */
import { type Finding, type FindingLevel, findingLevels } from '#shared/reports/checks/finding.ts'

export type FindingGroup = {
  readonly level: FindingLevel
  /** Findings of one code, in the order of the page. */
  readonly codes: readonly (readonly Finding[])[]
  readonly count: number
}

/** The same finding after the paper was checked again keeps its key. */
export function keyOfFinding({ code, place, quote }: Finding): string {
  const { part, index, block, cell, field } = place
  const at = [part, index, block, cell?.row, cell?.cell, field].map((one) => one ?? '').join('.')
  return `${code} ${at} ${quote.hit}`
}

/** Levels that have findings; what was seen is left out. */
export function groupFindings(
  findings: readonly Finding[],
  seen: ReadonlySet<string> = new Set(),
): FindingGroup[] {
  return findingLevels.flatMap((level) => {
    const own = findings.filter((one) => one.level === level && !seen.has(keyOfFinding(one)))
    const codes = [...new Set(own.map(({ code }) => code))]
    return own.length === 0
      ? []
      : [{ level, count: own.length, codes: codes.map((code) => own.filter((one) => one.code === code)) }]
  })
}
