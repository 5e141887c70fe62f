/**
 * A recovery key that has just been made, until its owner says that it is on paper. The whole screen is drawn anew meanwhile
 * (the folder is opened again), so it is held here, in memory and nowhere else.
 */
import { create } from 'zustand'

type Held = { key: string | null; show(key: string): void; forget(): void }

export const useRecoveryKey = create<Held>((set) => ({
  key: null,
  show: (key) => set({ key }),
  forget: () => set({ key: null }),
}))
