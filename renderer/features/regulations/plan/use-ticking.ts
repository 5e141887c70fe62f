/** Ticking items of the plan, one by one and all at once, and what is worth saying about those that are not ticked. */
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/data/use-app-info.ts'
import type { PlanStatus } from '#shared/views/plan/year-plan.ts'
import type { PlanNote } from './PlanNotes.tsx'
import { actsOf, isPast, isTicked, lacksLead } from './plan-decisions.ts'
import type { PlanEntry } from './plan-lines.ts'
import type { DecisionKeeper } from './use-decisions.ts'

/** What all at once means: everything that can be made or taken over, but not what is taken away or thrown away before. */
const inBulk: readonly PlanStatus[] = ['new', 'plan-changed']

export function useTicking(rows: readonly PlanEntry[], keeper: DecisionKeeper) {
  const tick = (entries: readonly PlanEntry[], isOn: boolean) => {
    for (const act of ['make', 'update', 'withdraw'] as const) {
      const keys = entries.flatMap(({ item }) => (actsOf(item)[0] === act ? [item.key] : []))
      if (keys.length > 0) keeper.set(keys, { act: isOn ? act : 'later' })
    }
  }
  const able = rows.filter(({ item, settled }) => inBulk.includes(item.status) && !lacksLead(item, settled))
  const ticked = able.filter(({ settled }) => isTicked(settled))
  const isTickedAll = able.length > 0 && ticked.length === able.length
  return {
    toggle: (entry: PlanEntry) => {
      if (actsOf(entry.item).length === 0 || lacksLead(entry.item, entry.settled)) return
      tick([entry], !isTicked(entry.settled))
    },
    all:
      able.length === 0
        ? null
        : { isTicked: isTickedAll, isSome: ticked.length > 0, toggle: () => tick(able, !isTickedAll) },
  }
}

/** What was left unticked and why; each line leads to the items. */
export function useTickNotes(
  entries: readonly PlanEntry[],
  keeper: DecisionKeeper,
  show: (statuses: ReadonlySet<PlanStatus>) => void,
): PlanNote[] {
  const { t } = useTranslation('plan')
  const today = useToday()
  const waiting = entries.filter(({ settled }) => settled.act === 'later')
  const past = waiting.filter(({ item, settled }) => {
    const isLeft = item.status === 'new' && isPast(item, today) && !lacksLead(item, settled)
    return isLeft && keeper.decisions[item.key]?.act === undefined
  })
  const conflicts = waiting.filter(({ item }) => item.status === 'conflict')
  const leaderless = waiting.filter(({ item, settled }) => item.status === 'new' && lacksLead(item, settled))
  const notes: (PlanNote | false)[] = [
    conflicts.length > 0 && {
      key: 'conflicts',
      isGrave: true,
      text: t('mustDecide', { count: conflicts.length }),
      action: { label: t('show'), run: () => show(new Set(['conflict'])) },
    },
    leaderless.length > 0 && {
      key: 'leaderless',
      isGrave: true,
      text: t('lacksLead', { count: leaderless.length }),
      action: null,
    },
    past.length > 0 && {
      key: 'past',
      isGrave: false,
      text: t('pastNotTicked', { count: past.length }),
      action: {
        label: t('tickPast'),
        run: () =>
          keeper.set(
            past.map(({ item }) => item.key),
            { act: 'make' },
          ),
      },
    },
  ]
  return notes.filter((note) => note !== false)
}
