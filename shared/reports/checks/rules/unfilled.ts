/** Places that a template left for somebody to fill. */
import { emptyNumber } from '../../formats/look.ts'
import { findMatches, type Rule } from '../rule.ts'

const marks = [
  // Square brackets hold what somebody is to write: papers have no other use for words in them.
  /\[(?:…|\.{2,}|\p{L}[^\]\n]{1,200})\]/gu,
  /(?<!\.)\.{4,}/g,
  /…{2,}/gu,
  /_{3,}/g,
  /<(?:…|\.{2,}|\p{L}[\p{L} ,]{1,40}\p{L})>/gu,
  /(?<!\p{L})(?:xx?\/xx?\/xxxx|dd\/mm\/yyyy|XXX+|xxx+)(?!\p{L})/gu,
  /(?<!\p{L})(?:số|ngày|tháng|năm|ông|bà|đồng chí|lúc|hồi|tại)\s+(?:…|\.{3})/giu,
] as const

/** One of these stands in all of them. */
const anyMark = /[…_<[]|\.{3}|[xX]{2}|dd\/mm|xx?\/x/u

export const unfilled: Rule = (paper) => {
  const found = marks.flatMap((pattern) =>
    findMatches(paper.texts, pattern, ([words]) => ['warning', 'unfilled', { found: words }], anyMark),
  )
  return [...found, ...emptyPlaces(paper)]
}

/** The blank places of number and day in words that quote the paper's own: well until they are known. */
const emptyPlaces: Rule = ({ texts, parts }) => {
  if (parts.number === '' || parts.issuedOn === null) return []
  const pattern = new RegExp(`${emptyNumber}|\\u00a0{4,}`, 'g')
  return findMatches(texts, pattern, () => ['warning', 'own-number-empty'])
}
