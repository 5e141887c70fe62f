/** How the task of a conclusion stands. */
import { useTranslation } from 'react-i18next'
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx'
import { labelTones, type TaskLabel } from '#shared/registers/task/index.ts'

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
  return <StatusBadge tone={labelTones[label]}>{[word, days].filter(Boolean).join(' · ')}</StatusBadge>
}
