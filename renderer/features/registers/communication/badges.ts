/** How communications look in lists and beside their title. */
import { IconCircleX, IconPlayerPlay } from '@tabler/icons-react'
import { stateOfCommunication } from '#shared/registers/communication/index.ts'
import { stateBadges } from '../rows/state-badges.tsx'

export const communicationBadges = stateBadges(
  'communication',
  {
    planned: { tone: 'idle' },
    running: { tone: 'idle', icon: IconPlayerPlay },
    met: { tone: 'good' },
    short: { tone: 'late' },
    cancelled: { tone: 'idle', icon: IconCircleX },
  },
  stateOfCommunication,
)
