/** How the states of proposals look. */
import { IconArrowBack, IconCheck, IconCircleHalf2, IconEye, IconX } from '@tabler/icons-react'
import { useToday } from '#renderer/data/use-app-info.ts'
import type { Proposal } from '#shared/registers/proposal/index.ts'
import { type ProposalState, stateOfProposal } from '#shared/registers/proposal/state.ts'
import { ChoiceBadge, choiceCells, type Looks } from '../rows/ChoiceBadge.tsx'

const states: Looks<ProposalState> = {
  overdue: { tone: 'late' },
  proposed: { tone: 'idle' },
  considering: { tone: 'soon', icon: IconEye },
  accepted: { tone: 'good', icon: IconCheck },
  partly: { tone: 'good', icon: IconCircleHalf2 },
  declined: { tone: 'idle', icon: IconX },
  withdrawn: { tone: 'idle', icon: IconArrowBack },
}

export const proposalCells = choiceCells('proposal', { state: states })

export function ProposalAside({ record }: { record: Proposal }) {
  const state = stateOfProposal(record, { today: useToday() })
  return <ChoiceBadge register="proposal" field="state" code={state} looks={states} />
}
