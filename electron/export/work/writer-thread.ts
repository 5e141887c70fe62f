/** The entry of the writers' thread: one job at a time, as main sends it. */
import { parentPort } from 'node:worker_threads'
import { type Doing, doJob } from './do-job.ts'
import type { FromWriter, Made, ToWriter } from './job.ts'

let doing: Promise<Doing> | null = null
// Messages come while a file is being begun: each waits for the one before.
let turn: Promise<void> = Promise.resolve()

async function heed(message: ToWriter): Promise<void> {
  if ('job' in message) doing = doJob(message.job)
  else if (doing === null) return
  else if ('piece' in message) (await doing).add(message.piece)
  else {
    answer(await (await doing).finish())
    doing = null
  }
}

function answer(made: Made): void {
  const message: FromWriter = { made }
  parentPort?.postMessage(message, made.bytes ? [made.bytes.buffer as ArrayBuffer] : [])
}

function fail(error: unknown): void {
  doing = null
  const words = error instanceof Error ? (error.stack ?? error.message) : String(error)
  parentPort?.postMessage({ failed: words } satisfies FromWriter)
}

parentPort?.on('message', (message: ToWriter) => {
  turn = turn.then(() => heed(message)).catch(fail)
})
