/** From a finding to the field it is about: scrolls there and sets the focus. */
import { useCallback, useEffect, useState } from 'react'

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

/** Returns `goTo(path)` for the dotted place of a finding; `turnTo` shows the part of the screen where it is edited. */
export function useFindPlace(turnTo: (path: string) => void): (path: string) => void {
  const [wanted, setWanted] = useState<string | null>(null)
  useEffect(() => {
    if (wanted === null) return
    // The part is drawn first.
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
      turnTo(path)
      setWanted(path)
    },
    [turnTo],
  )
}
