/** The list of entries with its filter by status, its open item and the words of its groups. */
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useById } from '#renderer/data/use-answer.ts'
import { type PlanStatus, planStatuses, type YearPlan } from '#shared/views/plan/year-plan.ts'
import type { Grouping, PlanEntry, PlanLine } from './plan-lines.ts'
import { usePlanLines } from './use-plan-lines.ts'

/** How the list is looked at, whichever plan it shows. */
export type PlanLook = { grouping: Grouping; text: string; clearText(): void }

const noStatuses: ReadonlySet<PlanStatus> = new Set()

export function usePlanList(entries: readonly PlanEntry[], look: PlanLook) {
  const [statuses, setStatuses] = useState(noStatuses)
  const [openKey, setOpenKey] = useState<string | null>(null)
  const list = usePlanLines(entries, look.grouping, { text: look.text, statuses })
  const clear = () => {
    setStatuses(noStatuses)
    look.clearText()
  }
  return {
    list,
    statuses,
    setStatuses,
    clear,
    open: entries.find(({ item }) => item.key === openKey) ?? null,
    openKey,
    setOpenKey,
  }
}

/** How many entries there are of each status. */
export function useCounts(entries: readonly PlanEntry[]): YearPlan['counts'] {
  return useMemo(() => {
    const counts = Object.fromEntries(planStatuses.map((status) => [status, 0])) as Record<PlanStatus, number>
    for (const { item } of entries) counts[item.status] += 1
    return counts
  }, [entries])
}

/** The words above the entries of a group. */
export function useGroupLabel(look: PlanLook) {
  const { t } = useTranslation('plan')
  const regulations = useById('regulation')
  return ({ key, first }: Extract<PlanLine, { kind: 'group' }>): string => {
    const { item, regulationId } = first
    switch (look.grouping) {
      case 'month':
        return t('month', { month: Number(key.slice(5)), year: key.slice(0, 4) })
      case 'article':
        return t('article', { number: item.articleNumber, title: item.articleTitle })
      case 'lead':
        return key === '' ? t('noLeadGroup') : key
      case 'regulation': {
        const regulation = regulations.get(regulationId)
        return regulation ? regulation.shortTitle || regulation.title : ''
      }
    }
  }
}
