/** Where in the calendar the user is: view, day, and what is open beside it. */
import { create } from 'zustand'
import { useToday } from '#renderer/data/use-app-info.ts'
import { type Place, useNavigation } from '#renderer/navigation/navigation.ts'
import { addDays, addMonths, type Day, dayParts, isDay, makeDay, startOfWeek } from '#shared/lib/dates.ts'

export const calendarViews = ['year', 'month', 'week', 'day', 'list', 'board'] as const
export type CalendarView = (typeof calendarViews)[number]

/** The view and day that the calendar was left with: coming back finds them again. */
const useLast = create<{ view: CalendarView; day: Day | null }>(() => ({ view: 'board', day: null }))

export type CalendarPlace = {
  view: CalendarView
  day: Day
  show(view: CalendarView, day?: Day): void
  step(direction: 1 | -1): void
  goTo(day: Day): void
}

/** The calendar's place out of the program's, and the ways to change it. */
export function useCalendarPlace(place: Place): CalendarPlace {
  const today = useToday()
  const last = useLast()
  const adjust = useNavigation((state) => state.adjust)
  const view = isView(place.tab) ? place.tab : last.view
  const day = place.day && isDay(place.day) ? place.day : (last.day ?? today)
  const show = (nextView: CalendarView, nextDay: Day = day) => {
    useLast.setState({ view: nextView, day: nextDay })
    adjust({ tab: nextView, day: nextDay })
  }
  return {
    view,
    day,
    show,
    step: (direction) => show(view, stepFrom(day, view, direction)),
    goTo: (next) => show(view, next),
  }
}

function isView(text: string | undefined): text is CalendarView {
  return calendarViews.some((view) => view === text)
}

/** The day one period of the view later or earlier. */
export function stepFrom(day: Day, view: CalendarView, direction: 1 | -1): Day {
  switch (view) {
    case 'year':
      return addMonths(day, 12 * direction)
    case 'month':
    case 'list':
      return addMonths(day, direction)
    case 'day':
      return addDays(day, direction)
    default:
      return addDays(day, 7 * direction)
  }
}

/** The days that a view shows, both ends included; the month with the whole weeks around it. */
export function spanOf(view: CalendarView, day: Day): { from: Day; to: Day } {
  const { year, month } = dayParts(day)
  switch (view) {
    case 'year':
      return { from: makeDay(year, 1, 1), to: makeDay(year, 12, 31) }
    case 'month': {
      const last = addDays(addMonths(makeDay(year, month, 1), 1), -1)
      return { from: startOfWeek(makeDay(year, month, 1)), to: addDays(startOfWeek(last), 6) }
    }
    case 'list':
      return { from: makeDay(year, month, 1), to: addDays(addMonths(makeDay(year, month, 1), 1), -1) }
    case 'day':
      return { from: day, to: day }
    default:
      return { from: startOfWeek(day), to: addDays(startOfWeek(day), 6) }
  }
}
