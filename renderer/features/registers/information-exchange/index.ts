/** What two-way information has besides the common screen. */
import { IconTransfer } from '@tabler/icons-react'
import { lazy } from 'react'
import type { RegisterExtras } from '../extras.ts'
import { exchangeCells } from './cells.tsx'
import { ExchangeAbove, ExchangeAside, ExchangeBelow } from './Parts.tsx'
import { Reply } from './Reply.tsx'

export const exchangeExtras: RegisterExtras<'information-exchange'> = {
  Icon: IconTransfer,
  views: [
    {
      key: 'balance',
      Screen: lazy(() => import('./Balance.tsx').then((module) => ({ default: module.Balance }))),
    },
  ],
  defaultView: {
    sort: [
      { field: 'state', isDescending: false },
      { field: 'sentOn', isDescending: true },
    ],
  },
  renderCell: exchangeCells,
  Aside: ExchangeAside,
  Above: ExchangeAbove,
  Below: ExchangeBelow,
  Actions: Reply,
}
