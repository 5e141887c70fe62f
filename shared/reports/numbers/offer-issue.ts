/** What the dialog of issue shows before anything is written. */
import type { Issue } from '#shared/contract/result.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import { shortNameOn } from '#shared/registers/organisation/index.ts'
import type { NumberSeries } from '#shared/registers/paper-number/index.ts'
import { meetingOf } from '#shared/views/numbering/known-numbers.ts'
import { numberingOf } from '#shared/views/numbering/scheme.ts'
import type { NumberRange } from '#shared/views/numbering/series-book.ts'
import { mustGet } from '../context.ts'
import { lookOf } from '../formats/index.ts'
import { issuedNumber } from './issue-paper.ts'
import { type IssueQuestion, judgeIssue } from './judge-issue.ts'

export type IssueOffer = {
  readonly place: NumberSeries | null
  /** Short name of the leading body; empty without a place. */
  readonly body: string
  /** `2026`, or the name of the term. */
  readonly periodName: string
  readonly next: number | null
  /** The number as it would be printed; empty for none. */
  readonly printed: string
  /** Numbers that were kept in this sequence. */
  readonly reserved: readonly { readonly id: string; readonly printed: string; readonly reason: string }[]
  readonly gaps: readonly NumberRange[]
  readonly problems: readonly Issue[]
  readonly warnings: readonly Issue[]
  /** The meeting that learns of it, and by which of its papers. */
  readonly tells: { readonly meetingId: string; readonly what: string; readonly isClosed: boolean } | null
}

/** Throws `unknown-record`. */
export function offerIssue(
  { paperId, ...question }: IssueQuestion & { readonly paperId: string },
  context: RuleContext,
): IssueOffer {
  const { read } = context
  const paper = mustGet(read, 'paper', paperId)
  const judgement = judgeIssue(paper, question, context)
  const { place, book } = judgement
  const body = place ? mustGet(read, 'organisation', place.organisationId) : null
  const source = meetingOf(paper)
  const look = lookOf(paper.format, read, paper.profileId)
  return {
    place,
    body: body ? shortNameOn(body, question.issuedOn) : '',
    periodName: place ? nameOfPeriod(place.period, context) : '',
    next: book?.next ?? null,
    printed: issuedNumber(paper, look, question, judgement).printed,
    reserved: (book?.entries ?? [])
      .filter(({ state }) => state === 'reserved')
      .map(({ source: { id }, printed, reason }) => ({ id, printed, reason })),
    gaps: book?.gaps ?? [],
    problems: judgement.problems,
    warnings: judgement.warnings,
    tells: source
      ? {
          meetingId: source.meetingId,
          what: source.what,
          isClosed: read.get('meeting', source.meetingId)?.state === 'closed',
        }
      : null,
  }
}

function nameOfPeriod(period: string, { read }: RuleContext): string {
  const term = numberingOf(read).partyTerms.find(({ from }) => from === period)
  return term?.name ?? period.slice(0, 4)
}
