/** How joint activities look in lists and beside their title. */
import { IconCircleX, IconPlayerPlay } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/data/use-app-info.ts'
import type { CellDrawing } from '#renderer/lists/use-list.ts'
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx'
import {
  type activityStates,
  type JointActivity,
  stateOfActivity,
} from '#shared/registers/joint-activity/index.ts'

type State = (typeof activityStates)[number]

const looks = {
  planned: { tone: 'idle' },
  running: { tone: 'soon', icon: IconPlayerPlay },
  overdue: { tone: 'late' },
  done: { tone: 'good' },
  cancelled: { tone: 'idle', icon: IconCircleX },
} as const

function ActivityStateBadge({ state }: { state: State }) {
  const { t } = useTranslation('registers')
  return <StatusBadge {...looks[state]}>{t(`joint-activity.choices.state.${state}`)}</StatusBadge>
}

export const activityCells: Readonly<Record<string, CellDrawing>> = {
  state: (value) => <ActivityStateBadge state={value as State} />,
}

export function ActivityAside({ record }: { record: JointActivity }) {
  return <ActivityStateBadge state={stateOfActivity(record, useToday())} />
}
