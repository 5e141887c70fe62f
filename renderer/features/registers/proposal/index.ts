/** What proposals have besides the common screen. */
import { IconBulb } from '@tabler/icons-react'
import type { RegisterExtras } from '../extras.ts'
import { ProposalAside, proposalCells } from './cells.tsx'
import { ProposalActions } from './ProposalActions.tsx'

export const proposalExtras: RegisterExtras<'proposal'> = {
  Icon: IconBulb,
  defaultView: {
    sort: [
      { field: 'state', isDescending: false },
      { field: 'proposedOn', isDescending: true },
    ],
  },
  renderCell: proposalCells,
  Aside: ProposalAside,
  Actions: ProposalActions,
}
