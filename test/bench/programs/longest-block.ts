/**
 * For how long at most a thread gave nothing else its turn. On Linux the time in which other programs had the processor is
 * taken off (`/proc/self/schedstat`), so that a busy machine does not count as ours.
 */
import { openSync, readSync } from 'node:fs'

const everyMs = 2

/** Watches until the returned function is called, which answers the longest block, ms. To be called on the main thread. */
export function watchBlocks(): () => number {
  const waited = makeWaited()
  let longest = 0
  let last = performance.now()
  let lastWaited = waited()
  const look = () => {
    const now = performance.now()
    const nowWaited = waited()
    longest = Math.max(longest, now - last - (nowWaited - lastWaited) - everyMs)
    last = now
    lastWaited = nowWaited
  }
  const timer = setInterval(look, everyMs)
  return () => {
    look()
    clearInterval(timer)
    return longest
  }
}

/** Milliseconds for which the main thread was ready to run and had to wait; 0 where nobody counts them. */
function makeWaited(): () => number {
  if (process.platform !== 'linux') return () => 0
  const file = openSync('/proc/self/schedstat', 'r')
  const buffer = Buffer.alloc(100)
  return () => {
    const length = readSync(file, buffer, 0, buffer.length, 0)
    return Number(buffer.toString('latin1', 0, length).split(' ')[1]) / 1e6
  }
}
