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

/** `12` gives `13`, `3a` gives `3b`; anything else gives nothing. */
function nextNumber(number: string): string {
  const match = /^(\d+)([a-y]?)$/.exec(number)
  if (!match) return ''
  const [, digits = '', letter = ''] = match
  return letter === '' ? String(Number(digits) + 1) : digits + String.fromCharCode(letter.charCodeAt(0) + 1)
}
