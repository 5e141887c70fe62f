/** How joint activities look in lists and beside their title. */
import { IconCircleX, IconPlayerPlay } from '@tabler/icons-react'
import { stateOfActivity } from '#shared/registers/joint-activity/index.ts'
import { stateBadges } from '../rows/state-badges.tsx'

export const activityBadges = stateBadges(
  'joint-activity',
  {
    planned: { tone: 'idle' },
    running: { tone: 'soon', icon: IconPlayerPlay },
    overdue: { tone: 'late' },
    done: { tone: 'good' },
    cancelled: { tone: 'idle', icon: IconCircleX },
  },
  stateOfActivity,
)
