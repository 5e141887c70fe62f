/** Whether the print is shown beside the work, how wide, and which side of it; kept while the program runs. */
import { create } from 'zustand'

export const sideTabs = ['preview', 'checks'] as const
export type SideTab = (typeof sideTabs)[number]

type SideState = {
  isShown: boolean
  /** Part of the width, 0.25 to 0.7. */
  share: number
  tab: SideTab
  toggle(): void
  resize(share: number): void
  turnTo(tab: SideTab): void
}

const narrowest = 0.25
const widest = 0.7

export const useSideState = create<SideState>((set) => ({
  isShown: true,
  share: 0.44,
  tab: 'preview',
  toggle: () => set((state) => ({ isShown: !state.isShown })),
  resize: (share) => set({ share: Math.min(widest, Math.max(narrowest, share)) }),
  turnTo: (tab) => set({ tab, isShown: true }),
}))
