/** Month, week and day: FullCalendar's grids with lunar days, days off, and dragging that makes, moves and stretches. */
import FullCalendar, { type CalendarOptions, type CalendarRef, type EventInput } from '@fullcalendar/react'
import dayGrid from '@fullcalendar/react/daygrid'
import interaction from '@fullcalendar/react/interaction'
import vietnamese from '@fullcalendar/react/locales/vi'
import '@fullcalendar/react/skeleton.css'
import classic from '@fullcalendar/react/themes/classic'
import '@fullcalendar/react/themes/classic/theme.css'
import timeGrid from '@fullcalendar/react/timegrid'
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useCanEdit, useToday } from '#renderer/data/use-app-info.ts'
import type { DayInfo, RangeEntry } from '#shared/views/calendar-range.ts'
import type { ViewProps } from './CalendarScreen.tsx'
import classes from './GridCalendar.module.css'
import { GridDay, GridEvent, GridHead } from './GridParts.tsx'
import { dayNameEvent, gridEventOf, newEntryOfSpan, offHalfEvent, patchOfSpan } from './grid-events.ts'
import { dayName, isDayOff, type Words } from './words.ts'

type Props = ViewProps & { kind: 'month' | 'week' | 'day' }

const viewNames = { month: 'dayGridMonth', week: 'timeGridWeek', day: 'timeGridDay' } as const
const plugins = [dayGrid, timeGrid, interaction, classic]
const wheel = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

export function GridCalendar({ kind, where, range, dues, open, changer }: Props) {
  const { t, i18n } = useTranslation(['calendar', 'registers', 'common'])
  const calendar = useRef<CalendarRef>(null)
  const today = useToday()
  const canEdit = useCanEdit()
  const days = useMemo(() => new Map(range.days.map((info) => [info.day, info])), [range.days])
  const events = useMemo(
    () => [
      ...(kind === 'month' ? dayNames(range.days, t, i18n.language) : range.days.flatMap(offHalfEvent)),
      ...range.entries.map(gridEventOf),
    ],
    [range, kind, t, i18n.language],
  )
  useEffect(() => {
    const api = calendar.current?.getApi()
    // Inside of an effect React would complain of a flush; the next task is soon enough.
    const timer = setTimeout(() => api?.gotoDate(where.day))
    return () => clearTimeout(timer)
  }, [where.day])
  const infoOf = (date: Date) => days.get(date.toISOString().slice(0, 10))
  const duesOn = (date: Date) => dues.get(date.toISOString().slice(0, 10))
  const settle = async (
    entry: RangeEntry,
    span: { start: Date | null; end: Date | null; allDay: boolean },
    revert: () => void,
  ) => {
    const patch = span.start ? patchOfSpan(entry, { ...span, start: span.start }) : null
    const key = patch ? await changer.change(entry, patch) : null
    if (key === null) revert()
    else if (open.key === entry.key) open.show(key)
  }
  const options: CalendarOptions = {
    plugins,
    initialView: viewNames[kind],
    initialDate: where.day,
    now: `${today}T12:00:00Z`,
    timeZone: 'UTC',
    locale: i18n.language === 'en' ? 'en' : vietnamese,
    firstDay: 1,
    headerToolbar: false,
    height: '100%',
    fixedWeekCount: false,
    dayMaxEvents: true,
    events,
    eventOrder: 'order',
    selectable: canEdit,
    selectMirror: true,
    editable: canEdit,
    unselectAuto: true,
    slotDuration: '00:30:00',
    slotMinTime: '06:00:00',
    slotMaxTime: '21:00:00',
    scrollTime: '07:00:00',
    slotHeaderFormat: wheel,
    eventTimeFormat: wheel,
    navLinks: kind !== 'day',
    navLinkDayClick: (date) => where.show('day', date.toISOString().slice(0, 10)),
    moreLinkContent: ({ num }) => t('calendar:more', { count: num }),
    allDayHeaderContent: () => t('calendar:grid.allDay'),
    dayCellClass: (info) => dayClass(infoOf(info.date), info.isOther),
    dayLaneClass: (info) => dayClass(infoOf(info.date), false),
    dayCellTopInnerClass: classes.top ?? '',
    listItemEventBeforeClass: classes.dot ?? '',
    dayCellTopContent: (info) => (
      <GridDay number={info.dayNumberText} info={infoOf(info.date)} dues={duesOn(info.date)} />
    ),
    dayHeaderContent: (info) => (
      <GridHead kind={kind} date={info.date} info={infoOf(info.date)} dues={duesOn(info.date)} />
    ),
    eventContent: (info) => (
      <GridEvent
        entry={info.event.extendedProps.entry as RangeEntry | undefined}
        title={info.event.title}
        isTall={kind !== 'month' && !info.event.allDay}
      />
    ),
    eventClass: ({ event }) =>
      event.display === 'background'
        ? ''
        : event.extendedProps.entry
          ? eventClass(event.extendedProps.entry as RangeEntry, open.key === event.id)
          : (classes[event.extendedProps.isWorked ? 'workedName' : 'offName'] ?? ''),
    backgroundEventClass: classes.offHalf ?? '',
    eventClick: ({ event }) => {
      if (event.extendedProps.entry) open.show(event.id)
      else if (event.start) where.show('day', event.start.toISOString().slice(0, 10))
    },
    select: (span) => {
      open.begin(newEntryOfSpan(span))
      calendar.current?.getApi().unselect()
    },
    eventDrop: ({ event, revert }) => void settle(event.extendedProps.entry as RangeEntry, event, revert),
    eventResize: ({ event, revert }) => void settle(event.extendedProps.entry as RangeEntry, event, revert),
  }
  return (
    <div className={classes.calendar} data-kind={kind}>
      <FullCalendar key={`${kind} ${i18n.language}`} ref={calendar} {...options} />
    </div>
  )
}

function dayNames(days: readonly DayInfo[], t: Words, language: string): EventInput[] {
  return days
    .filter((info) => info.name !== null)
    .map((info) => dayNameEvent(info.day, dayName(info, t, language), info.kind === 'worked'))
}

function dayClass(info: Parameters<typeof isDayOff>[0], isOther: boolean): string {
  return [isDayOff(info) && classes.off, info?.kind === 'worked' && classes.worked, isOther && classes.other]
    .filter(Boolean)
    .join(' ')
}

function eventClass(entry: RangeEntry, isOpen: boolean): string {
  return [
    classes.event,
    entry.conflicts.length > 0 && classes.clash,
    entry.status !== 'approved' && classes[entry.status],
    isOpen && classes.open,
  ]
    .filter(Boolean)
    .join(' ')
}
