/** The buttons of a tab, drawn in the screen's header line: the header stays, and the keyboard in it, while tabs change. */
import { createContext, type ReactNode, useContext } from 'react'
import { createPortal } from 'react-dom'

const Slot = createContext<HTMLElement | null>(null)

/** Tells the tabs where the header's place for their buttons is. */
export const ActionSlot = Slot.Provider

export function TabActions({ children }: { children: ReactNode }) {
  const slot = useContext(Slot)
  return slot && createPortal(children, slot)
}
