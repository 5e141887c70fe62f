/**
 * Telephones of persons: mobile numbers unless they are said to be an office's or a hotline's, and fixed lines that are said to
 * be at home. Luật 91/2025/QH15, NĐ 356/2025/NĐ-CP.
 */
import { personEnd } from '../read/persons.ts'
import { findWithin, phrases, sentenceEnd, sentenceStart, type Words } from '../read/phrases.ts'
import type { Reading } from '../read/words.ts'
import type { Hit } from './hit.ts'
import { digitShapeOf, placeOf, shapeOf, wordAt } from './numbers.ts'

const saysOffice = phrases(
  'đường dây nóng|hotline|tổng đài|trực ban|số trực|điện thoại trực|máy trực|cơ quan|công vụ|tiếp nhận phản ánh|cứu hộ|cứu nạn|fax',
)
const saysOther = phrases(
  'tài khoản|stk|mã|seri|sê ri|biển số|hợp đồng|bưu gửi|vận đơn|ký hiệu|hóa đơn|mã số thuế|mst',
)
const saysAmount = phrases('đồng|triệu|tỷ|vnđ|vnd|usd|ha|người|lượt')
const atHome = phrases('nhà riêng|máy riêng|số riêng|cá nhân')
const house = phrases('nhà')

/** 03, 05, 07, 08, 09 and nine digits behind the 0; before 2018 also 012, 016, 018, 019 and ten. */
const mobile =
  /(?<![\d\p{L}]|\d[.,])(?:\(?\+84\)?[ .-]?(?:\(0\))?|\(0\)[ .-]?|(?<!\(0)0(?![.,])[ .-]?)(?:[35789](?:[ .-]?\d){2}\)?(?:[ .-]?\d){6}|1[ .-]?[2689](?:[ .-]?\d){8})(?![\p{L}\d]|[.,]\d|\/\d{1,6}(?!\d))/gu
const bareForeign =
  /(?<![\d\p{L}.,+])84(?:[35789]\d{8}|([ -])[35789]\d{2}\1\d{3}\1\d{3})(?![\p{L}\d]|[.,]\d)/gu
const fixedLine =
  /(?<![\d\p{L}]|\d[.,])(?:\(?\+84\)?[ .-]?|\(?0)2(?:[ .-]?\d){2}\)?(?:[ .-]?\d){6,7}(?![\p{L}\d]|[.,]\d|\/\d{1,6}(?!\d))/gu

const farBack = 12
const farAhead = 6

/** The digits of telephones of persons. */
export function findPhones(reading: Reading): Hit[] {
  const shape = digitShapeOf(shapeOf(reading))
  const { words } = reading
  const places = (pattern: RegExp) =>
    [...shape.matchAll(pattern)].map((match) => placeOf(reading, match.index, match[0].length))
  return [
    ...[...places(mobile), ...places(bareForeign)].filter((place) => !isOfficial(words, place)),
    ...places(fixedLine).filter((place) => isAtHome(words, place)),
  ]
}

type Around = { readonly from: number; readonly at: number; readonly behind: number; readonly to: number }

function around(words: Words, { start, end }: Hit): Around {
  const at = wordAt(words, start)
  const behind = wordAt(words, end)
  return {
    from: Math.max(sentenceStart(words, Math.min(at, words.length - 1)), at - farBack),
    at,
    behind,
    to: Math.min(sentenceEnd(words, Math.max(0, behind - 1)), behind + farAhead),
  }
}

function isOfficial(words: Words, place: Hit): boolean {
  const { from, at, behind, to } = around(words, place)
  if (saysAmount(words, behind) >= 0) return true
  return (
    [saysOffice, saysOther].some((said) => findWithin(said, words, from, at) >= 0) ||
    inBrackets(words, behind, to)
  )
}

/** `(đường dây nóng)` right behind the number. */
const inBrackets = (words: Words, behind: number, to: number) =>
  words[behind]?.shown === '(' && findWithin(saysOffice, words, behind, to) >= 0

function isAtHome(words: Words, place: Hit): boolean {
  const { from, at, behind, to } = around(words, place)
  const isHome = (first: number, last: number) =>
    findWithin(atHome, words, first, last) >= 0 ||
    findWithin((all, one) => personEnd(all, house(all, one)), words, first, last) >= 0
  return isHome(from, at) || isHome(behind, to)
}
