/** How the states of legal-education sessions look in lists and beside the title. */
import { IconCircleX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/data/use-app-info.ts'
import type { CellDrawing } from '#renderer/lists/use-list.ts'
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx'
import { type LegalSession, stateOfSession } from '#shared/registers/legal-session/index.ts'

type State = ReturnType<typeof stateOfSession>

const looks = {
  planned: { tone: 'idle' },
  overdue: { tone: 'late' },
  held: { tone: 'good' },
  cancelled: { tone: 'idle', icon: IconCircleX },
} as const

function SessionStateBadge({ state }: { state: State }) {
  const { t } = useTranslation('registers')
  return <StatusBadge {...looks[state]}>{t(`legal-session.choices.state.${state}`)}</StatusBadge>
}

export const sessionCells: Readonly<Record<string, CellDrawing>> = {
  state: (value) => <SessionStateBadge state={value as State} />,
}

export function SessionAside({ record }: { record: LegalSession }) {
  return <SessionStateBadge state={stateOfSession(record, useToday())} />
}
