/** Hôm nay: what happens, what is due, what is late. Part of the start, therefore light. */
import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCanEdit } from '#renderer/data/use-app-info.ts'
import { useReadySignal } from '#renderer/data/use-ready-signal.ts'
import { useTodayView } from '#renderer/data/use-today-view.ts'
import { useScreenAction } from '#renderer/navigation/screen-actions.ts'
import { PaperDialogLater } from '#renderer/papers/PaperDialogLater.tsx'
import { ScreenHeader } from '#renderer/ui/ScreenHeader.tsx'
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx'
import type { TodayView } from '#shared/views/today.ts'
import { AddButton } from './AddButton.tsx'
import { DaySchedule } from './DaySchedule.tsx'
import { Awaiting, DuePapers, DueTasks } from './DueLists.tsx'
import { DueObligations } from './DueObligations.tsx'
import { DueRegisters } from './DueRegisters.tsx'
import { FirstSteps } from './FirstSteps.tsx'
import { MissingNotices } from './MissingNotices.tsx'
import classes from './Today.module.css'

const AddMenu = lazy(() => import('./AddMenu.tsx').then((m) => ({ default: m.AddMenu })))
// What reached a step of the ladder is asked for when the first screen stands.
const RemindersPanel = lazy(() => import('./RemindersPanel.tsx').then((m) => ({ default: m.RemindersPanel })))
export function TodayScreen() {
  const { t } = useTranslation(['today', 'nav'])
  const view = useTodayView()
  const canEdit = useCanEdit()
  const [isPrinting, setPrinting] = useState(false)
  useReadySignal('today', view !== undefined)
  useScreenAction('print', view ? () => setPrinting(true) : null)
  return (
    <>
      <ScreenHeader
        title={t('nav:screens.today')}
        aside={view && !view.isEmpty && <Counts counts={view.counts} />}
        actions={
          <>
            <Button
              variant="default"
              leftSection={<IconPrinter size="1rem" aria-hidden />}
              onClick={() => setPrinting(true)}
            >
              {t('print')}
            </Button>
            {canEdit && (
              <Suspense fallback={<AddButton />}>
                <AddMenu />
              </Suspense>
            )}
          </>
        }
      />
      {view && (view.isEmpty ? <FirstSteps /> : <Columns view={view} />)}
      {view && isPrinting && (
        <PaperDialogLater
          onClose={() => setPrinting(false)}
          papers={[{ kind: 'today', day: view.day.day }]}
        />
      )}
    </>
  )
}

function Counts({ counts }: { counts: TodayView['counts'] }) {
  const { t } = useTranslation('today')
  const { overdue, dueThisWeek, latePapers, missingObligations, lateRegisters } = counts
  return (
    <>
      {overdue > 0 && <StatusBadge tone="late">{t('counts.overdue', { count: overdue })}</StatusBadge>}
      {dueThisWeek > 0 && (
        <StatusBadge tone="soon">{t('counts.dueThisWeek', { count: dueThisWeek })}</StatusBadge>
      )}
      {latePapers > 0 && (
        <StatusBadge tone="late">{t('counts.latePapers', { count: latePapers })}</StatusBadge>
      )}
      {missingObligations > 0 && (
        <StatusBadge tone="late">{t('counts.missingObligations', { count: missingObligations })}</StatusBadge>
      )}
      {lateRegisters > 0 && (
        <StatusBadge tone="late">{t('counts.lateRegisters', { count: lateRegisters })}</StatusBadge>
      )}
      {overdue === 0 && missingObligations === 0 && lateRegisters === 0 && (
        <StatusBadge tone="good">{t('counts.calm')}</StatusBadge>
      )}
    </>
  )
}

function Columns({ view }: { view: TodayView }) {
  return (
    <div className={classes.columns}>
      <div className={classes.column}>
        <DaySchedule view={view} />
      </div>
      <div className={classes.column}>
        <Suspense fallback={<div className={classes.waiting} />}>
          <RemindersPanel />
        </Suspense>
        <DueTasks view={view} />
        <DuePapers view={view} />
        <DueObligations view={view} />
        <DueRegisters view={view} />
        <MissingNotices years={view.missingNotices} />
        <Awaiting view={view} />
      </div>
    </div>
  )
}
