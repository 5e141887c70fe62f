/** The focus comes back to a button that was switched off while it worked. */
import { useLayoutEffect, useRef } from 'react'

/** A button that is busy is switched off and so loses the focus: it gets it back, unless that went elsewhere. */
export function useFocusReturned(isBusy: boolean): void {
  const lender = useRef<EventTarget | null>(null)
  const wasBusy = useRef(false)
  useLayoutEffect(() => {
    if (isBusy) {
      wasBusy.current = true
      return
    }
    const isLost = document.activeElement === null || document.activeElement === document.body
    if (wasBusy.current && isLost && lender.current instanceof HTMLElement)
      lender.current.focus({ preventScroll: true })
    wasBusy.current = false
    // Once it is switched off nobody can say any more what had the focus.
    const note = ({ target }: FocusEvent) => {
      lender.current = target
    }
    document.addEventListener('focusin', note)
    return () => document.removeEventListener('focusin', note)
  }, [isBusy])
}
