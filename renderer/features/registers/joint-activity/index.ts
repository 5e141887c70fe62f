/** What joint activities have besides the common screen. */
import { IconClipboardCheck } from '@tabler/icons-react'
import type { RegisterExtras } from '../extras.ts'
import { ActivityAbove } from './ActivityAbove.tsx'
import { ActivityAside, activityCells } from './cells.tsx'

export const activityExtras: RegisterExtras<'joint-activity'> = {
  Icon: IconClipboardCheck,
  defaultView: { sort: [{ field: 'from', isDescending: true }] },
  renderCell: activityCells,
  Aside: ActivityAside,
  Above: ActivityAbove,
  isWide: true,
}
