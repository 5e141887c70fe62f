/** Month, week and day: FullCalendar's grids with lunar days, days off, and dragging that makes, moves and stretches. */
import FullCalendar, { type CalendarOptions, type CalendarRef, type EventInput } from '@fullcalendar/react'
import vietnamese from '@fullcalendar/react/locales/vi'
import '@fullcalendar/react/skeleton.css'
import '@fullcalendar/react/themes/classic/theme.css'
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useCanEdit, useToday } from '#renderer/data/use-app-info.ts'
import type { CalendarRange, DayInfo } from '#shared/views/calendar-range.ts'
import type { ViewProps } from './CalendarScreen.tsx'
import classes from './GridCalendar.module.css'
import { dayNameEvent, gridEventOf, offHalfEvent } from './grid-events.ts'
import { commonOptions, drawingOptions, type GridKind, gestureOptions } from './grid-options.tsx'
import { dayName, type Words } from './words.ts'

type Props = ViewProps & { kind: GridKind }

const viewNames = { month: 'dayGridMonth', week: 'timeGridWeek', day: 'timeGridDay' } as const

export function GridCalendar({ kind, where, range, dues, open, changer }: Props) {
  const { t, i18n } = useTranslation(['calendar', 'registers', 'common'])
  const calendar = useRef<CalendarRef>(null)
  const today = useToday()
  const canEdit = useCanEdit()
  const days = useMemo(() => new Map(range.days.map((info) => [info.day, info])), [range.days])
  const events = useMemo(() => eventsOf(range, kind, t, i18n.language), [range, kind, t, i18n.language])
  useEffect(() => {
    const api = calendar.current?.getApi()
    // Inside of an effect React would complain of a flush; the next task is soon enough.
    const timer = setTimeout(() => api?.gotoDate(where.day))
    return () => clearTimeout(timer)
  }, [where.day])
  const options: CalendarOptions = {
    ...commonOptions,
    initialView: viewNames[kind],
    initialDate: where.day,
    now: `${today}T12:00:00Z`,
    locale: i18n.language === 'en' ? 'en' : vietnamese,
    events,
    selectable: canEdit,
    editable: canEdit,
    navLinks: kind !== 'day',
    moreLinkContent: ({ num }) => t('calendar:more', { count: num }),
    allDayHeaderContent: () => t('calendar:grid.allDay'),
    ...drawingOptions(kind, days, dues, open.key),
    ...gestureOptions({ where, open, changer }, calendar),
  }
  return (
    <div className={classes.calendar} data-kind={kind}>
      <FullCalendar key={`${kind} ${i18n.language}`} ref={calendar} {...options} />
    </div>
  )
}

function eventsOf(
  { days, entries }: CalendarRange,
  kind: GridKind,
  t: Words,
  language: string,
): EventInput[] {
  const ofDays = kind === 'month' ? dayNames(days, t, language) : days.flatMap(offHalfEvent)
  return [...ofDays, ...entries.map(gridEventOf)]
}

function dayNames(days: readonly DayInfo[], t: Words, language: string): EventInput[] {
  return days
    .filter((info) => info.name !== null)
    .map((info) => dayNameEvent(info.day, dayName(info, t, language), info.kind === 'worked'))
}
