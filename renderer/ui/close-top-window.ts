/**
 * Escape closes one window at a time. Every open Modal of Mantine listens to the window by itself, so that a question asked over
 * a preview would take the preview along, and with it the place where the focus belongs.
 */

const openWindows = '[role="dialog"][aria-modal="true"]'
const closeButton = '.mantine-Modal-close'

/** Listens before any window does, so it is called before the first is drawn. Returns the function that ends it. */
export function closeTopWindowByEscape(): () => void {
  window.addEventListener('keydown', onKeyDown, { capture: true })
  return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.isComposing || isOfList(event.target)) return
  const windows = [...document.querySelectorAll<HTMLElement>(openWindows)]
  // The one on top holds the focus. One without this button decides itself what Escape does.
  const top = windows.find((window) => window.contains(document.activeElement)) ?? windows.at(-1)
  const close = top?.querySelector<HTMLElement>(closeButton)
  if (windows.length < 2 || !close) return
  event.preventDefault()
  event.stopImmediatePropagation()
  close.click()
}

/** A list of choices that is open closes itself, as it does where only one window is open. */
const isOfList = (target: EventTarget | null) =>
  target instanceof Element && target.getAttribute('data-mantine-stop-propagation') === 'true'
