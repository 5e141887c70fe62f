/** Backup places take one piece of work at a time: a backup, thinning, a restore from them, a rewriting. */

/**
 * Runs work on the backup places of this program when no other such work is under way. The folder's own queue
 * (`office.maintain`, `office.rescue`) may be waited for outside of it, never inside.
 */
export type InPlace = <T>(work: () => Promise<T>) => Promise<T>

/** A queue; what fails in it holds nobody up. */
export function makeInPlace(): InPlace {
  let queue: Promise<unknown> = Promise.resolve()
  return (work) => {
    const turn = queue.then(work)
    queue = turn.catch(() => undefined)
    return turn
  }
}
