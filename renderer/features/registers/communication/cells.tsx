/** How the states of communications look in lists. */
import { IconCircleX, IconPlayerPlay } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/data/use-app-info.ts'
import type { CellDrawing } from '#renderer/lists/use-list.ts'
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx'
import {
  type Communication,
  type CommunicationState,
  stateOfCommunication,
} from '#shared/registers/communication/index.ts'

const looks = {
  planned: { tone: 'idle' },
  running: { tone: 'idle', icon: IconPlayerPlay },
  met: { tone: 'good' },
  short: { tone: 'late' },
  cancelled: { tone: 'idle', icon: IconCircleX },
} as const

function CommunicationStateBadge({ state }: { state: CommunicationState }) {
  const { t } = useTranslation('registers')
  return <StatusBadge {...looks[state]}>{t(`communication.choices.state.${state}`)}</StatusBadge>
}

export const communicationCells: Readonly<Record<string, CellDrawing>> = {
  state: (value) => <CommunicationStateBadge state={value as CommunicationState} />,
}

export function CommunicationAside({ record }: { record: Communication }) {
  return <CommunicationStateBadge state={stateOfCommunication(record, useToday())} />
}
