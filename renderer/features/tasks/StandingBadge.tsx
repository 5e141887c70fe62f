/** A task's standing as a badge. */
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx'
import type { TaskLabel } from '#shared/registers/task/index.ts'
import { useStandingWords } from './standing-words.ts'

type Props = { label: TaskLabel; workingDaysLeft: number | null }

export function StandingBadge({ label, workingDaysLeft }: Props) {
  const { text, tone } = useStandingWords()(label, workingDaysLeft)
  return <StatusBadge tone={tone}>{text}</StatusBadge>
}
