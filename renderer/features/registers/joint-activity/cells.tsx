/** How joint activities look in lists and beside their title. */
import { IconCircleX, IconPlayerPlay } from '@tabler/icons-react'
import { useToday } from '#renderer/data/use-app-info.ts'
import {
  type activityStates,
  type JointActivity,
  stateOfActivity,
} from '#shared/registers/joint-activity/index.ts'
import { ChoiceBadge, choiceCells, type Looks } from '../rows/ChoiceBadge.tsx'

const states: Looks<(typeof activityStates)[number]> = {
  planned: { tone: 'idle' },
  running: { tone: 'soon', icon: IconPlayerPlay },
  overdue: { tone: 'late' },
  done: { tone: 'good' },
  cancelled: { tone: 'idle', icon: IconCircleX },
}

export const activityCells = choiceCells('joint-activity', { state: states })

export function ActivityAside({ record }: { record: JointActivity }) {
  const state = stateOfActivity(record, useToday())
  return <ChoiceBadge register="joint-activity" field="state" code={state} looks={states} />
}
