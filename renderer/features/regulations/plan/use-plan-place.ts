/** Which year, item and scope the tab shows: part of the place, so that going back leads to the same plan. */
import { create } from 'zustand'
import { useToday } from '#renderer/data/use-app-info.ts'
import { type Place, useNavigation } from '#renderer/navigation/navigation.ts'
import { dayParts, makeDay } from '#shared/lib/dates.ts'
import { firstYear, lastYear } from './PlanToolbar.tsx'

/** The year looked at last: whoever plans one regulation after another plans the same year. */
const useLookedAt = create<{ year: number | null }>(() => ({ year: null }))

/** From this month on the next year is about to be planned. */
const planningMonth = 10

export function usePlanPlace(place: Place) {
  const adjust = useNavigation((state) => state.adjust)
  const today = dayParts(useToday())
  const lookedAt = useLookedAt((state) => state.year)
  const asked = place.day === undefined ? (lookedAt ?? today.year) : dayParts(place.day).year
  const year = Math.min(lastYear, Math.max(firstYear, asked))
  return {
    year,
    /** The next year, while its plan is to be made and another one is shown. */
    offered: today.month >= planningMonth && year === today.year ? today.year + 1 : null,
    setYear: (next: number) => {
      useLookedAt.setState({ year: next })
      adjust({ day: makeDay(next, 1, 1) })
    },
  }
}
