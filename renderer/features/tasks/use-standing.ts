/** How tasks stand today, by the office's own calendar and its own notion of near. */
import { useCallback } from 'react'
import { useAll } from '#renderer/data/use-answer.ts'
import { useToday } from '#renderer/data/use-app-info.ts'
import { useWorkingCalendar } from '#renderer/data/use-working-calendar.ts'
import { defaultSoonDays, standingOf, type Task, type TaskStanding } from '#shared/registers/task/index.ts'

/** Gives the standing of any task; a new function only when the day, the calendar or the settings change. */
export function useStanding(): (task: Task) => TaskStanding {
  const today = useToday()
  const calendar = useWorkingCalendar()
  const [office] = useAll('settings')
  const soonDays = office?.soonDays ?? defaultSoonDays
  return useCallback((task) => standingOf(task, today, calendar, soonDays), [today, calendar, soonDays])
}
