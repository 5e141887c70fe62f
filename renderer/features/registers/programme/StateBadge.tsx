/** How a programme stands: a word, a colour and a shape of its own. */
import { IconPlayerPause, IconTrendingDown, IconTrendingUp, type TablerIcon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { StatusBadge, type Tone } from '#renderer/ui/StatusBadge.tsx'
import type { ProgrammeState } from '#shared/registers/programme/index.ts'

export const stateTones: Readonly<Record<ProgrammeState, Tone>> = {
  overdue: 'late',
  behind: 'soon',
  'on-track': 'good',
  'not-started': 'idle',
  completed: 'good',
  stopped: 'idle',
}

const icons: Partial<Record<ProgrammeState, TablerIcon>> = {
  behind: IconTrendingDown,
  'on-track': IconTrendingUp,
  stopped: IconPlayerPause,
}

export function StateBadge({ state }: { state: ProgrammeState }) {
  const { t } = useTranslation('registers')
  const icon = icons[state]
  return (
    <StatusBadge tone={stateTones[state]} {...(icon ? { icon } : {})}>
      {t(`programme.choices.state.${state}`)}
    </StatusBadge>
  )
}
