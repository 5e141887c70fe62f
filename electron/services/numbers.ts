/** Sổ số văn bản and the issue of papers: what the registry does, each in one commit. */
import type { OutputOf, ParsedInputOf } from '#shared/contract/commands.ts'
import type { Change, DecideContext } from '#shared/registers/define-register.ts'
import { decideIssue, decideWithdrawal } from '#shared/reports/numbers/issue-paper.ts'
import {
  decideCancel,
  decideEnter,
  decideRelease,
  decideReserve,
} from '#shared/reports/numbers/keep-numbers.ts'
import { offerIssue } from '#shared/reports/numbers/offer-issue.ts'
import { bookLines, numbersOverview } from '#shared/views/numbering/overview.ts'
import type { Store } from '../store/store.ts'
import { contextOf, type World } from './changes.ts'
import type { RecordsService } from './records.ts'

/** The numbers' commands over the records service. Whatever comes next is decided inside the store's queue. */
export function makeNumbers(store: Store, records: RecordsService, world: World) {
  const context = () => contextOf(world, store.read)
  /** Answers the changes as they were decided. */
  const write = async (command: string, decide: (context: DecideContext) => Change[]) => {
    let decided: Change[] = []
    await records.write(command, (read) => {
      decided = decide(contextOf(world, read))
      return decided
    })
    return decided
  }
  return {
    overview: (input: ParsedInputOf<'numbers.overview'>): OutputOf<'numbers.overview'> =>
      numbersOverview(input, context()),
    book: (place: ParsedInputOf<'numbers.book'>): OutputOf<'numbers.book'> => bookLines(place, context()),
    offer: (input: ParsedInputOf<'numbers.offer'>): OutputOf<'numbers.offer'> => offerIssue(input, context()),
    reserve: async (input: ParsedInputOf<'numbers.reserve'>) => ({
      printed: printedIn(await write('numbers.reserve', (now) => decideReserve(input, now))),
    }),
    enter: async (input: ParsedInputOf<'numbers.enter'>) => ({
      printed: printedIn(await write('numbers.enter', (now) => decideEnter(input, now))),
    }),
    cancel: async (input: ParsedInputOf<'numbers.cancel'>) => {
      await write('numbers.cancel', (now) => decideCancel(input, now))
      return null
    },
    release: async (input: ParsedInputOf<'numbers.release'>) => {
      await write('numbers.release', (now) => decideRelease(input, now))
      return null
    },
    issue: async (input: ParsedInputOf<'papers.issue'>) => {
      const [printed = ''] = printedIn(await write('papers.issue', (now) => decideIssue(input, now)))
      return { printed }
    },
    withdraw: async (input: ParsedInputOf<'papers.withdraw'>) => {
      await write('papers.withdraw', (now) => decideWithdrawal(input, now))
      return null
    },
  }
}

function printedIn(changes: readonly Change[]): string[] {
  return changes.flatMap((change) =>
    change.register === 'paper-number' && (change.kind === 'create' || change.kind === 'update')
      ? [change.fields.printed]
      : [],
  )
}
