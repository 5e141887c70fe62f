/** The plans of all regulations of a year together: to be read, searched and printed. */
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/data/use-app-info.ts'
import type { Regulation } from '#shared/registers/regulation/index.ts'
import { EmptyPlan, NoMatch, PlanLoading } from './PlanEmpty.tsx'
import { PlanList } from './PlanList.tsx'
import { PlanNotes } from './PlanNotes.tsx'
import { PlanPanel } from './PlanPanel.tsx'
import classes from './PlanTab.module.css'
import { StatusFilter } from './PlanToolbar.tsx'
import { useOpenPlanRecord } from './use-open-plan-record.ts'
import { type PlanLook, useCounts, useGroupLabel, usePlanList } from './use-plan-list.ts'
import { usePlanEntries, useYearPlans } from './use-year-plan.ts'

type Props = { regulations: readonly Regulation[]; year: number; look: PlanLook }

const nothingDecided = {}

export function AllPlans({ regulations, year, look }: Props) {
  const { t } = useTranslation('plan')
  const today = useToday()
  const { data, isPending } = useYearPlans(regulations, year)
  const entries = usePlanEntries(data, nothingDecided, today)
  const seen = usePlanList(entries, look)
  const openRecord = useOpenPlanRecord()
  const counts = useCounts(entries)
  const groupLabel = useGroupLabel(look)
  const hint = {
    key: 'all',
    isGrave: false,
    text: t('allHint', { count: regulations.length }),
    action: null,
  }
  if (isPending && regulations.length > 0) return <PlanLoading />
  return (
    <>
      <section className={classes.list}>
        <PlanNotes notes={[hint]} />
        <StatusFilter counts={counts} statuses={seen.statuses} onStatuses={seen.setStatuses} />
        <PlanList
          list={seen.list}
          label={t('list', { year })}
          openKey={seen.openKey}
          canDecide={false}
          groupLabel={groupLabel}
          tickAll={null}
          on={{
            onOpen: ({ item }) => seen.setOpenKey(item.key),
            onToggle: () => undefined,
            onRecord: ({ item }) => item.record && openRecord(item.record),
          }}
          empty={
            entries.length === 0 ? (
              <EmptyPlan regulation={null} year={year} />
            ) : (
              <NoMatch onClear={seen.clear} />
            )
          }
        />
      </section>
      {seen.open && (
        <PlanPanel
          entry={seen.open}
          decision={undefined}
          canDecide={false}
          onDecide={() => undefined}
          onClose={() => seen.setOpenKey(null)}
        />
      )}
    </>
  )
}
