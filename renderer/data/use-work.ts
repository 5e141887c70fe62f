/** How far long work on the folder is. */
import { useEffect, useState } from 'react'
import { on } from '#renderer/api/client.ts'
import type { PayloadOf } from '#shared/contract/events.ts'
import type { LongWork } from '#shared/contract/storage.ts'

type Work = PayloadOf<'work.progressed'>

/** The work of one of these kinds that is under way, null when there is none. `isRunning`: the command has not answered. */
export function useWork(kinds: readonly LongWork[], isRunning: boolean): Work | null {
  const [work, setWork] = useState<Work | null>(null)
  const wanted = kinds.join()
  useEffect(() => {
    if (!isRunning) return undefined
    const stop = on('work.progressed', (next) => {
      if (wanted.split(',').includes(next.work)) setWork(next)
    })
    return () => {
      stop()
      setWork(null)
    }
  }, [isRunning, wanted])
  return isRunning ? work : null
}
