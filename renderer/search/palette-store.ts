/** Which of the sheets over the whole window is open. Light: part of the start, unlike the sheets themselves. */
import { create } from 'zustand'

export type Sheet = 'palette' | 'shortcuts' | 'reminders'

type Sheets = {
  open: Sheet | null
  show(sheet: Sheet): void
  hide(): void
}

export const useSheets = create<Sheets>((set) => ({
  open: null,
  show: (open) => set({ open }),
  hide: () => set({ open: null }),
}))
