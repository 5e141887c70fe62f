/** The sentences of the check. */
import { useTranslation } from 'react-i18next'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { CheckPlace, Finding, FindingLevel } from '#shared/reports/checks/finding.ts'

export type CheckWords = {
  /** What is wrong. */
  say(finding: Finding): string
  /** The rule behind it; empty where the sentence says it all. */
  why(finding: Finding): string
  /** `Nội dung, đoạn 3`. */
  place(place: CheckPlace): string
  /** `2 lỗi · 3 cảnh báo`. */
  counts(groups: readonly { level: FindingLevel; count: number }[]): string
}

export function useCheckWords(): CheckWords {
  const { t, i18n } = useTranslation('checks')
  const say = (finding: Finding) => {
    const until = finding.params.until
    const params = { ...finding.params, ...(typeof until === 'string' ? { until: formatDay(until) } : {}) }
    // The codes and their places are checked against the words by a test.
    return (t as (key: string, params: object) => string)(`codes.${finding.code}`, params)
  }
  const why = ({ code }: Finding) => {
    const key = `checks:why.${code}`
    return i18n.exists(key) ? (t as (key: string) => string)(key) : ''
  }
  const place = ({ part, index, block, cell }: CheckPlace) => {
    const name = index >= 0 ? t('place', { part: t(`parts.${part}`), index: index + 1 }) : t(`parts.${part}`)
    if (block === undefined) return name
    if (!cell) return t('placeBlock', { part: name, block: block + 1 })
    const at = { part: name, block: block + 1, row: cell.row + 1, cell: cell.cell + 1 }
    return cell.area === 'head' ? t('placeHead', at) : t('placeRow', at)
  }
  return {
    say,
    why,
    place,
    counts: (groups) => groups.map(({ level, count }) => t(`counts.${level}`, { count })).join(' · '),
  }
}
