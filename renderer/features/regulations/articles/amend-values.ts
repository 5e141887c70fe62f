/** What is typed of an amendment before it is made. Pure. */
import type { AmendInput, Article, Regulation, Wording } from '#shared/registers/regulation/index.ts'

/** As the action takes it, but for the day, which may still be missing. */
export type AmendValues = Omit<AmendInput, 'amendment'> & {
  amendment: Omit<AmendInput['amendment'], 'effectiveOn'> & { effectiveOn: string | null }
}

export const blankAmendment: AmendValues = {
  amendment: { symbol: '', signedOn: null, effectiveOn: null, summary: '' },
  changed: [],
  added: [],
  repealedIds: [],
  endsObligations: false,
}

/** What happens to an article. */
export type ArticleFate = 'kept' | 'changed' | 'repealed'

export function fateOf({ changed, repealedIds }: AmendValues, articleId: string): ArticleFate {
  if (repealedIds.includes(articleId)) return 'repealed'
  return changed.some((one) => one.articleId === articleId) ? 'changed' : 'kept'
}

/** The values with another fate for an article; a changed one begins with its present words. */
export function withFate(values: AmendValues, article: Article, fate: ArticleFate): AmendValues {
  const changed = values.changed.filter(({ articleId }) => articleId !== article.id)
  const repealedIds = values.repealedIds.filter((id) => id !== article.id)
  return {
    ...values,
    changed: fate === 'changed' ? [...changed, { articleId: article.id, ...wordingOf(article) }] : changed,
    repealedIds: fate === 'repealed' ? [...repealedIds, article.id] : repealedIds,
  }
}

function wordingOf({ number, chapter, title, text }: Article): Wording {
  return { number, chapter, title, text }
}

/** A draft of this regulation's articles (articles that are gone left out); null when it is none. */
export function readAmendDraft(draft: unknown, { articles }: Regulation): AmendValues | null {
  if (typeof draft !== 'object' || draft === null) return null
  const left = draft as Partial<AmendValues>
  const isWhole =
    typeof left.amendment === 'object' &&
    [left.changed, left.added, left.repealedIds].every((list) => Array.isArray(list))
  if (!isWhole) return null
  const values = { ...blankAmendment, ...left }
  const known = new Set(articles.map(({ id }) => id))
  return {
    ...values,
    changed: values.changed.filter(({ articleId }) => known.has(articleId)),
    repealedIds: values.repealedIds.filter((id) => known.has(id)),
    added: values.added.map((one) =>
      one.afterId && !known.has(one.afterId) ? { ...one, afterId: null } : one,
    ),
  }
}
