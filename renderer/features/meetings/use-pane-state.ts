/** Whether the paper is shown beside the work and how much of the width it takes; kept while the program runs. */
import { create } from 'zustand'

type PaneState = {
  isShown: boolean
  /** Part of the width, 0.25 to 0.7. */
  share: number
  toggle(): void
  resize(share: number): void
}

const narrowest = 0.25
const widest = 0.7

export const usePaneState = create<PaneState>((set) => ({
  isShown: true,
  share: 0.42,
  toggle: () => set((state) => ({ isShown: !state.isShown })),
  resize: (share) => set({ share: Math.min(widest, Math.max(narrowest, share)) }),
}))
