/** How the states of communications look in lists. */
import { IconCircleX, IconPlayerPlay } from '@tabler/icons-react'
import { useToday } from '#renderer/data/use-app-info.ts'
import {
  type Communication,
  type CommunicationState,
  stateOfCommunication,
} from '#shared/registers/communication/index.ts'
import { ChoiceBadge, choiceCells, type Looks } from '../rows/ChoiceBadge.tsx'

const states: Looks<CommunicationState> = {
  planned: { tone: 'idle' },
  running: { tone: 'idle', icon: IconPlayerPlay },
  met: { tone: 'good' },
  short: { tone: 'late' },
  cancelled: { tone: 'idle', icon: IconCircleX },
}

export const communicationCells = choiceCells('communication', { state: states })

export function CommunicationAside({ record }: { record: Communication }) {
  const state = stateOfCommunication(record, useToday())
  return <ChoiceBadge register="communication" field="state" code={state} looks={states} />
}
