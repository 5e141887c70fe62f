/** Which of the two sheets over the whole window is open. Light: part of the start, unlike the sheets themselves. */
import { create } from 'zustand'

type Sheets = {
  open: 'palette' | 'shortcuts' | null
  show(sheet: 'palette' | 'shortcuts'): void
  hide(): void
}

export const useSheets = create<Sheets>((set) => ({
  open: null,
  show: (open) => set({ open }),
  hide: () => set({ open: null }),
}))
