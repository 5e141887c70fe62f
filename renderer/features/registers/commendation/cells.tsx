/** How commendations look in lists and beside their title. */
import {
  IconAward,
  IconBroadcast,
  IconCircleX,
  IconEye,
  IconFileText,
  IconSearch,
  IconSpeakerphone,
} from '@tabler/icons-react'
import {
  type Commendation,
  type commendationStates,
  type consentStates,
  stateOfCommendation,
} from '#shared/registers/commendation/index.ts'
import { ChoiceBadge, choiceCells, type Looks } from '../rows/ChoiceBadge.tsx'

const states: Looks<(typeof commendationStates)[number]> = {
  new: { tone: 'idle' },
  nominated: { tone: 'idle', icon: IconEye },
  verified: { tone: 'idle', icon: IconSearch },
  proposed: { tone: 'soon', icon: IconFileText },
  decided: { tone: 'good', icon: IconAward },
  communicated: { tone: 'good', icon: IconSpeakerphone },
  spread: { tone: 'good', icon: IconBroadcast },
  declined: { tone: 'idle', icon: IconCircleX },
}

const consents: Looks<(typeof consentStates)[number]> = {
  missing: { tone: 'soon' },
  noted: { tone: 'good' },
  'not-needed': { tone: 'idle' },
}

export const commendationCells = choiceCells('commendation', { state: states, consent: consents })

export function CommendationAside({ record }: { record: Commendation }) {
  return (
    <ChoiceBadge register="commendation" field="state" code={stateOfCommendation(record)} looks={states} />
  )
}
