/** How the states of matters and of communications look in lists. */
import {
  IconArchive,
  IconCircleDashed,
  IconEye,
  IconGavel,
  IconProgressAlert,
  IconSpeakerphone,
  IconUsersGroup,
  type TablerIcon,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CellDrawing } from '#renderer/lists/use-list.ts'
import { StatusBadge, type Tone } from '#renderer/ui/StatusBadge.tsx'
import type { MatterStanding, MatterState } from '#shared/registers/matter/index.ts'

const stateLooks: Readonly<Record<MatterState, { tone: Tone; icon: TablerIcon }>> = {
  detected: { tone: 'soon', icon: IconEye },
  met: { tone: 'idle', icon: IconUsersGroup },
  directed: { tone: 'idle', icon: IconProgressAlert },
  resolved: { tone: 'good', icon: IconGavel },
  announced: { tone: 'good', icon: IconSpeakerphone },
  closed: { tone: 'good', icon: IconArchive },
}

const standingTones: Readonly<Record<MatterStanding, Tone>> = {
  late: 'late',
  'due-today': 'soon',
  'due-soon': 'soon',
  'in-time': 'idle',
  closed: 'good',
}

export function MatterStateBadge({ state }: { state: MatterState }) {
  const { t } = useTranslation('registers')
  return <StatusBadge {...stateLooks[state]}>{t(`matter.choices.state.${state}`)}</StatusBadge>
}

function StandingBadge({ standing }: { standing: MatterStanding }) {
  const { t } = useTranslation('registers')
  return <StatusBadge tone={standingTones[standing]}>{t(`matter.choices.standing.${standing}`)}</StatusBadge>
}

function OrientationBadge({ value }: { value: 'given' | 'not-yet' }) {
  const { t } = useTranslation('registers')
  return value === 'given' ? (
    <StatusBadge tone="good">{t('matter.choices.orientation.given')}</StatusBadge>
  ) : (
    <StatusBadge tone="idle" icon={IconCircleDashed}>
      {t('matter.choices.orientation.not-yet')}
    </StatusBadge>
  )
}

export const matterCells: Readonly<Record<string, CellDrawing>> = {
  state: (value) => <MatterStateBadge state={value as MatterState} />,
  standing: (value) => <StandingBadge standing={value as MatterStanding} />,
  orientation: (value) => <OrientationBadge value={value as 'given' | 'not-yet'} />,
}
