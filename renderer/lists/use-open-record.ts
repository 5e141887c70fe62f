/** Which record of a screen is open, or whether a new one is begun: a matter of the place, so that links lead there. */
import { type Place, useNavigation } from '#renderer/navigation/navigation.ts'

/** The open record by the place, and the ways to another one. */
export function useOpenRecord(place: Place) {
  const go = useNavigation((state) => state.go)
  const bare: Place =
    place.tab === undefined ? { screen: place.screen } : { screen: place.screen, tab: place.tab }
  return {
    openId: place.isNew ? null : (place.id ?? null),
    isNew: place.isNew ?? false,
    open: (id: string) => go({ ...bare, id }),
    openNew: () => go({ ...bare, isNew: true }),
    close: () => go(bare),
  }
}
