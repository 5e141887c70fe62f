/** What press events have besides the common screen. */
import { IconMicrophone } from '@tabler/icons-react'
import { lazy } from 'react'
import type { RegisterExtras } from '../extras.ts'
import { PressAside, pressCells } from './cells.tsx'
import { PressAbove } from './PressAbove.tsx'
import { PressActions } from './PressActions.tsx'

export const pressExtras: RegisterExtras<'press-event'> = {
  Icon: IconMicrophone,
  views: [
    {
      key: 'quarters',
      Screen: lazy(() => import('./Quarters.tsx').then((module) => ({ default: module.Quarters }))),
    },
  ],
  defaultView: { sort: [{ field: 'on', isDescending: true }] },
  renderCell: pressCells,
  Aside: PressAside,
  Above: PressAbove,
  Actions: PressActions,
  isWide: true,
}
