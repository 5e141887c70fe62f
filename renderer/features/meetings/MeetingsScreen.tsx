/** Cuộc họp: the list, or one meeting's workspace. */
import { useEffect, useState } from 'react'
import { useAct } from '#renderer/data/use-act.ts'
import { type Place, useNavigation } from '#renderer/navigation/navigation.ts'
import { preloadEditor } from '#renderer/rich-text/index.ts'
import { MeetingList } from './MeetingList.tsx'
import { Workspace } from './Workspace.tsx'

export function MeetingsScreen({ place }: { place: Place }) {
  useEffect(() => void preloadEditor(), [])
  return place.id ? <Opening key={place.id} id={place.id} tab={place.tab} /> : <MeetingList />
}

/** Makes the workspace where there is none yet, and lets unfinished conclusions of last time come along. */
function Opening({ id, tab }: { id: string; tab: string | undefined }) {
  const act = useAct()
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    let isCurrent = true
    void act('meetings.open', { key: id }).then((outcome) => {
      if (!isCurrent) return
      if (outcome.ok) setOpen(true)
      else leaveToList()
    })
    return () => {
      isCurrent = false
    }
  }, [act, id])
  return isOpen ? <Workspace id={id} tab={tab} /> : null
}

function leaveToList() {
  const { place } = useNavigation.getState()
  useNavigation.setState({ place: { screen: place.screen } })
}
