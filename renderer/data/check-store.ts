/** The check of the data: one runs at a time, and its report stays to be looked at again. */
import { create } from 'zustand'
import { call, errorOf, on } from '#renderer/api/client.ts'
import type { AppError } from '#shared/contract/result.ts'
import type { CheckFinding, CheckReport } from '#shared/contract/storage.ts'

type CheckState = {
  isOpen: boolean
  isRunning: boolean
  report: CheckReport | null
  error: AppError | null
  show(): void
  hide(): void
  /** Checks; does nothing while a check runs. */
  run(): Promise<void>
}

export const useCheck = create<CheckState>((set, get) => ({
  isOpen: false,
  isRunning: false,
  report: null,
  error: null,
  show: () => set({ isOpen: true }),
  hide: () => set({ isOpen: false }),
  run: async () => {
    if (get().isRunning) return
    set({ isRunning: true, error: null, report: null })
    try {
      set({ report: await call('data.check', {}) })
    } catch (thrown) {
      set({ error: errorOf(thrown) })
    } finally {
      set({ isRunning: false })
    }
  },
}))

/** Hears of what the daily check has found; returns the function that stops. */
export function followDailyCheck(tell: (findings: readonly CheckFinding[]) => void): () => void {
  return on('data.checked', ({ findings }) => tell(findings))
}
