/** The special days of a year: the office's own list once it has changed anything, else what law and notices give. */
import { useCallback } from 'react'
import { useAct } from '#renderer/data/use-act.ts'
import { useAnswer } from '#renderer/data/use-answer.ts'
import { useWorkingCalendar } from '#renderer/data/use-working-calendar.ts'
import { defaultYear, type SpecialDay } from '#shared/calendar/holidays.ts'
import type { CalendarYearRecord } from '#shared/registers/calendar-year/index.ts'

export type OfficeYear = {
  days: readonly SpecialDay[]
  isOwn: boolean
  change(days: readonly SpecialDay[]): Promise<boolean>
  /** Back to the default: the own list goes to the bin. */
  reset(): Promise<void>
}

const register = 'calendar-year' as const

/** The year's days and the ways to change them; the first change makes the list the office's own. */
export function useOfficeYear(year: number): OfficeYear {
  const act = useAct()
  const { weeklyRest } = useWorkingCalendar()
  const id = String(year)
  const { data } = useAnswer('records.get', { register, id }, [register])
  const record = (data as unknown as CalendarYearRecord | undefined) ?? null
  const own = record && record.removedAt === null ? record : null
  const change = useCallback(
    async (days: readonly SpecialDay[]) => {
      const fields = { days: days.toSorted((a, b) => (a.date < b.date ? -1 : 1)) }
      if (record === null) return (await act('records.create', { register, id, fields })).ok
      let { revision } = record
      if (record.removedAt !== null) {
        const restored = await act('records.restore', { register, id, revision })
        if (!restored.ok) return false
        revision += 1
      }
      return (await act('records.update', { register, id, revision, fields })).ok
    },
    [act, id, record],
  )
  const reset = useCallback(async () => {
    if (own) await act('records.remove', { register, id, revision: own.revision })
  }, [act, id, own])
  return { days: own ? own.days : defaultYear(year, { weeklyRest }).days, isOwn: own !== null, change, reset }
}
