/** How a task stands, in the few words of a badge: `quá 7 ngày LV`, `hôm nay`, `còn 3 ngày LV`. */
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Tone } from '#renderer/ui/StatusBadge.tsx'
import { labelTones, type TaskLabel } from '#shared/registers/task/index.ts'

export type StandingWords = { text: string; tone: Tone }

/** Words and tone of a label; `workingDaysLeft` as the standing has it, used only where work goes on towards a day. */
export function useStandingWords(): (label: TaskLabel, workingDaysLeft: number | null) => StandingWords {
  const { t } = useTranslation('tasks')
  return useCallback(
    (label, workingDaysLeft) => {
      const count = Math.abs(workingDaysLeft ?? 0)
      const say = () => {
        switch (label) {
          case 'overdue':
            return count === 0 ? t('standing.justOverdue') : t('standing.overdue', { count })
          case 'due-today':
            return t('standing.today')
          case 'due-soon':
          case 'in-time':
            return count === 0 ? t('standing.lastDay') : t('standing.left', { count })
          default:
            return t(`standing.${label}`)
        }
      }
      return { text: say(), tone: labelTones[label] }
    },
    [t],
  )
}
