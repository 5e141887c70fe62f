/** How the grids are set up: their times, how days and entries are drawn, and what dragging and clicking mean. */
import type { CalendarOptions, CalendarRef } from '@fullcalendar/react'
import dayGrid from '@fullcalendar/react/daygrid'
import interaction from '@fullcalendar/react/interaction'
import classic from '@fullcalendar/react/themes/classic'
import timeGrid from '@fullcalendar/react/timegrid'
import type { RefObject } from 'react'
import type { DayInfo, RangeEntry } from '#shared/views/calendar-range.ts'
import type { ViewProps } from './CalendarScreen.tsx'
import classes from './GridCalendar.module.css'
import { GridDay, GridEvent, GridHead } from './GridParts.tsx'
import { newEntryOfSpan, patchOfSpan } from './grid-events.ts'
import { isDayOff } from './words.ts'

export type GridKind = 'month' | 'week' | 'day'

const wheel = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

/** What all grids have. */
export const commonOptions: CalendarOptions = {
  plugins: [dayGrid, timeGrid, interaction, classic],
  timeZone: 'UTC',
  firstDay: 1,
  headerToolbar: false,
  height: '100%',
  fixedWeekCount: false,
  dayMaxEvents: true,
  eventOrder: 'order',
  selectMirror: true,
  unselectAuto: true,
  slotDuration: '00:30:00',
  slotMinTime: '06:00:00',
  slotMaxTime: '21:00:00',
  scrollTime: '07:00:00',
  slotHeaderFormat: wheel,
  eventTimeFormat: wheel,
  dayCellTopInnerClass: classes.top ?? '',
  listItemEventBeforeClass: classes.dot ?? '',
  backgroundEventClass: classes.offHalf ?? '',
}

/** The grid counts in UTC, so that no day is another one elsewhere. */
const dayOf = (date: Date) => date.toISOString().slice(0, 10)

/** How days and entries are drawn. */
export function drawingOptions(
  kind: GridKind,
  days: ReadonlyMap<string, DayInfo>,
  dues: ViewProps['dues'],
  openKey: string | null,
): CalendarOptions {
  const infoOf = (date: Date) => days.get(dayOf(date))
  const duesOn = (date: Date) => dues.get(dayOf(date))
  return {
    dayCellClass: (info) => dayClass(infoOf(info.date), info.isOther),
    dayLaneClass: (info) => dayClass(infoOf(info.date), false),
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
    eventClass: ({ event }) => {
      if (event.display === 'background') return ''
      const { entry, isWorked } = event.extendedProps
      if (entry) return entryClass(entry as RangeEntry, openKey === event.id)
      return classes[isWorked ? 'workedName' : 'offName'] ?? ''
    },
  }
}

/** What a click opens, what dragging over empty time makes, and what dragging an entry changes. */
export function gestureOptions(
  { where, open, changer }: Pick<ViewProps, 'where' | 'open' | 'changer'>,
  calendar: RefObject<CalendarRef | null>,
): CalendarOptions {
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
  return {
    navLinkDayClick: (date) => where.show('day', dayOf(date)),
    eventClick: ({ event }) => {
      if (event.extendedProps.entry) open.show(event.id)
      else if (event.start) where.show('day', dayOf(event.start))
    },
    select: (span) => {
      open.begin(newEntryOfSpan(span))
      calendar.current?.getApi().unselect()
    },
    eventDrop: ({ event, revert }) => void settle(event.extendedProps.entry as RangeEntry, event, revert),
    eventResize: ({ event, revert }) => void settle(event.extendedProps.entry as RangeEntry, event, revert),
  }
}

function dayClass(info: Parameters<typeof isDayOff>[0], isOther: boolean): string {
  return [isDayOff(info) && classes.off, info?.kind === 'worked' && classes.worked, isOther && classes.other]
    .filter(Boolean)
    .join(' ')
}

function entryClass(entry: RangeEntry, isOpen: boolean): string {
  return [
    classes.event,
    entry.conflicts.length > 0 && classes.clash,
    entry.status !== 'approved' && classes[entry.status],
    isOpen && classes.open,
  ]
    .filter(Boolean)
    .join(' ')
}
