/** How the states of proposals look. */
import { IconArrowBack, IconCheck, IconCircleHalf2, IconEye, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/data/use-app-info.ts'
import type { CellDrawing } from '#renderer/lists/use-list.ts'
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx'
import type { Proposal } from '#shared/registers/proposal/index.ts'
import { type ProposalState, stateOfProposal } from '#shared/registers/proposal/state.ts'

const looks = {
  overdue: { tone: 'late' },
  proposed: { tone: 'idle' },
  considering: { tone: 'soon', icon: IconEye },
  accepted: { tone: 'good', icon: IconCheck },
  partly: { tone: 'good', icon: IconCircleHalf2 },
  declined: { tone: 'idle', icon: IconX },
  withdrawn: { tone: 'idle', icon: IconArrowBack },
} as const

function ProposalStateBadge({ state }: { state: ProposalState }) {
  const { t } = useTranslation('registers')
  return <StatusBadge {...looks[state]}>{t(`proposal.choices.state.${state}`)}</StatusBadge>
}

export function ProposalAside({ record }: { record: Proposal }) {
  return <ProposalStateBadge state={stateOfProposal(record, { today: useToday() })} />
}

export const proposalCells: Readonly<Record<string, CellDrawing>> = {
  state: (value) => <ProposalStateBadge state={value as ProposalState} />,
}
