/** Wordings of an article: compared, and one after another. Pure. */
import { addDays, type Day } from '#shared/lib/dates.ts'
import type { Amendment, Article, Wording } from './schema.ts'

/** True when two wordings say the same to the letter. */
export function isSameWording(a: Wording, b: Wording): boolean {
  return a.number === b.number && a.chapter === b.chapter && a.title === b.title && a.text === b.text
}

/** One wording with the days on which it holds (both included; open ends null) and the amendment that brought it. */
export type WordingSpan = {
  wording: Wording
  from: Day | null
  until: Day | null
  broughtBy: Amendment | null
}

/** Every wording that an article ever had, oldest first; the last one is the newest, also before its first day. */
export function wordingSpans(article: Article, amendments: readonly Amendment[]): WordingSpan[] {
  const byId = new Map(amendments.map((one) => [one.id, one]))
  const first = amendments.find(({ effectiveOn }) => effectiveOn === article.validFrom) ?? null
  const all = [...article.former, { ...article, until: article.validTo, amendmentId: null }]
  return all.map(({ number, chapter, title, text, until }, index) => {
    const before = article.former[index - 1]
    return {
      wording: { number, chapter, title, text },
      from: before ? addDays(before.until, 1) : article.validFrom,
      until,
      broughtBy: before ? (byId.get(before.amendmentId) ?? null) : first,
    }
  })
}
