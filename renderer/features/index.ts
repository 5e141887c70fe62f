/** THE list of screens, in menu order. The compiler asks for every name. */
import {
  IconAddressBook,
  IconBook2,
  IconCalendar,
  IconChecklist,
  IconFileExport,
  IconFileText,
  IconGauge,
  IconHistory,
  IconHome,
  IconNotebook,
  IconReportAnalytics,
  IconSettings,
  IconTableImport,
  IconTrash,
  IconUsersGroup,
} from '@tabler/icons-react'
import { lazy } from 'react'
import type { ScreenName } from '#renderer/navigation/navigation.ts'
import type { Feature } from './feature.ts'
import { TodayScreen } from './today/index.ts'

export const features: Record<ScreenName, Feature> = {
  today: { icon: IconHome, group: 1, Screen: TodayScreen },
  calendar: {
    icon: IconCalendar,
    group: 1,
    Screen: lazy(() => import('./calendar/index.ts').then((m) => ({ default: m.CalendarScreen }))),
  },
  tasks: {
    icon: IconChecklist,
    group: 1,
    Screen: lazy(() => import('./tasks/index.ts').then((m) => ({ default: m.TasksScreen }))),
  },
  meetings: {
    icon: IconUsersGroup,
    group: 1,
    Screen: lazy(() => import('./meetings/index.ts').then((m) => ({ default: m.MeetingsScreen }))),
  },
  regulations: {
    icon: IconBook2,
    group: 2,
    Screen: lazy(() => import('./regulations/index.ts').then((m) => ({ default: m.RegulationsScreen }))),
  },
  registers: {
    icon: IconNotebook,
    group: 2,
    Screen: lazy(() => import('./registers/index.ts').then((m) => ({ default: m.RegistersScreen }))),
  },
  documents: {
    icon: IconFileText,
    group: 2,
    Screen: lazy(() => import('./documents/index.ts').then((m) => ({ default: m.DocumentsScreen }))),
  },
  papers: {
    icon: IconFileExport,
    group: 2,
    Screen: lazy(() => import('./papers/index.ts').then((m) => ({ default: m.PapersScreen }))),
  },
  reports: {
    icon: IconReportAnalytics,
    group: 2,
    Screen: lazy(() => import('./reports/index.ts').then((m) => ({ default: m.ReportsScreen }))),
  },
  gauges: {
    icon: IconGauge,
    group: 2,
    Screen: lazy(() => import('./gauges/index.ts').then((m) => ({ default: m.GaugesScreen }))),
  },
  directory: {
    icon: IconAddressBook,
    group: 3,
    Screen: lazy(() => import('./directory/index.ts').then((m) => ({ default: m.DirectoryScreen }))),
  },
  exchange: {
    icon: IconTableImport,
    group: 3,
    Screen: lazy(() => import('./exchange/index.ts').then((m) => ({ default: m.ExchangeScreen }))),
  },
  bin: {
    icon: IconTrash,
    group: 3,
    Screen: lazy(() => import('./bin/index.ts').then((m) => ({ default: m.BinScreen }))),
  },
  history: {
    icon: IconHistory,
    group: 3,
    Screen: lazy(() => import('./history/index.ts').then((m) => ({ default: m.HistoryScreen }))),
  },
  settings: {
    icon: IconSettings,
    group: 3,
    Screen: lazy(() => import('./settings/index.ts').then((m) => ({ default: m.SettingsScreen }))),
  },
}
