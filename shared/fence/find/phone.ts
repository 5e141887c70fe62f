/**
 * Telephones of persons: mobile numbers unless they are said to be an office's or a hotline's, and fixed lines that are said to
 * be at home. Luật 91/2025/QH15, NĐ 356/2025/NĐ-CP.
 */
import { personEnd } from '../read/persons.ts'
import { beginsBefore, findWithin, phrases, sentenceEnd, sentenceStart, type Words } from '../read/phrases.ts'
import type { Reading } from '../read/words.ts'
import type { Hit } from './hit.ts'
import { isLineOfOffice } from './line-of-office.ts'
import { digitShapeOf, placeOf, shapeOf, wordAt } from './numbers.ts'

const saysOffice = phrases(
  'đường dây nóng|hotline|tổng đài|trực ban|số trực|điện thoại trực|máy trực|cơ quan|công vụ|tiếp nhận phản ánh|cứu hộ|cứu nạn|cấp cứu|trực cấp cứu|pccc|fax|sim cơ quan|zalo oa',
)
const saysOther = phrases(
  'tài khoản|stk|mã|seri|sê ri|biển số|hợp đồng|bưu gửi|vận đơn|ký hiệu|hóa đơn|mã số thuế|mst',
)
const saysPhone = phrases('sđt|số đt|đt|điện thoại|zalo|di động|dđ|liên hệ')
const saysAmount = phrases('đồng|triệu|tỷ|vnđ|vnd|usd|ha|người|lượt')
const ownLine = phrases('nhà riêng|máy riêng|số riêng|cá nhân|sim riêng')
const atHome = phrases('nhà riêng|máy riêng|số riêng|cá nhân|máy nhà|máy bàn nhà')
const phoneOf = phrases('điện thoại|đt|sđt|số đt|số|máy bàn|tel')
const house = phrases('nhà')

/** 03, 05, 07, 08, 09 and nine digits behind the 0; before 2018 also 012, 016, 018, 019 and ten. */
const mobile =
  /(?<![\d\p{L}]|\d[.,])(?:\(?\+84\)?[ .-]?(?:\(0\)[ .-]?)?|\(0\)[ .-]?|(?<!\(0)0(?![.,])[ .-]?)(?:[35789](?:[ .-]?\d){2}\)?(?:[ .-]?\d){6}|[35789]\d{2}(?:(?: - | {2,3})\d{3}){2}|[35789]\d{2} {2,3}\d{3} \d{3}|[35789]\d{2} \d{3} {2,3}\d{3}|1[ .-]?[2689](?:[ .-]?\d){8})(?![\p{L}\d]|[.,]\d|\/\d{1,6}(?!\d))/gu
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
  // Đường dây nóng bận, gọi máy riêng anh Mẫu …
  if (findWithin(ownLine, words, from, at) >= 0) return false
  if (isLineOfOffice(words, at, behind)) return true
  if (findWithin(saysOffice, words, from, at) >= 0 || inBrackets(words, behind, to)) return true
  const other = findWithin(saysOther, words, from, at)
  // STK …, sđt …: each word tells of its own number.
  return other >= 0 && findWithin(saysPhone, words, other, at) < 0
}

/** `(đường dây nóng)` right behind the number. */
const inBrackets = (words: Words, behind: number, to: number) =>
  words[behind]?.shown === '(' && findWithin(saysOffice, words, behind, to) >= 0

function isAtHome(words: Words, place: Hit): boolean {
  const { from, at, behind, to } = around(words, place)
  const isHome = (first: number, last: number) =>
    findWithin(atHome, words, first, last) >= 0 ||
    findWithin((all, one) => personEnd(all, house(all, one)), words, first, last) >= 0
  // điện thoại nhà: …; … (nhà)
  const lead = words[at - 1]?.shown === ':' ? at - 2 : at - 1
  if (house(words, lead) >= 0 && beginsBefore(phoneOf, words, lead) >= 0) return true
  if (words[behind]?.shown === '(' && house(words, behind + 1) >= 0 && words[behind + 2]?.shown === ')')
    return true
  return isHome(from, at) || isHome(behind, to)
}
