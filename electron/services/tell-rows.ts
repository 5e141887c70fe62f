/** How far a list is that is being written. */
import type { PayloadOf } from '#shared/contract/events.ts'
import type { ListSource, PaperSource } from '../export/work/source.ts'

export type Tell = (progress: PayloadOf<'work.progressed'>) => void

/** Rows between two words about how far it is. */
const tellEvery = 2000

/** Does `work` with a source that tells how far a list is while its rows are taken; making the file of them counts as much again. */
export async function told<T>(
  source: PaperSource,
  tell: Tell,
  work: (source: PaperSource) => Promise<T>,
): Promise<T> {
  if (!('frame' in source)) return work(source)
  const total = source.count * 2
  const rows = function* (): ReturnType<ListSource['rows']> extends Iterable<infer R> ? Generator<R> : never {
    let done = 0
    let toldAt = 0
    for (const some of source.rows()) {
      yield some
      done += some.length
      if (done - toldAt < tellEvery) continue
      toldAt = done
      tell({ work: 'export', done, total })
    }
  }
  try {
    return await work({ ...source, rows })
  } finally {
    if (source.count >= tellEvery) tell({ work: 'export', done: total, total })
  }
}
