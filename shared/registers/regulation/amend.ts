/** Sửa đổi, bổ sung: new wordings, new articles and repealed ones from one day on; what held before stays readable. Pure. */
import * as v from 'valibot'
import type { Issue } from '#shared/contract/result.ts'
import { addDays, type Day } from '#shared/lib/dates.ts'
import { id, optional } from '#shared/lib/schema.ts'
import { type Change, type DecideContext, type Decision, defineAction, fieldsOf } from '../define-register.ts'
import { amendFaults } from './amend-faults.ts'
import { obligationsEndedBy } from './amend-obligations.ts'
import type { Article, Regulation, Wording } from './schema.ts'
import { amendmentEntries, wordingEntries } from './schema.ts'
import { isSameWording } from './wording.ts'

export const amendInput = v.strictObject({
  amendment: v.strictObject(amendmentEntries),
  /** Articles with their new wording, whole. */
  changed: v.pipe(
    v.array(v.strictObject({ articleId: id, ...wordingEntries })),
    v.maxLength(200, 'too-long'),
  ),
  /** New articles, each behind another one; null: at the end. Several behind one follow each other as listed. */
  added: v.pipe(
    v.array(v.strictObject({ afterId: optional(id), ...wordingEntries })),
    v.maxLength(100, 'too-long'),
  ),
  repealedIds: v.pipe(v.array(id), v.maxLength(200, 'too-long')),
  /** Obligations that stand in a repealed article end with it; without it they stand in the way. */
  endsObligations: v.boolean(),
})
export type AmendInput = v.InferOutput<typeof amendInput>

/** The action `amend`: refused for drafts (`not-allowed-now`) and with issues for what does not fit the regulation. */
export const amend = defineAction(amendInput, decideAmendment)

/** What an amendment changes: the regulation, and the obligations that end with repealed articles. */
export function decideAmendment(record: Regulation, input: AmendInput, context: DecideContext): Decision {
  if (record.stage === 'draft') return { ok: false, error: { code: 'not-allowed-now' } }
  const issues: Issue[] = amendFaults(record, input, context.read)
  if (issues.length > 0) return { ok: false, error: { code: 'invalid-record', issues } }
  const fields = { ...fieldsOf(record), ...amended(record, input, context.newId) }
  const ended: Change[] = obligationsEndedBy(record, input, context.read).map((obligation) => ({
    register: 'obligation',
    kind: 'update',
    id: obligation.id,
    fields: { ...fieldsOf(obligation), validTo: lastDayBefore(input) },
  }))
  return { ok: true, changes: [{ register: 'regulation', kind: 'update', id: record.id, fields }, ...ended] }
}

/** The last day of what the amendment takes out of force. */
export function lastDayBefore({ amendment }: Pick<AmendInput, 'amendment'>): Day {
  return addDays(amendment.effectiveOn, -1)
}

function amended(record: Regulation, input: AmendInput, newId: () => string) {
  const amendmentId = newId()
  const until = lastDayBefore(input)
  const newWordings = new Map(input.changed.map(({ articleId, ...wording }) => [articleId, wording]))
  const repealed = new Set(input.repealedIds)
  const rewritten = record.articles.map((article): Article => {
    const wording = newWordings.get(article.id)
    return {
      ...(wording && !isSameWording(wording, article)
        ? reworded(article, wording, until, amendmentId)
        : article),
      validTo: repealed.has(article.id) ? until : article.validTo,
    }
  })
  return {
    articles: withAdded(rewritten, input, newId),
    amendments: [...record.amendments, { id: amendmentId, ...input.amendment }].toSorted((a, b) =>
      a.effectiveOn.localeCompare(b.effectiveOn),
    ),
  }
}

function reworded(article: Article, wording: Wording, until: Day, amendmentId: string): Article {
  const { number, chapter, title, text } = article
  const former = { number, chapter, title, text, until, amendmentId }
  return { ...article, ...wording, former: [...article.former, former] }
}

function withAdded(
  articles: readonly Article[],
  { added, amendment }: AmendInput,
  newId: () => string,
): Article[] {
  const made = added.map(({ afterId, ...wording }) => ({
    afterId,
    article: { id: newId(), ...wording, validFrom: amendment.effectiveOn, validTo: null, former: [] },
  }))
  const behind = (articleId: string | null) =>
    made.filter(({ afterId }) => afterId === articleId).map(({ article }) => article)
  return [...articles.flatMap((article) => [article, ...behind(article.id)]), ...behind(null)]
}
