/** A folder that somebody else has open: looked at, or waited for when there is nothing to look at. */
import { Refusal } from '#shared/contract/result.ts'
import type { FreeFolder, LockAttempt } from './lock.ts'
import type { OpenedFolder, OpenOptions } from './open.ts'

type InUse = Extract<LockAttempt, { kind: 'in-use' }>

export type Ways = {
  view(): Promise<OpenedFolder>
  /** Opens for work what has become free. */
  take(free: FreeFolder): Promise<OpenedFolder>
}

/**
 * A view of the folder. When it cannot be read, because the other one is just making it or works on its files, or because a
 * power cut left nothing but a lock in it, this waits for what comes first: that it can, or that it is free. Throws
 * `folder-in-use` after twice the time in which a lock without its holder is given up.
 */
export async function openInUse(options: OpenOptions, attempt: InUse, ways: Ways): Promise<OpenedFolder> {
  const view = await viewOrNull(ways)
  return view ? watching(view, attempt) : waitFor(options, attempt, ways)
}

async function waitFor(
  { path, lock: { world, timing } }: OpenOptions,
  attempt: InUse,
  ways: Ways,
): Promise<OpenedFolder> {
  let free: FreeFolder | null = null
  const stop = attempt.watch((found) => {
    free = found
  })
  const over = new AbortController()
  try {
    for (let waited = 0; waited < 2 * timing.staleMs; waited += timing.pollMs) {
      await world.wait(timing.pollMs, over.signal)
      if (free) return await ways.take(free)
      const view = await viewOrNull(ways)
      if (view) return watching(view, attempt)
    }
    throw new Refusal('folder-in-use', { params: { path, ...attempt.holder } })
  } finally {
    stop()
  }
}

function watching(view: OpenedFolder, { holder, watch }: InUse): OpenedFolder {
  let stop: () => void = () => undefined
  return {
    ...view,
    // Whoever writes finds and mends what there is; a line that is being written looks unfinished.
    notices: [],
    view: { reason: 'in-use', holder, error: null },
    onFree: (listener) => {
      stop()
      stop = watch(listener)
    },
    close: async () => {
      stop()
      await view.close()
    },
  }
}

/** Null: it cannot be read now. Without its key, or the disk, waiting would not help. */
async function viewOrNull({ view }: Ways): Promise<OpenedFolder | null> {
  try {
    const opened = await view()
    return opened.view?.error ? null : opened
  } catch (error) {
    if (error instanceof Refusal && !hopeless.has(error.error.code)) return null
    throw error
  }
}

const hopeless: ReadonlySet<string> = new Set([
  'folder-locked',
  'newer-version',
  'foreign-folder',
  'folder-missing',
])
