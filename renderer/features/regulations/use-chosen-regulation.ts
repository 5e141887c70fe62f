/** Which regulation the tabs show: the one of the place, else the one in force. */
import { useMemo } from 'react'
import { useAll } from '#renderer/data/use-answer.ts'
import { useToday } from '#renderer/data/use-app-info.ts'
import { type Place, useNavigation } from '#renderer/navigation/navigation.ts'
import type { Day } from '#shared/lib/dates.ts'
import { isInForce, type Regulation, statusAmong } from '#shared/registers/regulation/index.ts'

/** Every regulation, those in force first, then the newest. */
export function useRegulations(): readonly Regulation[] {
  const all = useAll('regulation')
  const today = useToday()
  return useMemo(() => inOrder(all, today), [all, today])
}

/** The chosen regulation (undefined while they load, or when there is none) and the way to another. */
export function useChosenRegulation(place: Place) {
  const all = useRegulations()
  const go = useNavigation((state) => state.go)
  return {
    all,
    regulation: all.find(({ id }) => id === place.id) ?? all[0],
    // What was open within the regulation before (`part`) stays behind.
    choose: (id: string) =>
      go({ screen: 'regulations', ...(place.tab === undefined ? {} : { tab: place.tab }), id }),
  }
}

function inOrder(all: readonly Regulation[], today: Day): Regulation[] {
  const rank = (one: Regulation) => Number(!isInForce(statusAmong(one, today, all)))
  const begins = (one: Regulation) => one.validFrom ?? one.signedOn ?? ''
  return all.toSorted((a, b) => rank(a) - rank(b) || begins(b).localeCompare(begins(a)))
}
