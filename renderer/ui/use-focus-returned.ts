/** The focus comes back: to a button that was switched off while it worked, to what opened a window. */
import { useEffect, useLayoutEffect, useRef, useState } from 'react'

/** A button that is busy is switched off and so loses the focus: it gets it back, unless that went elsewhere. */
export function useFocusReturned(isBusy: boolean): void {
  const lender = useRef<Element | null>(null)
  // Before the screen is drawn again: until then the button still has it.
  useLayoutEffect(() => {
    if (isBusy) lender.current = document.activeElement
  }, [isBusy])
  useEffect(() => {
    if (isBusy || lender.current === null) return
    const isLost = document.activeElement === null || document.activeElement === document.body
    if (isLost && lender.current instanceof HTMLElement) lender.current.focus({ preventScroll: true })
    lender.current = null
  }, [isBusy])
}

/** For a window that is drawn only while it asks: what had the focus before it opened has it again afterwards. */
export function useFocusLent(): void {
  const [lender] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        const isLost = document.activeElement === null || document.activeElement === document.body
        if (isLost && lender instanceof HTMLElement) lender.focus({ preventScroll: true })
      })
    },
    [lender],
  )
}
