/** What every part of an open meeting shares: its two records, its review, and who attends. */
import { createContext, useContext } from 'react'
import type { AutosavedRecord } from '#renderer/data/use-autosave.ts'
import type { RichTextHandle } from '#renderer/rich-text/index.ts'
import type { Attendee } from '#shared/registers/attendee.ts'
import type { MeetingReview } from '#shared/views/meeting-review.ts'

export const workspaceTabs = ['preparation', 'course', 'conclusions', 'minutes'] as const
export type WorkspaceTab = (typeof workspaceTabs)[number]

export type Workspace = {
  id: string
  meeting: AutosavedRecord<'meeting'>
  event: AutosavedRecord<'event'>
  /** Undefined until main has answered. */
  review: MeetingReview | undefined
  /** Closed minutes: everything is read only. */
  isLocked: boolean
  nameOf: (who: Attendee) => string
  /** Leads to the place that a finding names. */
  goTo: (path: string) => void
  /** The rich text entered last: standing phrases go there. */
  lastText: { current: RichTextHandle | null }
}

const WorkspaceContext = createContext<Workspace | null>(null)
export const WorkspaceProvider = WorkspaceContext.Provider

/** The workspace around. Throws outside of one. */
export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext)
  if (!workspace) throw new Error('outside a workspace')
  return workspace
}
