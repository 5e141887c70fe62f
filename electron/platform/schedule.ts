/** Work that waits for its time. */

/** Runs `work` once after `ms` milliseconds and answers how to prevent that; it never keeps the program from ending. */
export function schedule(work: () => void, ms: number): () => void {
  const timer = setTimeout(work, ms)
  timer.unref()
  return () => clearTimeout(timer)
}
