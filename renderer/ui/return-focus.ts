/**
 * The focus comes back to what opened a window. Mantine sees to it only for a window that stays and is opened and closed; most of
 * ours, the palette too, are drawn only while they are open.
 */

const openWindow = '[role="dialog"][aria-modal="true"]'
/** Where things are gone as soon as they were chosen: the focus goes to what had it before. */
const passing = '[role="menu"], [role="listbox"]'
const mostRemembered = 5
/** Longer than a window's own way of giving it back takes (Mantine: 10 ms), so that this one comes second. */
const patienceMs = 30

/** Called once, before the first window is drawn. Returns the function that ends it. */
export function returnFocusFromWindows(): () => void {
  /** What had the focus before, the last one first; of each open window, what had it when the window took it. */
  let recent: HTMLElement[] = []
  const lenders = new Map<Element, readonly HTMLElement[]>()
  const observer = new MutationObserver(() => {
    for (const [window, lent] of lenders) {
      if (window.isConnected) continue
      lenders.delete(window)
      setTimeout(() => giveBack(lent), patienceMs)
    }
    if (lenders.size === 0) observer.disconnect()
  })
  const onFocus = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return
    const window = target.closest(openWindow)
    if (window && !lenders.has(window)) {
      lenders.set(window, recent)
      observer.observe(document.body, { childList: true, subtree: true })
    }
    recent = [target, ...recent.filter((one) => one !== target)].slice(0, mostRemembered)
  }
  document.addEventListener('focusin', onFocus)
  return () => {
    document.removeEventListener('focusin', onFocus)
    observer.disconnect()
  }
}

/** Only where nothing else has taken the focus meanwhile: a screen that was gone to, a field with a fault. */
function giveBack(lent: readonly HTMLElement[]): void {
  const isLost = document.activeElement === null || document.activeElement === document.body
  const lender = lent.find((one) => one.isConnected || !one.closest(passing))
  if (isLost && lender?.isConnected) lender.focus({ preventScroll: true })
}
