/** Locks a folder with a passphrase when nobody has touched mouse or keyboard for a while, and when the PC is left or sleeps. */

/** As much of Electron's `powerMonitor` as is wanted. */
export type IdleMonitor = {
  /** Seconds since the last touch of mouse or keyboard, in whichever program. */
  getSystemIdleTime(): number
  on(event: 'lock-screen' | 'suspend', listener: () => void): unknown
}

type Parts = {
  monitor: IdleMonitor
  /** 0: never by itself. */
  minutes: () => number
  /** The folder with a passphrase that is open, another one after each opening; null: there is nothing to lock. */
  lockable: () => object | null
  /** Asks the window to put on the disk what is being typed; it locks by itself when it has. */
  announce: () => void
  lock: () => Promise<void>
  report: (error: unknown) => void
}

const lookEveryMs = 15_000
/** What the window is given to put things on the disk. */
const graceMs = 1000

/** Begins to watch; returns the function that stops looking. */
export function watchIdle({ monitor, minutes, lockable, announce, lock, report }: Parts): () => void {
  let asked: ReturnType<typeof setTimeout> | null = null
  const ask = () => {
    const folder = lockable()
    if (minutes() === 0 || folder === null || asked !== null) return
    announce()
    asked = setTimeout(() => {
      asked = null
      // The window may hang; or it was quicker, and somebody has opened the folder again.
      if (lockable() === folder) lock().catch(report)
    }, graceMs)
  }
  const timer = setInterval(() => {
    if (monitor.getSystemIdleTime() >= minutes() * 60) ask()
  }, lookEveryMs)
  timer.unref()
  // Bound to nothing else: Electron's types name each event of the monitor apart.
  for (const event of ['lock-screen', 'suspend'] as const) monitor.on(event, ask)
  return () => clearInterval(timer)
}
