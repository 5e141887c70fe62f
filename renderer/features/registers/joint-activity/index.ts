/** What joint activities have besides the common screen. */
import { IconClipboardCheck } from '@tabler/icons-react'
import type { RegisterExtras } from '../extras.ts'
import { ActivityAbove } from './ActivityAbove.tsx'
import { activityBadges } from './badges.ts'

export const activityExtras: RegisterExtras<'joint-activity'> = {
  Icon: IconClipboardCheck,
  defaultView: { sort: [{ field: 'from', isDescending: true }] },
  ...activityBadges,
  Above: ActivityAbove,
  isWide: true,
}
