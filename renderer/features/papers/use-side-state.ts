/** Whether the print is shown beside the work, how wide, and which side of it; kept while the program runs. */
import { create } from 'zustand'
import type { NameMask } from '#shared/fence/names/index.ts'

export const sideTabs = ['preview', 'checks'] as const
export type SideTab = (typeof sideTabs)[number]

type SideState = {
  isShown: boolean
  /** Part of the width, 0.25 to 0.7. */
  share: number
  tab: SideTab
  /** How names stand on the print of a paper; another paper begins in full. */
  covered: { readonly paperId: string; readonly names: NameMask } | null
  toggle(): void
  resize(share: number): void
  turnTo(tab: SideTab): void
  cover(paperId: string, names: NameMask): void
}

const narrowest = 0.25
const widest = 0.7

export const useSideState = create<SideState>((set) => ({
  isShown: true,
  share: 0.44,
  tab: 'preview',
  covered: null,
  toggle: () => set((state) => ({ isShown: !state.isShown })),
  resize: (share) => set({ share: Math.min(widest, Math.max(narrowest, share)) }),
  turnTo: (tab) => set({ tab, isShown: true }),
  cover: (paperId, names) => set({ covered: { paperId, names } }),
}))

/** How names stand on the print of a paper. */
export function useNames(paperId: string): [NameMask, (names: NameMask) => void] {
  const { covered, cover } = useSideState()
  return [covered?.paperId === paperId ? covered.names : 'full', (names) => cover(paperId, names)]
}
