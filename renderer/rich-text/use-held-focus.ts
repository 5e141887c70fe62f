/** Focus that is let go only when the mouse is: what vanishes on blur would move the button being pressed from under it. */
import { useEffect, useRef, useState } from 'react'

/** Follows `hasFocus`; a focus lost by pressing the mouse counts until the press has become a click. */
export function useHeldFocus(hasFocus: boolean): boolean {
  const [isHeld, setHeld] = useState(hasFocus)
  const isPressed = useRef(false)
  useEffect(() => {
    const press = () => {
      isPressed.current = true
    }
    const release = () => {
      isPressed.current = false
    }
    window.addEventListener('pointerdown', press, true)
    window.addEventListener('pointerup', release, true)
    window.addEventListener('pointercancel', release, true)
    return () => {
      window.removeEventListener('pointerdown', press, true)
      window.removeEventListener('pointerup', release, true)
      window.removeEventListener('pointercancel', release, true)
    }
  }, [])
  useEffect(() => {
    if (hasFocus || !isPressed.current) return setHeld(hasFocus)
    let timer: ReturnType<typeof setTimeout> | undefined
    // The click comes right after the release, before any timer.
    const letGo = () => {
      timer = setTimeout(() => setHeld(false), 0)
    }
    window.addEventListener('pointerup', letGo, { once: true })
    window.addEventListener('pointercancel', letGo, { once: true })
    return () => {
      clearTimeout(timer)
      window.removeEventListener('pointerup', letGo)
      window.removeEventListener('pointercancel', letGo)
    }
  }, [hasFocus])
  return hasFocus || isHeld
}
