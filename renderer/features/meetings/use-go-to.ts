/** Leads from a finding to the field it is about: turns to its tab, scrolls there and sets the focus. */
import { useCallback, useEffect, useState } from 'react'
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

const focusable = 'input:not([type=hidden]), textarea, select, [role=textbox], button, [tabindex="0"]'

/** Elements say what they edit by `data-path`; the longest that begins the wanted path is the place. */
export function findPlace(root: ParentNode, path: string): HTMLElement | null {
  const places = [...root.querySelectorAll<HTMLElement>('[data-path]')]
  const parts = path.split('.')
  for (let length = parts.length; length > 0; length -= 1) {
    const wanted = parts.slice(0, length).join('.')
    const found = places.find(({ dataset }) => dataset.path === wanted)
    if (found) return found
  }
  return null
}

/** Returns `goTo(path)` for the dotted place of a finding (`conclusions.0.assignment.leadId`). */
export function useGoTo(): (path: string) => void {
  const adjust = useNavigation((state) => state.adjust)
  const [wanted, setWanted] = useState<string | null>(null)
  useEffect(() => {
    if (wanted === null) return
    // The tab is drawn first.
    const frame = requestAnimationFrame(() => {
      const place = findPlace(document, wanted)
      place?.scrollIntoView({ block: 'center' })
      const target = place?.matches(focusable) ? place : place?.querySelector<HTMLElement>(focusable)
      target?.focus()
      setWanted(null)
    })
    return () => cancelAnimationFrame(frame)
  }, [wanted])
  return useCallback(
    (path) => {
      adjust({ tab: tabOf(path) })
      setWanted(path)
    },
    [adjust],
  )
}
