/** What every part of an open paper shares: the record as it is being written, its look, and the way to a place in it. */
import { createContext, useContext } from 'react'
import type { AutosavedRecord } from '#renderer/data/use-autosave.ts'
import type { PaperParts } from '#shared/document/paper-parts.ts'
import type { CheckPlace } from '#shared/reports/checks/finding.ts'
import type { PaperLook } from '#shared/reports/formats/look.ts'
import type { TextHandle } from './text/TextEditor.tsx'

export const deskTabs = ['text', 'form', 'annexes', 'record'] as const
export type DeskTab = (typeof deskTabs)[number]

export type Desk = {
  id: string
  paper: AutosavedRecord<'paper'>
  parts: PaperParts
  look: PaperLook
  /** Issued, withdrawn, or in a folder that is only looked at. */
  isLocked: boolean
  /** Changes parts as they are now; saved by itself. */
  edit: (change: (parts: PaperParts) => Partial<PaperParts>) => void
  /** Leads to what a finding points at, and marks its words. */
  goTo: (place: CheckPlace) => void
  annex: number
  chooseAnnex: (index: number) => void
  /** The text editor that is shown: of the body, or of the chosen annex. */
  text: React.RefObject<TextHandle | null>
}

const DeskContext = createContext<Desk | null>(null)
export const DeskProvider = DeskContext.Provider

/** The desk around. Throws outside of one. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('outside a desk')
  return desk
}
