/** How the state of matters, their clocks and their orientation look in lists and beside the title. */
import {
  IconArchive,
  IconCircleDashed,
  IconEye,
  IconGavel,
  IconProgressAlert,
  IconSpeakerphone,
  IconUsersGroup,
} from '@tabler/icons-react'
import {
  type Matter,
  type MatterStanding,
  type MatterState,
  stateOfMatter,
} from '#shared/registers/matter/index.ts'
import { ChoiceBadge, choiceCells, type Looks } from '../rows/ChoiceBadge.tsx'

const states: Looks<MatterState> = {
  detected: { tone: 'soon', icon: IconEye },
  met: { tone: 'idle', icon: IconUsersGroup },
  directed: { tone: 'idle', icon: IconProgressAlert },
  resolved: { tone: 'good', icon: IconGavel },
  announced: { tone: 'good', icon: IconSpeakerphone },
  closed: { tone: 'good', icon: IconArchive },
}

const standings: Looks<MatterStanding> = {
  late: { tone: 'late' },
  'due-today': { tone: 'soon' },
  'due-soon': { tone: 'soon' },
  'in-time': { tone: 'idle' },
  closed: { tone: 'good' },
}

const orientations: Looks<'given' | 'not-yet'> = {
  given: { tone: 'good' },
  'not-yet': { tone: 'idle', icon: IconCircleDashed },
}

export const matterCells = choiceCells('matter', {
  state: states,
  standing: standings,
  orientation: orientations,
})

export function MatterAside({ record }: { record: Matter }) {
  return <ChoiceBadge register="matter" field="state" code={stateOfMatter(record)} looks={states} />
}
