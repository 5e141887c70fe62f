/** What the program knows of itself: folder, preferences, today. */
import { create } from 'zustand'
import { call, on } from '#renderer/api/client.ts'
import type { AppInfo } from '#shared/contract/app-state.ts'

type AppInfoState = { info: AppInfo | null; set(info: AppInfo): void }

/** The program's state as last told by main; null before the first answer. */
export const useAppInfo = create<AppInfoState>((set) => ({ info: null, set: (info) => set({ info }) }))

/** Fetches the state and follows it; returns the function that stops. */
export function followAppInfo(): () => void {
  const { set } = useAppInfo.getState()
  void call('app.info', {}).then(set)
  return on('app.changed', set)
}

/** False while the folder can only be looked at: somebody else has it open, it is damaged, or the user wanted no more. */
export function useCanEdit(): boolean {
  return useAppInfo(({ info }) => info?.folder.state !== 'open' || info.folder.view === null)
}

/** This moment by the program's clock (`--now` sets it), UTC ISO. */
export function momentNow(): string {
  const ahead = useAppInfo.getState().info?.clockAheadMs ?? 0
  return new Date(Date.now() + ahead).toISOString()
}

/** Việt Nam's day as main sees it; screens are only drawn after the first answer. */
export function useToday(): string {
  return useAppInfo((state) => state.info?.today ?? '1970-01-01')
}
