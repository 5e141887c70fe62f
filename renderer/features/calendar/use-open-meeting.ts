/** From an entry to its workspace. */
import { useCallback } from 'react'
import { useAct } from '#renderer/data/use-act.ts'
import { useNavigation } from '#renderer/navigation/navigation.ts'

/** Opens the meeting of an entry; the first time it is made. */
export function useOpenMeeting(): (key: string) => Promise<void> {
  const act = useAct()
  const go = useNavigation((state) => state.go)
  return useCallback(
    async (key) => {
      const opened = await act('meetings.open', { key })
      if (opened.ok) go({ screen: 'meetings', id: opened.value.meetingId })
    },
    [act, go],
  )
}
