/** The second copy of the segment being written, unflushed. Its failures harm nobody: the segment has every line. */
import { join } from 'node:path'
import type { Appender, Disk } from '../platform/disk.ts'
import { type Layout, mirrorName, segmentName } from './layout.ts'

export type Mirror = {
  /** Adds what the segment has just got, with which it has so many bytes; done some time later. */
  write(first: number, text: string, bytes: number): void
  /** The segment is finished. The copy stays until a snapshot has what is in it; opening takes it away then. */
  finish(first: number, bytes: number): Promise<void>
  /** Waits for what is under way. */
  close(): Promise<void>
}

/** Lines after which a copy that failed is made anew. */
const linesBetweenTries = 50

export function makeMirror(disk: Disk, layout: Layout, report: (error: unknown) => void): Mirror {
  let appender: Appender | null = null
  /** Lines that are missing since it failed; null: none is. */
  let missing: number | null = null
  const inTurn = makeTurns((error) => {
    missing = 0
    report(error)
  })
  const fileOf = (first: number) => join(layout.journal, mirrorName(first))

  const close = async () => {
    const closing = appender
    appender = null
    await closing?.close()
  }
  const add = async (first: number, text: string) => {
    appender ??= await disk.openAppend(fileOf(first), { isFlushed: false })
    await appender.append(text)
  }
  /** The whole segment once more: after trouble a few lines are missing, which would make the rest useless. */
  const remake = async (first: number, bytes: number) => {
    await close()
    // More may have been added meanwhile: that comes here in its turn.
    const text = await disk.readBytes(join(layout.journal, segmentName(first)), 0, bytes)
    if (text) await disk.replace(fileOf(first), text)
    missing = null
  }
  return {
    write: (first, text, bytes) =>
      void inTurn(async () => {
        if (missing === null) return add(first, text)
        missing += 1
        if (missing % linesBetweenTries === 0) await remake(first, bytes)
      }),
    finish: (first, bytes) =>
      inTurn(async () => {
        const isWhole = missing === null
        missing = null
        await close()
        if (!isWhole) await remake(first, bytes)
      }),
    close: () => inTurn(close),
  }
}

/** One piece of work after another; one that fails is told of and holds nobody up. */
function makeTurns(onTrouble: (error: unknown) => void) {
  let queue: Promise<void> = Promise.resolve()
  return (work: () => Promise<void>): Promise<void> => {
    const turn = queue.then(work).catch(onTrouble)
    queue = turn.catch(() => undefined)
    return turn
  }
}
