/** To the task or event that keeps an item. */
import { useNavigation } from '#renderer/navigation/navigation.ts'
import type { PlanRecord } from '#shared/views/plan/year-plan.ts'

export function useOpenPlanRecord() {
  const go = useNavigation((state) => state.go)
  return ({ register, id, on }: PlanRecord) =>
    register === 'task' ? go({ screen: 'tasks', id }) : go({ screen: 'calendar', id, day: on })
}
