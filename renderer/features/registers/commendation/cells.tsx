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
import { useTranslation } from 'react-i18next'
import type { CellDrawing } from '#renderer/lists/use-list.ts'
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx'
import {
  type Commendation,
  type commendationStates,
  type consentStates,
  stateOfCommendation,
} from '#shared/registers/commendation/index.ts'

type State = (typeof commendationStates)[number]
type Consent = (typeof consentStates)[number]

const looks = {
  new: { tone: 'idle' },
  nominated: { tone: 'idle', icon: IconEye },
  verified: { tone: 'idle', icon: IconSearch },
  proposed: { tone: 'soon', icon: IconFileText },
  decided: { tone: 'good', icon: IconAward },
  communicated: { tone: 'good', icon: IconSpeakerphone },
  spread: { tone: 'good', icon: IconBroadcast },
  declined: { tone: 'idle', icon: IconCircleX },
} as const

function CommendationStateBadge({ state }: { state: State }) {
  const { t } = useTranslation('registers')
  return <StatusBadge {...looks[state]}>{t(`commendation.choices.state.${state}`)}</StatusBadge>
}

function ConsentBadge({ consent }: { consent: Consent }) {
  const { t } = useTranslation('registers')
  const tone = consent === 'missing' ? 'soon' : consent === 'noted' ? 'good' : 'idle'
  return <StatusBadge tone={tone}>{t(`commendation.choices.consent.${consent}`)}</StatusBadge>
}

export const commendationCells: Readonly<Record<string, CellDrawing>> = {
  state: (value) => <CommendationStateBadge state={value as State} />,
  consent: (value) => <ConsentBadge consent={value as Consent} />,
}

export function CommendationAside({ record }: { record: Commendation }) {
  return <CommendationStateBadge state={stateOfCommendation(record)} />
}
