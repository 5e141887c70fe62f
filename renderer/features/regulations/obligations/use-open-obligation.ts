/** Which obligation is open beside the list: a matter of the place, so that links lead there. */
import { useEffect } from 'react'
import { useRecord } from '#renderer/data/use-answer.ts'
import { type Place, useNavigation } from '#renderer/navigation/navigation.ts'

export function useOpenObligation(place: Place, regulationId: string | undefined) {
  const go = useNavigation((state) => state.go)
  const adjust = useNavigation((state) => state.adjust)
  const openId = place.isNew ? null : (place.part ?? null)
  const record = useRecord('obligation', openId)
  const ownerId = record?.regulationId
  // A link may name the obligation alone: its regulation is shown around it.
  useEffect(() => {
    if (ownerId !== undefined && ownerId !== regulationId) adjust({ id: ownerId })
  }, [ownerId, regulationId, adjust])
  const bare: Place = {
    screen: 'regulations',
    tab: 'obligations',
    ...(regulationId === undefined ? {} : { id: regulationId }),
  }
  return {
    openId,
    record: record?.id === openId ? record : undefined,
    isNew: place.isNew ?? false,
    open: (id: string) => go({ ...bare, part: id }),
    openNew: () => go({ ...bare, isNew: true }),
    close: () => go(bare),
  }
}
