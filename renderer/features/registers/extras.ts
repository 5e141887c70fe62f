/** What single registers have besides the common screen: an icon, further views, parts of the record's panel. */
import {
  IconCircleX,
  IconGavel,
  IconMessageReport,
  IconSpeakerphone,
  type Icon as TablerIcon,
} from '@tabler/icons-react'
import type { ComponentType, LazyExoticComponent } from 'react'
import type { CellDrawing } from '#renderer/lists/use-list.ts'
import type { ListView } from '#shared/query/list-view.ts'
import type { CoordinationRegister } from '#shared/registers/coordination-names.ts'
import type { RecordOf } from '#shared/registers/index.ts'
import { stateOfSession } from '#shared/registers/legal-session/index.ts'
import { commendationExtras } from './commendation/index.ts'
import { communicationBadges } from './communication/badges.ts'
import { CommunicationBelow } from './communication/CommunicationBelow.tsx'
import { exchangeExtras } from './information-exchange/index.ts'
import { activityExtras } from './joint-activity/index.ts'
import { MatterAside, matterCells } from './matter/cells.tsx'
import { MatterAbove, MatterActions, MatterBelow } from './matter/MatterParts.tsx'
import { pressExtras } from './press-event/index.ts'
import { programmeExtras } from './programme/index.ts'
import { proposalExtras } from './proposal/index.ts'
import { stateBadges } from './rows/state-badges.tsx'

type OfRecord<N extends CoordinationRegister> = ComponentType<{ record: RecordOf<N> }>

export type RegisterView = {
  /** Words `registers:<register>.views.<key>`; also in the place as `part`. */
  key: string
  Screen: LazyExoticComponent<ComponentType<{ onOpen(id: string): void }>>
}

export type RegisterExtras<N extends CoordinationRegister = CoordinationRegister> = {
  Icon: TablerIcon
  /** Looked at beside the list, like a timeline. */
  views?: readonly RegisterView[]
  defaultView?: Partial<ListView>
  renderCell?: Readonly<Record<string, CellDrawing>>
  /** Beside the title of the panel, above and below its fields, among its buttons; all of a stored record. */
  Aside?: OfRecord<N>
  Above?: OfRecord<N>
  Below?: OfRecord<N>
  Actions?: OfRecord<N>
  isWide?: boolean
  /** Its actions print a sheet of its own; others have the plain one. */
  hasOwnSheet?: boolean
}

const extras: { readonly [N in CoordinationRegister]: RegisterExtras<N> } = {
  programme: programmeExtras,
  'information-exchange': exchangeExtras,
  matter: {
    Icon: IconMessageReport,
    defaultView: { sort: [{ field: 'detectedOn', isDescending: true }] },
    renderCell: matterCells,
    Aside: MatterAside,
    Actions: MatterActions,
    Above: MatterAbove,
    Below: MatterBelow,
    isWide: true,
    hasOwnSheet: true,
  },
  'press-event': pressExtras,
  communication: {
    Icon: IconSpeakerphone,
    defaultView: { sort: [{ field: 'plannedTo', isDescending: true }] },
    ...communicationBadges,
    Below: CommunicationBelow,
  },
  proposal: proposalExtras,
  'legal-session': {
    Icon: IconGavel,
    defaultView: { sort: [{ field: 'on', isDescending: true }] },
    ...stateBadges(
      'legal-session',
      {
        planned: { tone: 'idle' },
        overdue: { tone: 'late' },
        held: { tone: 'good' },
        cancelled: { tone: 'idle', icon: IconCircleX },
      },
      stateOfSession,
    ),
  },
  commendation: commendationExtras,
  'joint-activity': activityExtras,
}

export function extrasOf(register: CoordinationRegister): RegisterExtras {
  return extras[register] as RegisterExtras
}
