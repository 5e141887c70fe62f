/** How a task stands, in the few words of a badge: `quá 7 ngày LV`, `hôm nay`, `còn 3 ngày LV`. */
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Tone } from '#renderer/ui/StatusBadge.tsx'
import type { TaskLabel } from '#shared/registers/task/index.ts'

export type StandingWords = { text: string; tone: Tone }

const tones: Record<TaskLabel, Tone> = {
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

/** Words and tone of a label; `workingDaysLeft` as the standing has it. */
export function useStandingWords(): (label: TaskLabel, workingDaysLeft: number | null) => StandingWords {
  const { t } = useTranslation(['tasks', 'registers'])
  return useCallback(
    (label, workingDaysLeft) => {
      const tone = tones[label]
      const count = Math.abs(workingDaysLeft ?? 0)
      if (label === 'due-today') return { tone, text: t('standing.today') }
      if (workingDaysLeft === null) return { tone, text: t(`registers:task.choices.label.${label}`) }
      if (label === 'overdue')
        return { tone, text: count === 0 ? t('standing.justOverdue') : t('standing.overdue', { count }) }
      if (label === 'due-soon' && count === 0) return { tone, text: t('standing.lastDay') }
      return { tone, text: t('standing.left', { count }) }
    },
    [t],
  )
}
