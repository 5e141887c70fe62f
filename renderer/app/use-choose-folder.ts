/** Choosing a data folder by the system's dialog, and opening it. */
import { useAct } from '#renderer/data/use-act.ts'

export function useChooseFolder(): () => Promise<void> {
  const act = useAct()
  return async () => {
    const chosen = await act('folder.choose', {})
    if (chosen.ok && chosen.value !== null) await act('folder.open', { path: chosen.value })
  }
}
