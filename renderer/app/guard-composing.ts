/**
 * While a Vietnamese input method composes a syllable, its keys belong to it: no Enter, Esc or shortcut of ours may act on
 * half a word. Editors of rich text look after their own composing and keep hearing their keys.
 */

/** Keeps keys of a composition from every handler of the page; returns the function that stops. */
export function guardComposing(target: Window = window): () => void {
  const keep = (event: KeyboardEvent) => {
    const isRichText = event.target instanceof HTMLElement && event.target.isContentEditable
    if (event.isComposing && !isRichText) event.stopImmediatePropagation()
  }
  target.addEventListener('keydown', keep, { capture: true })
  return () => target.removeEventListener('keydown', keep, { capture: true })
}
