/**
 * What the keyboard and the menu ask of the screen that is shown: Ctrl+N begins something new, Ctrl+P shows the paper,
 * Ctrl+F looks within the screen. A screen, or a part of it such as an open drawer, says what it does; the part that came
 * last goes first, and takes its answer back when it leaves.
 */
import { useEffect, useRef } from 'react'

export const screenActions = ['new', 'print', 'find'] as const
export type ScreenAction = (typeof screenActions)[number]
type Handler = () => void

const handlers: Record<ScreenAction, { current: Handler }[]> = { new: [], print: [], find: [] }

/** Answers an action while the component is mounted. With `null` it does not answer, and the part behind it does. */
export function useScreenAction(action: ScreenAction, handler: Handler | null): void {
  const latest = useRef<Handler>(() => undefined)
  const answers = handler !== null
  useEffect(() => {
    if (handler) latest.current = handler
  }, [handler])
  useEffect(() => {
    if (!answers) return
    const entry = latest
    handlers[action].push(entry)
    return () => {
      handlers[action] = handlers[action].filter((other) => other !== entry)
    }
  }, [action, answers])
}

/** Asks the screen that is shown; false when nothing on it answers. */
export function runScreenAction(action: ScreenAction): boolean {
  const last = handlers[action].at(-1)
  last?.current()
  return last !== undefined
}
