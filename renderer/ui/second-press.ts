/**
 * The second press of a double press means nothing new. Where the first one closed its window or its panel, the second would act
 * on what came to lie below the mouse, or on the button that got the focus back: it would begin again what was just done.
 */

const closable = '[role="dialog"][aria-modal="true"], aside'
/** Within this, ms, a second Enter is the same press: the usual setting of a double click. */
const onePressMs = 500

type Press = { readonly box: Element; readonly timeStamp: number }

/** Listens before anything else does, so it is called before the first screen is drawn. Returns the function that ends it. */
export function guardSecondPress(): () => void {
  let first: Press | null = null
  const guard = (event: Event) => {
    const isSecond = first && !first.box.isConnected && event.timeStamp - first.timeStamp < onePressMs
    if (isSecond) {
      event.preventDefault()
      event.stopImmediatePropagation()
    } else first = pressOf(event)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // Another key between two presses makes the second one a press of its own.
    if (event.key !== 'Enter') first = null
    else if (!event.isComposing) guard(event)
  }
  const onClick = (event: MouseEvent) => {
    // Presses in two places count one each; a click that a key made counts none.
    if (event.detail > 1) guard(event)
    else if (event.detail === 1) first = pressOf(event)
  }
  window.addEventListener('keydown', onKeyDown, { capture: true })
  window.addEventListener('click', onClick, { capture: true })
  return () => {
    window.removeEventListener('keydown', onKeyDown, { capture: true })
    window.removeEventListener('click', onClick, { capture: true })
  }
}

function pressOf({ target, timeStamp }: Event): Press | null {
  const box = target instanceof Element ? target.closest(closable) : null
  return box && { box, timeStamp }
}
