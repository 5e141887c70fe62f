/** What is offered about the last change is only true until the next one. */
import { on } from '#renderer/api/client.ts'

/** Calls `run` once, when the next change of records is told; returns the function that gives up waiting. */
export function onNextChange(run: () => void): () => void {
  const stop = on('records.changed', () => {
    stop()
    run()
  })
  return stop
}
