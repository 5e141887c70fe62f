/** Writers without threads, for tests of what stands around them. */
import { doJob } from '#electron/export/work/do-job.ts'
import type { Writers } from '#electron/export/work/writers.ts'
import { Refusal } from '#shared/contract/result.ts'

export const writersAtHand: Writers = {
  close: async () => undefined,
  write: async (job, pieces = [], signal) => {
    const doing = await doJob(job)
    for await (const piece of pieces) {
      if (signal?.aborted) throw new Refusal('cancelled')
      doing.add(piece)
    }
    return doing.finish()
  },
}
