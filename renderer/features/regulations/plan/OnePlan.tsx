/** The plan of one regulation: to be adjusted and accepted. */
import { useTranslation } from 'react-i18next'
import { useCanEdit, useToday } from '#renderer/data/use-app-info.ts'
import type { Regulation } from '#shared/registers/regulation/index.ts'
import { EmptyPlan, NoMatch, PlanLoading } from './PlanEmpty.tsx'
import { PlanFoot } from './PlanFoot.tsx'
import { PlanList } from './PlanList.tsx'
import { PlanNotes, useWarningNotes } from './PlanNotes.tsx'
import { PlanPanel } from './PlanPanel.tsx'
import classes from './PlanTab.module.css'
import { StatusFilter } from './PlanToolbar.tsx'
import { actsOf, choicesOf, summarise } from './plan-decisions.ts'
import { useAcceptPlan } from './use-accept-plan.tsx'
import { useDecisions } from './use-decisions.ts'
import { useOpenPlanRecord } from './use-open-plan-record.ts'
import { type PlanLook, useCounts, useGroupLabel, usePlanList } from './use-plan-list.ts'
import { useTicking, useTickNotes } from './use-ticking.ts'
import { usePlanEntries, useYearPlans } from './use-year-plan.ts'

type Props = { regulation: Regulation; year: number; look: PlanLook }

export function OnePlan({ regulation, year, look }: Props) {
  const { t } = useTranslation('plan')
  const today = useToday()
  const canEdit = useCanEdit()
  const { data, isPending } = useYearPlans([regulation], year)
  const keeper = useDecisions(regulation.id, year)
  const entries = usePlanEntries(data, keeper.decisions, today)
  const seen = usePlanList(entries, look)
  const ticking = useTicking(seen.list.rows, keeper)
  const [plan] = data
  const items = plan?.items ?? []
  const choices = choicesOf(items, keeper.decisions, today)
  const summary = summarise(items, choices)
  const { accept, isBusy } = useAcceptPlan(regulation.id, year, keeper.clear)
  const openRecord = useOpenPlanRecord()
  const groupLabel = useGroupLabel(look)
  const counts = useCounts(entries)
  const notes = [
    ...useTickNotes(entries, keeper, seen.setStatuses),
    ...useWarningNotes(plan?.warnings ?? [], year, regulation.id),
  ]
  if (!plan && isPending) return <PlanLoading />
  return (
    <>
      <section className={classes.list}>
        <PlanNotes notes={notes} />
        <StatusFilter counts={counts} statuses={seen.statuses} onStatuses={seen.setStatuses} />
        <PlanList
          list={seen.list}
          label={t('list', { year })}
          openKey={seen.openKey}
          canDecide={canEdit}
          groupLabel={groupLabel}
          tickAll={ticking.all}
          on={{
            onOpen: ({ item }) => seen.setOpenKey(item.key),
            onToggle: ticking.toggle,
            onRecord: ({ item }) => item.record && openRecord(item.record),
          }}
          empty={
            items.length === 0 ? (
              <EmptyPlan regulation={regulation} year={year} />
            ) : (
              <NoMatch onClear={seen.clear} />
            )
          }
        />
        {items.length > 0 && (
          <PlanFoot
            summary={summary}
            isAnythingOpen={items.some((item) => actsOf(item).length > 0)}
            isBusy={isBusy}
            draftAt={keeper.takenAt}
            onAccept={() => void accept(choices, summary)}
            onStartOver={keeper.clear}
          />
        )}
      </section>
      {seen.open && (
        <PlanPanel
          key={seen.open.item.key}
          entry={seen.open}
          decision={keeper.decisions[seen.open.item.key]}
          canDecide
          onDecide={(patch) => seen.open && keeper.set([seen.open.item.key], patch)}
          onClose={() => seen.setOpenKey(null)}
        />
      )}
    </>
  )
}
