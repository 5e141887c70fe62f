/** What programmes have besides the common screen. */
import { IconProgress } from '@tabler/icons-react'
import { lazy } from 'react'
import type { RegisterExtras } from '../extras.ts'
import { ProgrammeAside, programmeCells } from './cells.tsx'
import { ReportProgress } from './ReportProgress.tsx'
import { Standing } from './Standing.tsx'

export const programmeExtras: RegisterExtras<'programme'> = {
  Icon: IconProgress,
  views: [
    {
      key: 'timeline',
      Screen: lazy(() => import('./Timeline.tsx').then((module) => ({ default: module.Timeline }))),
    },
  ],
  defaultView: { sort: [{ field: 'state', isDescending: false }], groupBy: null },
  renderCell: programmeCells,
  Aside: ProgrammeAside,
  Below: Standing,
  Actions: ReportProgress,
}
