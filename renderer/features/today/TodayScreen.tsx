/** Hôm nay: what happens, what is due, what is late. Part of the start, therefore light. */
import { Button, Menu } from '@mantine/core'
import { IconPlus, IconPrinter } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useReadySignal } from '#renderer/data/use-ready-signal.ts'
import { useTodayView } from '#renderer/data/use-today-view.ts'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import { useScreenAction } from '#renderer/navigation/screen-actions.ts'
import { ScreenHeader } from '#renderer/ui/ScreenHeader.tsx'
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx'
import type { TodayView } from '#shared/views/today.ts'
import { DaySchedule } from './DaySchedule.tsx'
import { Awaiting, DuePapers, DueTasks } from './DueLists.tsx'
import { FirstSteps } from './FirstSteps.tsx'
import classes from './Today.module.css'

const PaperDialog = lazy(() => import('#renderer/papers/index.ts').then((m) => ({ default: m.PaperDialog })))

export function TodayScreen() {
  const { t } = useTranslation(['today', 'nav'])
  const view = useTodayView()
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
            <AddMenu />
          </>
        }
      />
      {view && (view.isEmpty ? <FirstSteps /> : <Columns view={view} />)}
      {view && isPrinting && (
        <Suspense fallback={null}>
          <PaperDialog
            isOpen
            onClose={() => setPrinting(false)}
            papers={[{ kind: 'today', day: view.day.day }]}
          />
        </Suspense>
      )}
    </>
  )
}

function Counts({ counts }: { counts: TodayView['counts'] }) {
  const { t } = useTranslation('today')
  const { overdue, dueThisWeek, latePapers } = counts
  return (
    <>
      {overdue > 0 && <StatusBadge tone="late">{t('counts.overdue', { count: overdue })}</StatusBadge>}
      {dueThisWeek > 0 && (
        <StatusBadge tone="soon">{t('counts.dueThisWeek', { count: dueThisWeek })}</StatusBadge>
      )}
      {latePapers > 0 && (
        <StatusBadge tone="late">{t('counts.latePapers', { count: latePapers })}</StatusBadge>
      )}
      {overdue === 0 && <StatusBadge tone="good">{t('counts.calm')}</StatusBadge>}
    </>
  )
}

function AddMenu() {
  const { t } = useTranslation('today')
  const go = useNavigation((state) => state.go)
  const [isOpen, setOpen] = useState(false)
  useScreenAction('new', () => setOpen(true))
  return (
    <Menu position="bottom-end" opened={isOpen} onChange={setOpen} transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <Button leftSection={<IconPlus size="1rem" aria-hidden />}>{t('add')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => go({ screen: 'calendar', isNew: true })}>{t('addEvent')}</Menu.Item>
        <Menu.Item onClick={() => go({ screen: 'tasks', isNew: true })}>{t('addTask')}</Menu.Item>
        <Menu.Item onClick={() => go({ screen: 'calendar', isNew: true })}>{t('addMeeting')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function Columns({ view }: { view: TodayView }) {
  return (
    <div className={classes.columns}>
      <div className={classes.column}>
        <DaySchedule view={view} />
      </div>
      <div className={classes.column}>
        <DueTasks view={view} />
        <DuePapers view={view} />
        <Awaiting view={view} />
      </div>
    </div>
  )
}
