/** The deadline that the office assumes for work whose paper sets none (Cài đặt › Văn phòng). */
import { useAnswer } from '#renderer/data/use-answer.ts'
import { useToday } from '#renderer/data/use-app-info.ts'
import { useWorkingCalendar } from '#renderer/data/use-working-calendar.ts'
import type { Day } from '#shared/lib/dates.ts'
import { defaultSettings, type Settings } from '#shared/registers/settings/index.ts'
import { assumedDeadline } from '#shared/registers/task/assumed-deadline.ts'

/** Calendar days; null until the settings are here. */
export function useAssumedDays(): number | null {
  const { data } = useAnswer('records.all', { register: 'settings' }, ['settings'])
  if (data === undefined) return null
  const [office] = data as unknown as readonly Settings[]
  return (office ?? defaultSettings).defaultTaskDays
}

/** Counted from today, a last day off moved to the next working day; null until the settings are here. */
export function useAssumedDeadline(): Day | null {
  const today = useToday()
  const calendar = useWorkingCalendar()
  const days = useAssumedDays()
  return days === null ? null : assumedDeadline(today, days, calendar)
}
