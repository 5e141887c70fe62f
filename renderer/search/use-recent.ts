/** The records that were looked at last, newest first, by their titles. */
import { useEffect, useState } from 'react'
import { call } from '#renderer/api/client.ts'
import { type Place, useNavigation } from '#renderer/navigation/navigation.ts'
import { isCoordination } from '#shared/registers/coordination-names.ts'
import { anyRegisterOf, type RegisterName } from '#shared/registers/index.ts'

const most = 6

export type Recent = { place: Place; register: RegisterName; title: string }

/** Asked once, when the palette opens. Records that are gone are left out. */
export function useRecent(): readonly Recent[] {
  const [recent, setRecent] = useState<readonly Recent[]>([])
  useEffect(() => {
    let isShown = true
    void findRecent().then((found) => {
      if (isShown) setRecent(found)
    })
    return () => {
      isShown = false
    }
  }, [])
  return recent
}

async function findRecent(): Promise<Recent[]> {
  const { place, past } = useNavigation.getState()
  const wanted = new Map<string, Place>()
  for (const one of [...past, place].toReversed()) {
    const key = `${one.screen} ${one.tab ?? ''} ${one.id ?? ''}`
    if (one.id && !wanted.has(key)) wanted.set(key, one)
  }
  const found = await Promise.all([...wanted.values()].slice(0, most).map(titled))
  return found.filter((one) => one !== null)
}

async function titled(place: Place): Promise<Recent | null> {
  const register = registerAt(place)
  if (register === null || !place.id) return null
  try {
    const record = await call('records.get', { register, id: place.id })
    if (record.removedAt !== null) return null
    return { place, register, title: anyRegisterOf(register).titleOf(record) }
  } catch {
    return null
  }
}

/** A meeting and its event have the same id, and the event the title. */
function registerAt({ screen, tab }: Place): RegisterName | null {
  switch (screen) {
    case 'calendar':
    case 'meetings':
      return 'event'
    case 'tasks':
      return 'task'
    case 'documents':
      return 'source-document'
    case 'regulations':
      return 'regulation'
    case 'directory':
      return tab === 'people' ? 'person' : 'organisation'
    case 'registers':
      return tab !== undefined && isCoordination(tab) ? tab : null
    default:
      return null
  }
}
