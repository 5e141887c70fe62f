/** Nhiệm vụ: one line to give a task, three ways of looking at them, and the task itself beside them. */
import { ActionIcon, Button, SegmentedControl } from '@mantine/core'
import { IconBellRinging, IconPlus } from '@tabler/icons-react'
import { lazy, Suspense, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAll } from '#renderer/data/use-answer.ts'
import { useToday } from '#renderer/data/use-app-info.ts'
import { EditOnly } from '#renderer/forms/EditArea.tsx'
import { SplitView } from '#renderer/forms/SplitView.tsx'
import { type Place, useNavigation } from '#renderer/navigation/navigation.ts'
import { useScreenAction } from '#renderer/navigation/screen-actions.ts'
import { useSheets } from '#renderer/search/palette-store.ts'
import { ScreenHeader } from '#renderer/ui/ScreenHeader.tsx'
import { QuickEntryLine } from './QuickEntryLine.tsx'
import { SummaryStrip } from './SummaryStrip.tsx'
import { TaskDrawer } from './TaskDrawer.tsx'
import { FilterChips, LeadFilter } from './TaskFilters.tsx'
import classes from './Tasks.module.css'
import { TaskTable } from './TaskTable.tsx'
import { type QuickFilter, scopeOf } from './task-filters.ts'

const TaskBoard = lazy(() => import('./TaskBoard.tsx').then((m) => ({ default: m.TaskBoard })))
const TaskTimeline = lazy(() => import('./TaskTimeline.tsx').then((m) => ({ default: m.TaskTimeline })))

const views = ['table', 'board', 'timeline'] as const
type View = (typeof views)[number]

export function TasksScreen({ place }: { place: Place }) {
  const { t } = useTranslation(['tasks', 'nav'])
  const adjust = useNavigation((state) => state.adjust)
  const today = useToday()
  const [filter, setFilter] = useState<QuickFilter>('open')
  const [leadId, setLeadId] = useState<string | null>(null)
  const view = views.find((name) => name === place.tab) ?? 'table'
  const isAlone = place.id === undefined && place.isNew !== true
  const scope = useMemo(() => scopeOf(filter, leadId, today), [filter, leadId, today])
  // A place is a whole: to leave a record is to be at the screen without it.
  const show = (patch: Partial<Place>) =>
    useNavigation.setState({ place: { screen: 'tasks', tab: view, ...patch } })
  const open = (id: string) => show({ id })
  const begin = () => show({ isNew: true })
  const lead = <LeadFilter leadId={leadId} onLead={setLeadId} />
  useScreenAction('new', view === 'table' ? null : begin)
  return (
    <SplitView>
      <div className={classes.main}>
        <ScreenHeader
          title={t('nav:screens.tasks')}
          aside={isAlone && <SummaryStrip />}
          actions={
            <>
              {isAlone && lead}
              {isAlone && <RemindButton />}
              <SegmentedControl
                size="xs"
                aria-label={t('views.label')}
                value={view}
                onChange={(tab) => adjust({ tab })}
                data={views.map((value) => ({ value, label: t(`views.${value}`) }))}
              />
              <EditOnly>
                {isAlone ? (
                  <Button leftSection={<IconPlus size="1rem" aria-hidden />} onClick={begin}>
                    {t('new')}
                  </Button>
                ) : (
                  <ActionIcon size="lg" aria-label={t('new')} title={t('new')} onClick={begin}>
                    <IconPlus size="1rem" aria-hidden />
                  </ActionIcon>
                )}
              </EditOnly>
            </>
          }
        />
        <EditOnly>
          <QuickEntryLine onOpen={open} />
        </EditOnly>
        {!isAlone && leadId !== null && <div className={classes.filters}>{lead}</div>}
        {view === 'table' ? (
          <TaskTable
            scope={scope}
            leadId={leadId}
            selectedId={place.id}
            onOpen={open}
            onNew={begin}
            tools={<FilterChips choice={filter} onChoice={setFilter} />}
          />
        ) : (
          <Suspense fallback={null}>
            <WholeView view={view} leadId={leadId} selectedId={place.id} onOpen={open} />
          </Suspense>
        )}
      </div>
      <TaskDrawer
        id={place.id ?? null}
        isNew={place.isNew === true}
        onClose={() => show({})}
        onCreated={open}
      />
    </SplitView>
  )
}

function RemindButton() {
  const { t } = useTranslation('reminders')
  const show = useSheets((state) => state.show)
  return (
    <ActionIcon
      variant="default"
      size="lg"
      aria-label={t('open')}
      title={t('open')}
      onClick={() => show('reminders')}
    >
      <IconBellRinging size="1rem" aria-hidden />
    </ActionIcon>
  )
}

type WholeProps = {
  view: Exclude<View, 'table'>
  leadId: string | null
  selectedId: string | undefined
  onOpen(id: string): void
}

/** Views that need every task at once. */
function WholeView({ view, leadId, selectedId, onOpen }: WholeProps) {
  const all = useAll('task')
  const tasks = useMemo(() => (leadId ? all.filter((task) => task.leadId === leadId) : all), [all, leadId])
  const Shown = view === 'board' ? TaskBoard : TaskTimeline
  return <Shown tasks={tasks} selectedId={selectedId} onOpen={onOpen} />
}
