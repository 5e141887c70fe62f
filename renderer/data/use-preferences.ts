/** The preferences of this PC and how they are changed. */
import { useCallback } from 'react'
import type { Preferences } from '#shared/contract/app-state.ts'
import { useAct } from './use-act.ts'
import { useAppInfo } from './use-app-info.ts'

/** Returns `prefer(patch)`; the screen follows at once. */
export function usePrefer(): (patch: Partial<Preferences>) => Promise<void> {
  const act = useAct()
  return useCallback(
    async (patch) => {
      const { info, set } = useAppInfo.getState()
      if (!info) return
      const answer = await act('preferences.set', { ...info.preferences, ...patch })
      if (answer.ok) set(answer.value)
    },
    [act],
  )
}
