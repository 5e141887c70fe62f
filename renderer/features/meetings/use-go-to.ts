/** Leads from a finding to the field it is about: turns to its tab, scrolls there and sets the focus. */
import { useCallback } from 'react'
import { useFindPlace } from '#renderer/forms/find-place.ts'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import type { WorkspaceTab } from './use-workspace.ts'

const tabsByPrefix: readonly (readonly [prefix: string, tab: WorkspaceTab])[] = [
  ['event.', 'preparation'],
  ['invitation', 'preparation'],
  ['agenda', 'preparation'],
  ['startedAt', 'course'],
  ['endedAt', 'course'],
  ['attendance', 'course'],
  ['speeches', 'course'],
  ['votes', 'course'],
  ['conclusions', 'conclusions'],
  ['minutes', 'minutes'],
]

/** The tab on which a path of the record is edited. */
export function tabOf(path: string): WorkspaceTab {
  return tabsByPrefix.find(([prefix]) => path.startsWith(prefix))?.[1] ?? 'minutes'
}

/** Returns `goTo(path)` for the dotted place of a finding (`conclusions.0.assignment.leadId`). */
export function useGoTo(): (path: string) => void {
  const adjust = useNavigation((state) => state.adjust)
  return useFindPlace(useCallback((path: string) => adjust({ tab: tabOf(path) }), [adjust]))
}
