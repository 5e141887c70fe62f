/**
 * Papers are written in threads of their own: the window goes on answering however long a report is. A thread stays warm
 * for a while after its last job; a job that is stopped takes its thread with it, and nothing of it is left.
 */
import { Worker } from 'node:worker_threads'
import { Refusal } from '#shared/contract/result.ts'
import { makeTurns } from '../../platform/turns.ts'
import type { FromWriter, Job, Made, Piece, ToWriter } from './job.ts'

/** Pieces as they are made; between two of them others may have their turn. */
export type Pieces = Iterable<Piece> | AsyncIterable<Piece>

export type Writers = {
  /** Throws `cancelled` when `signal` says so, `paper-failed` when the thread dies or runs out of memory. */
  write(job: Job, pieces?: Pieces, signal?: AbortSignal): Promise<Made>
  /** Ends every thread, those at work too, for good; answers when none is left. Later writing throws `cancelled`. */
  close(): Promise<void>
}

const warmMs = 20_000
/** More than any paper of an office needs, and less than would bring the PC to its knees. */
const mostMiB = 1536

/** Writers in threads; `file` is the bundled `writer-thread`. */
export function makeWriters(file: string | URL, report: (error: unknown) => void = () => undefined): Writers {
  const threads = makeThreads(file)
  let isOver = false
  return {
    close: () => {
      isOver = true
      return threads.end()
    },
    write: async (job, pieces = [], signal) => {
      if (isOver || signal?.aborted) throw new Refusal('cancelled')
      const worker = threads.take()
      try {
        const made = await runIn(worker, job, pieces, signal)
        threads.giveBack(worker)
        return made
      } catch (error) {
        void worker.terminate()
        if (error instanceof Refusal) throw error
        if (isOver) throw new Refusal('cancelled')
        report(error)
        throw new Refusal('paper-failed')
      }
    },
  }
}

/** One thread stays warm between two jobs; as many as there are jobs at once are made. */
function makeThreads(file: string | URL) {
  const all = new Set<Worker>()
  let idle: Worker | null = null
  let timer: NodeJS.Timeout | null = null
  const coolDown = () => {
    if (timer) clearTimeout(timer)
    void idle?.terminate()
    idle = null
  }
  const begin = (): Worker => {
    const worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: mostMiB } })
    all.add(worker)
    // An error that comes when nobody waits any more must not end the program.
    worker.on('error', () => undefined)
    worker.once('exit', () => {
      all.delete(worker)
      if (idle === worker) idle = null
    })
    return worker
  }
  const take = (): Worker => {
    if (timer) clearTimeout(timer)
    const worker = idle ?? begin()
    idle = null
    // Idle, it does not keep the program alive; at work it does.
    worker.ref()
    return worker
  }
  const giveBack = (worker: Worker) => {
    if (idle) return void worker.terminate()
    idle = worker
    worker.unref()
    timer = setTimeout(coolDown, warmMs).unref()
  }
  const end = async (): Promise<void> => {
    coolDown()
    await Promise.all([...all].map((worker) => worker.terminate()))
  }
  return { take, giveBack, end }
}

async function runIn(worker: Worker, job: Job, pieces: Pieces, signal?: AbortSignal): Promise<Made> {
  const { made, stop } = answerOf(worker, signal)
  // Whatever goes wrong while pieces are still being sent is told by the race below.
  made.catch(() => undefined)
  try {
    return await Promise.race([made, send(worker, job, pieces, signal).then(() => made)])
  } finally {
    stop()
  }
}

async function send(worker: Worker, job: Job, pieces: Pieces, signal?: AbortSignal): Promise<void> {
  const post = (message: ToWriter, moved: ArrayBuffer[] = []) => worker.postMessage(message, moved)
  const turn = makeTurns()
  post({ job }, job.kind === 'pdf' ? [job.bytes.buffer as ArrayBuffer] : [])
  for await (const piece of pieces) {
    if (signal?.aborted) return
    post({ piece })
    await turn()
  }
  post({ end: true })
}

function answerOf(worker: Worker, signal?: AbortSignal): { made: Promise<Made>; stop: () => void } {
  let stop: () => void = () => undefined
  const made = new Promise<Made>((resolve, reject) => {
    const onMessage = (message: FromWriter) =>
      'made' in message ? resolve(message.made) : reject(new Error(message.failed))
    const onError = (error: unknown) => reject(error)
    const onExit = (code: number) => reject(new Error(`the writer ended (${code})`))
    const onAbort = () => reject(new Refusal('cancelled'))
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    signal?.addEventListener('abort', onAbort)
    stop = () => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      signal?.removeEventListener('abort', onAbort)
    }
  })
  return { made, stop }
}
