/** What the article after another one is likely to be: the next number, the same chapter. Pure. */
import type { Article } from '#shared/registers/regulation/index.ts'

/** An empty article to stand behind `before`; the first one is number 1. */
export function nextArticle(before: Article | undefined, id: string): Article {
  return {
    id,
    number: before ? nextNumber(before.number) : '1',
    chapter: before?.chapter ?? '',
    title: '',
    text: '',
    validFrom: null,
    validTo: null,
    former: [],
  }
}

/** An article that an amendment brings in: where the next number is taken it gets a letter, `4a` between 4 and 5. */
export function insertedArticle(before: Article | undefined, articles: readonly Article[]): Article {
  const next = nextArticle(before, '')
  const isTaken = articles.some(({ number }) => number === next.number)
  return isTaken && before
    ? { ...next, number: /^\d+$/.test(before.number) ? `${before.number}a` : '' }
    : next
}

/** `12` gives `13`, `3a` gives `3b`; anything else gives nothing. */
function nextNumber(number: string): string {
  const match = /^(\d+)([a-y]?)$/.exec(number)
  if (!match) return ''
  const [, digits = '', letter = ''] = match
  return letter === '' ? String(Number(digits) + 1) : digits + String.fromCharCode(letter.charCodeAt(0) + 1)
}
