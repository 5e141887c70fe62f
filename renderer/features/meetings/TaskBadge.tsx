/** How the task of a conclusion stands. */
import { useTranslation } from 'react-i18next'
import { StatusBadge, type Tone } from '#renderer/ui/StatusBadge.tsx'
import type { TaskLabel } from '#shared/registers/task/index.ts'

const tones: Readonly<Record<TaskLabel, Tone>> = {
  overdue: 'late',
  'due-today': 'soon',
  'due-soon': 'soon',
  'in-time': 'idle',
  'no-deadline': 'idle',
  regular: 'idle',
  awaiting: 'soon',
  'awaiting-late': 'late',
  done: 'good',
  'done-late': 'good',
  paused: 'idle',
  cancelled: 'idle',
  transferred: 'idle',
}

/** True for open work past its deadline. */
export function isTaskLate(label: TaskLabel | null): boolean {
  return label === 'overdue' || label === 'awaiting-late'
}

export function TaskBadge({ label, workingDaysLeft }: { label: TaskLabel; workingDaysLeft: number | null }) {
  const { t } = useTranslation(['meetings', 'registers'])
  const word = t(`registers:task.choices.label.${label}`)
  const days =
    workingDaysLeft === null || workingDaysLeft === 0
      ? ''
      : t('conclusions.workingDays', { count: Math.abs(workingDaysLeft) })
  return <StatusBadge tone={tones[label]}>{[word, days].filter(Boolean).join(' · ')}</StatusBadge>
}
