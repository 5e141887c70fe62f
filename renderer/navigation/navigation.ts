/** Where the user is. Features meet each other only through this: they go to a place, never into another feature. */
import { create } from 'zustand'
import type { Day } from '#shared/lib/dates.ts'
import type { ReportPeriodKind, ReportWindow } from '#shared/registers/report-template/schema.ts'
import type { ReportScope } from '#shared/views/reports/report.ts'

export const screenNames = [
  'today',
  'calendar',
  'tasks',
  'meetings',
  'regulations',
  'registers',
  'documents',
  'papers',
  'reports',
  'gauges',
  'directory',
  'exchange',
  'bin',
  'history',
  'settings',
] as const
export type ScreenName = (typeof screenNames)[number]

export type ReportPlace = {
  scope?: Partial<ReportScope>
  kind?: ReportPeriodKind
  /** A day of the period; which days the period has is the template's to say. */
  on?: Day
  /** The days of a free period. */
  from?: Day
  to?: Day
  /** Other days than the template's usual ones. */
  window?: ReportWindow
  /** A paper already made from the template that is looked at. */
  paper?: string
}

/** A place: a screen, perhaps a record on it, perhaps a view (`tab`) or a part of that record, perhaps a day. */
export type Place = {
  screen: ScreenName
  id?: string
  tab?: string
  day?: string
  /** An obligation of the regulation `id`. */
  part?: string
  /** The part of a year that a view of a register tells of: `2026`, `2026-Q3`. */
  period?: string
  /** Asks the screen to begin a new record. */
  isNew?: boolean
  /** What the report `id` is about and when; what is left out is the usual. */
  report?: ReportPlace
}

type Navigation = {
  place: Place
  past: readonly Place[]
  go(place: Place): void
  /** Changes the present place without a step back to the former one. */
  adjust(patch: Partial<Place>): void
  back(): void
}

const deepest = 50

export const useNavigation = create<Navigation>((set) => ({
  place: { screen: 'today' },
  past: [],
  go: (place) => set((state) => ({ place, past: [...state.past, state.place].slice(-deepest) })),
  adjust: (patch) => set((state) => ({ place: { ...state.place, ...patch } })),
  back: () =>
    set((state) => {
      const last = state.past.at(-1)
      return last ? { place: last, past: state.past.slice(0, -1) } : state
    }),
}))
