/** What commendations have besides the common screen. */
import { IconAward } from '@tabler/icons-react'
import type { RegisterExtras } from '../extras.ts'
import { CommendationAbove } from './CommendationAbove.tsx'
import { CommendationAside, commendationCells } from './cells.tsx'

export const commendationExtras: RegisterExtras<'commendation'> = {
  Icon: IconAward,
  defaultView: { sort: [{ field: 'nominatedOn', isDescending: true }] },
  renderCell: commendationCells,
  Aside: CommendationAside,
  Above: CommendationAbove,
  isWide: true,
}
