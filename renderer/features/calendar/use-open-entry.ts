/** Which entry is open beside the calendar, or what a new one begins with. */
import { useCallback, useEffect, useState } from 'react'
import { useAct } from '#renderer/data/use-act.ts'
import { type Place, useNavigation } from '#renderer/navigation/navigation.ts'
import type { AppError } from '#shared/contract/result.ts'
import { type Day, isDay } from '#shared/lib/dates.ts'
import type { FieldsOf } from '#shared/registers/define-register.ts'
import type { CalendarEvent } from '#shared/registers/event/index.ts'
import { type CalendarPlace, spanOf } from './use-calendar-place.ts'

export type NewEntry = { date: Day } & Partial<FieldsOf<'event'>>
export type OpenEntry = {
  key: string | null
  /** What a new entry begins with; null when none is being made. */
  fresh: NewEntry | null
  /** With a day the view turns there when it does not show it. */
  show(key: string, day?: Day): void
  begin(initial: NewEntry): void
  close(): void
}

/** The open entry is part of the place, so that other screens can lead here and "back" finds it again. */
export function useOpenEntry(place: Place, where: CalendarPlace): OpenEntry {
  const adjust = useNavigation((state) => state.adjust)
  const [fresh, setFresh] = useState<NewEntry | null>(null)
  const key = place.id ?? null
  const { view, day: shown, goTo } = where
  useArrival(place, where)
  const close = useCallback(() => {
    setFresh(null)
    const { id: _id, isNew: _new, ...rest } = useNavigation.getState().place
    useNavigation.setState({ place: rest })
  }, [])
  const show = useCallback(
    (next: string, day?: Day) => {
      setFresh(null)
      adjust({ id: next, isNew: false })
      const { from, to } = spanOf(view, shown)
      if (day !== undefined && (day < from || day > to)) goTo(day)
    },
    [adjust, goTo, view, shown],
  )
  const begin = useCallback(
    (initial: NewEntry) => {
      close()
      setFresh(initial)
    },
    [close],
  )
  const asked = place.isNew && fresh === null ? { date: where.day } : null
  return { key: fresh ? null : key, fresh: fresh ?? asked, show, begin, close }
}

/** Somebody came here for an entry and named no day: the calendar turns to the entry's. */
function useArrival(place: Place, where: CalendarPlace): void {
  const { id, day } = place
  const { goTo } = where
  const act = useAct()
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each arrival, whatever the view does afterwards
  useEffect(() => {
    if (!id || day) return
    let isCurrent = true
    const arrive = async () => {
      const found = await dayOfEntry(id, act)
      if (isCurrent && found) goTo(found)
    }
    void arrive()
    return () => {
      isCurrent = false
    }
  }, [id, day])
}

async function dayOfEntry(key: string, act: ReturnType<typeof useAct>): Promise<Day | null> {
  const found = await act('records.get', { register: 'event', id: key }, isComputedOccurrence)
  if (found.ok) return (found.value as unknown as CalendarEvent).date
  const original = key.split('@')[1] ?? ''
  return isDay(original) ? original : null
}

/** An occurrence without a record of its own is no failure: its key says the day. */
function isComputedOccurrence(error: AppError): boolean {
  return error.code === 'unknown-record'
}
