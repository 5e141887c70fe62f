/** From a line of the history to the record it is about, wherever it is now. */
import { notifications } from '@mantine/notifications'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import { placeOfRecord } from '#renderer/forms/place-of-record.ts'
import { type Place, useNavigation } from '#renderer/navigation/navigation.ts'
import type { AnyRecord, RegisterName } from '#shared/registers/index.ts'

/** True for registers whose records can be looked at somewhere. */
export function hasPlace(register: RegisterName): boolean {
  return register === 'minutes-version' || register === 'attachment' || placeOfRecord(register, '') !== null
}

/** Opens the record on its screen, or in the bin when it lies there. */
export function useOpenRecord() {
  const { t } = useTranslation('history')
  const act = useAct()
  const go = useNavigation((state) => state.go)
  return useCallback(
    async (register: RegisterName, id: string) => {
      const found = await act('records.get', { register, id }, () => true)
      const place = found.ok ? placeOf(register, found.value) : null
      if (place) go(place)
      else notifications.show({ message: t('gone'), autoClose: 5000 })
    },
    [act, go, t],
  )
}

function placeOf(register: RegisterName, record: AnyRecord): Place | null {
  if (register === 'minutes-version') return placeOfRecord('meeting', String(record.meetingId))
  if (record.removedAt !== null) return { screen: 'bin', tab: register, id: record.id }
  if (register !== 'attachment') return placeOfRecord(register, record.id)
  const owner = record.owner as { register: RegisterName; id: string }
  return placeOfRecord(owner.register, owner.id)
}
