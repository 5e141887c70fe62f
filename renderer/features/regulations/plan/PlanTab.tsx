/** Kế hoạch năm: what the regulation asks for in a year, held against what there is; adjusted, then accepted in one step. */
import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAll } from '#renderer/data/use-answer.ts'
import { SplitView } from '#renderer/forms/SplitView.tsx'
import type { Place } from '#renderer/navigation/navigation.ts'
import { useScreenAction } from '#renderer/navigation/screen-actions.ts'
import { PaperDialog } from '#renderer/papers/index.ts'
import { Message } from '#renderer/ui/Message.tsx'
import type { Regulation } from '#shared/registers/regulation/index.ts'
import type { PaperRequest } from '#shared/reports/request.ts'
import { TabActions } from '../TabActions.tsx'
import { useChosenRegulation } from '../use-chosen-regulation.ts'
import { AllPlans } from './AllPlans.tsx'
import { OnePlan } from './OnePlan.tsx'
import classes from './PlanTab.module.css'
import { PlanSearch, PlanSelects, YearStepper } from './PlanToolbar.tsx'
import type { Grouping } from './plan-lines.ts'
import type { PlanLook } from './use-plan-list.ts'
import { usePlanPlace } from './use-plan-place.ts'
import { bindingIn } from './use-year-plan.ts'

export function PlanTab({ place }: { place: Place }) {
  const { t } = useTranslation('plan')
  const { all, regulation } = useChosenRegulation(place)
  const { year, offered, setYear } = usePlanPlace(place)
  // Another regulation chosen above means that one.
  const [allSince, setAllSince] = useState<string | null>(null)
  const [grouping, setGrouping] = useState<Grouping>('month')
  const [text, setText] = useState('')
  if (!regulation)
    return <Message title={t('noRegulation.title')} explanation={t('noRegulation.explanation')} />
  const isAll = allSince === regulation.id
  const shown = isAll ? bindingIn(all, year) : [regulation]
  const look: PlanLook = { grouping, text, clearText: () => setText('') }
  return (
    <>
      <TabActions>
        <PrintPlan regulations={shown} year={year} />
      </TabActions>
      <div className={classes.toolbar}>
        <YearStepper year={year} offered={offered} onYear={setYear} />
        <PlanSelects
          isAll={isAll}
          grouping={grouping}
          onAll={(next) => {
            setAllSince(next ? regulation.id : null)
            if (!next && grouping === 'regulation') setGrouping('month')
          }}
          onGrouping={setGrouping}
        />
        <PlanSearch text={text} onText={setText} />
      </div>
      <SplitView>
        {isAll ? (
          <AllPlans key={year} regulations={shown} year={year} look={look} />
        ) : (
          <OnePlan key={`${regulation.id} ${year}`} regulation={regulation} year={year} look={look} />
        )}
      </SplitView>
    </>
  )
}

function PrintPlan({ regulations, year }: { regulations: readonly Regulation[]; year: number }) {
  const { t } = useTranslation('plan')
  const [isOpen, setOpen] = useState(false)
  const [settings] = useAll('settings')
  const usual = settings?.defaultFormat ?? 'state'
  const formats = usual === 'state' ? (['state', 'party'] as const) : (['party', 'state'] as const)
  const papers = formats.map(
    (format): PaperRequest => ({
      kind: 'year-plan',
      regulationIds: regulations.map(({ id }) => id),
      year,
      format,
    }),
  )
  const canPrint = regulations.length > 0
  useScreenAction('print', canPrint ? () => setOpen(true) : null)
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPrinter size="1rem" stroke={1.6} aria-hidden />}
        disabled={!canPrint}
        onClick={() => setOpen(true)}
      >
        {t('print')}
      </Button>
      <PaperDialog papers={papers} isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  )
}
