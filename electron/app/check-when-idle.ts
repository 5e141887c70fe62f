/** Looks every minute whether the data can be checked without anybody waiting for it. */
import { powerMonitor } from 'electron'
import type { Office } from '../services/office.ts'

const lookEveryMs = 60_000
/** The start of the day's work is no time for it. */
const openForMs = 10 * 60_000
const idleForSeconds = 120

/** Calls `look` with whether it is quiet; returns the function that stops. */
export function checkWhenIdle(
  office: Office,
  look: (isQuiet: boolean) => Promise<void>,
  report: (error: unknown) => void,
): () => void {
  let openedAt = performance.now()
  office.onOpened(() => {
    openedAt = performance.now()
  })
  const timer = setInterval(() => {
    const isSettled = performance.now() - openedAt >= openForMs
    look(isSettled && powerMonitor.getSystemIdleTime() >= idleForSeconds).catch(report)
  }, lookEveryMs)
  timer.unref()
  return () => clearInterval(timer)
}
