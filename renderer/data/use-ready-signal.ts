/** Tells main that the first real screen stands: its data is drawn and two frames have passed. */
import { useEffect } from 'react'
import { call } from '#renderer/api/client.ts'

let isTold = false

/** Once in the life of the page, by the screen that is ready first. */
export function useReadySignal(screen: string, isDrawn: boolean): void {
  useEffect(() => {
    if (!isDrawn || isTold) return
    isTold = true
    requestAnimationFrame(() =>
      requestAnimationFrame(() => void call('app.ready', { screen }).catch(() => undefined)),
    )
  }, [screen, isDrawn])
}
