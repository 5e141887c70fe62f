/** The end of a regulation's term: looking back, and the regulation that follows. */
import type { OutputOf, ParsedInputOf } from '#shared/contract/commands.ts'
import { type StartedNext, startNext } from '#shared/views/term/next-regulation.ts'
import { reviewTerm } from '#shared/views/term/review-term.ts'
import type { TermReview } from '#shared/views/term/term-review.ts'
import type { Store } from '../store/store.ts'
import { contextOf, type World } from './changes.ts'
import type { RecordsService } from './records.ts'

/** The term's commands over the records service. */
export function makeTerms(store: Store, records: RecordsService, world: World) {
  return {
    review: ({ regulationId }: ParsedInputOf<'regulations.review-term'>): TermReview =>
      reviewTerm(regulationId, contextOf(world, store.read)),
    /** The draft and its obligations as one commit. Throws `unknown-record`, `not-allowed-now`, `unknown-reference`. */
    startNext: async (
      input: ParsedInputOf<'regulations.start-next'>,
    ): Promise<OutputOf<'regulations.start-next'>> => {
      let started: StartedNext | null = null
      await records.write('regulations.start-next', (read) => {
        started = startNext(input, contextOf(world, read))
        return started.changes
      })
      const { regulationId, obligations, leftBehind } = started as unknown as StartedNext
      return { id: regulationId, obligations, leftBehind }
    },
  }
}
