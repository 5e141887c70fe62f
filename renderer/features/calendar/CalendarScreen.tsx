/** Lịch: year, month, week, day, agenda and Bảng tuần, with the entry that is open beside them. */
import { Button } from '@mantine/core'
import { IconPlus, IconPrinter } from '@tabler/icons-react'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '#renderer/data/use-answer.ts'
import { useCanEdit } from '#renderer/data/use-app-info.ts'
import { EditOnly } from '#renderer/forms/EditArea.tsx'
import type { Place } from '#renderer/navigation/navigation.ts'
import { useScreenAction } from '#renderer/navigation/screen-actions.ts'
import { PaperDialog } from '#renderer/papers/index.ts'
import { ScreenHeader } from '#renderer/ui/ScreenHeader.tsx'
import { startOfWeek } from '#shared/lib/dates.ts'
import { scheduleLayouts } from '#shared/reports/request.ts'
import type { CalendarRange } from '#shared/views/calendar-range.ts'
import { AgendaView } from './AgendaView.tsx'
import classes from './CalendarScreen.module.css'
import { EntryDrawer } from './EntryDrawer.tsx'
import { ExportIcs } from './ExportIcs.tsx'
import { PeriodNavigation, PeriodTitle, ViewSwitch } from './PeriodNavigation.tsx'
import { type CalendarPlace, spanOf, useCalendarPlace } from './use-calendar-place.ts'
import { type EntryChanger, useChangeEntry } from './use-change-entry.tsx'
import { type DuesByDay, useDues } from './use-dues.ts'
import { type OpenEntry, useOpenEntry } from './use-open-entry.ts'
import { WeekBoard } from './WeekBoard.tsx'
import { YearView } from './YearView.tsx'

const GridCalendar = lazy(() => import('./GridCalendar.tsx').then((m) => ({ default: m.GridCalendar })))

export function CalendarScreen({ place }: { place: Place }) {
  const { t } = useTranslation('calendar')
  const where = useCalendarPlace(place)
  const span = spanOf(where.view, where.day)
  const { data } = useAnswer('calendar.range', span, 'all', { keepsPrevious: true })
  const dues = useDues(where.view, span)
  const open = useOpenEntry(place, where)
  const changer = useChangeEntry()
  const [isPrinting, setPrinting] = useState(false)
  useScreenAction('print', () => setPrinting(true))
  const canEdit = useCanEdit()
  useScreenAction('new', canEdit ? () => open.begin({ date: where.day }) : null)
  const papers = scheduleLayouts.map((layout) => ({
    kind: 'week-schedule' as const,
    monday: startOfWeek(where.day),
    layout,
  }))
  return (
    <>
      <ScreenHeader
        title={<PeriodTitle where={where} />}
        aside={
          <div className={classes.tools}>
            <PeriodNavigation where={where} />
            <ViewSwitch where={where} />
          </div>
        }
        actions={
          <>
            <Button
              variant="default"
              px="sm"
              leftSection={<IconPrinter size="1rem" aria-hidden />}
              onClick={() => setPrinting(true)}
            >
              {t('print')}
            </Button>
            <ExportIcs span={span} />
            <EditOnly>
              <Button
                px="sm"
                leftSection={<IconPlus size="1rem" aria-hidden />}
                onClick={() => open.begin({ date: where.day })}
              >
                {t('add')}
              </Button>
            </EditOnly>
          </>
        }
      />
      <div className={classes.body}>
        <div className={classes.view}>
          {data && <View {...{ where, range: data, dues, open, changer }} />}
        </div>
        <EntryDrawer open={open} entries={data?.entries ?? []} changer={changer} />
      </div>
      {changer.dialog}
      <PaperDialog papers={papers} isOpen={isPrinting} onClose={() => setPrinting(false)} />
    </>
  )
}

export type ViewProps = {
  where: CalendarPlace
  range: CalendarRange
  dues: DuesByDay
  open: OpenEntry
  changer: EntryChanger
}

function View(props: ViewProps): ReactNode {
  switch (props.where.view) {
    case 'year':
      return <YearView {...props} />
    case 'list':
      return <AgendaView {...props} />
    case 'board':
      return <WeekBoard {...props} />
    default:
      return (
        <Suspense fallback={null}>
          <GridCalendar {...props} kind={props.where.view} />
        </Suspense>
      )
  }
}
