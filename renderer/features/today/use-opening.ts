/** Where the lines of Hôm nay lead. */
import { useCallback } from 'react'
import { useAct } from '#renderer/data/use-act.ts'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import type { TodayEvent } from '#shared/views/today.ts'

/** An entry with a workspace opens in it, any other in the calendar; a meeting's paper always opens the workspace. */
export function useOpening() {
  const act = useAct()
  const go = useNavigation((state) => state.go)
  const openMeeting = useCallback(
    async (key: string) => {
      const opened = await act('meetings.open', { key })
      if (opened.ok) go({ screen: 'meetings', id: opened.value.meetingId })
    },
    [act, go],
  )
  const openEvent = useCallback(
    (event: TodayEvent) =>
      event.stage === null
        ? go({ screen: 'calendar', id: event.key, day: event.date })
        : go({ screen: 'meetings', id: event.key }),
    [go],
  )
  return { openMeeting, openEvent }
}
