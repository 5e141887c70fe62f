/**
 * Numbers that name one citizen: số định danh cá nhân (12 digits: province of birth, sex and century, year), the older CMND of
 * 9 digits, and passports. Luật 91/2025/QH15, NĐ 356/2025/NĐ-CP.
 */
import { findWithin, phrases, sentenceStart, type Words } from '../read/phrases.ts'
import type { Reading } from '../read/words.ts'
import type { Hit } from './hit.ts'
import { digitShapeOf, placeOf, shapeOf, wordAt } from './numbers.ts'

const saysCitizen = phrases(
  'cccd|căn cước|căn cước công dân|định danh|định danh cá nhân|số cc|cc|mã công dân|đdcn|số đdcn|cmnd|cmt|cmtnd|chứng minh|chứng minh nhân dân|giấy tờ tùy thân|mã số thuế cá nhân',
)
const saysOldCard = phrases('cmnd|cmt|cmtnd|chứng minh nhân dân|chứng minh thư|số chứng minh')
const saysPassport = phrases('hộ chiếu|passport')
/** Other things that are counted by long numbers. */
const saysOther = phrases(
  'tài khoản|stk|mã hồ sơ|biên nhận|hóa đơn|seri|sê ri|mã vạch|mã bưu gửi|bưu gửi|vận đơn|hợp đồng|biên lai|mã đơn hàng|ký hiệu|lô hàng|mã|đồng hồ|công tơ|báo danh|dự thi|số hiệu|thẻ nhà báo|thẻ đảng viên|thẻ hội viên|thẻ học sinh|imei|sim|bhxh|bhyt|bảo hiểm|mst|tk',
)
const saysAmount = phrases('đồng|triệu|tỷ|vnđ|vnd|usd|ha|người|lượt')

const twelve =
  /(?<![\d\p{L}]|\d[.,])\d(?:\d{2}(?:([ .-]?)\d{3}\1\d{3}\1\d{3}|[ .-]\d{3}[ .-]\d{6}|[ .-]\d{9})|\d{3}([ .-])\d{4}\2\d{4}|(?: \d){11})(?![\p{L}\d]|[.,]\d)/gu
/** Blanks where the finger fell: heard only beside the word for such a number. */
const twelveApart = /(?<![\d\p{L}]|\d[ .,-])\d(?:[ .-]?\d){11}(?![\p{L}\d]|[ .,-]\d)/gu
const nineApart = /(?<![\d\p{L}]|\d[ .,-])\d(?:[ .-]?\d){8}(?![\p{L}\d]|[ .,-]\d)/gu
const nine = /(?<![\d\p{L}]|\d[.,])\d{3}([ .-]?)\d{3}\1\d{3}(?![\p{L}\d]|[.,]\d)/gu
const passport = /(?<![\d\p{L}])\p{L}\d{7,8}(?![\p{L}\d])/gu

const farBack = 8
const highestProvince = 96

/** The digits of numbers of citizens. */
export function findCitizenIds(reading: Reading): Hit[] {
  const shape = digitShapeOf(shapeOf(reading))
  const { words } = reading
  const accepted = (pattern: RegExp, isOne: (digits: string, before: number, behind: number) => boolean) =>
    [...shape.matchAll(pattern)].flatMap((match) => {
      const place = placeOf(reading, match.index, match[0].length)
      const isNumber = isOne(match[0], wordAt(words, place.start), wordAt(words, place.end))
      return isNumber ? [place] : []
    })
  return [
    ...accepted(twelve, (digits, at, behind) => isPersonal(words, digits.replace(/\D/g, ''), at, behind)),
    ...accepted(twelveApart, (_, at) => isSaidOfCitizen(words, at)),
    ...accepted(nine, (_, at) => lastSaid(words, at, saysOldCard) >= 0),
    ...accepted(nineApart, (_, at) => lastSaid(words, at, saysOldCard) >= 0),
    ...accepted(passport, (_, at) => lastSaid(words, at, saysPassport) >= 0),
  ]
}

function isPersonal(words: Words, digits: string, at: number, behind: number): boolean {
  if (isSaidOfCitizen(words, at)) return true
  if (isSaidOfOther(words, at) || saysAmount(words, behind) >= 0) return false
  const province = Number(digits.slice(0, 3))
  return province >= 1 && province <= highestProvince && Number(digits[3]) <= 3
}

/** The word for a citizen's number stands nearer than any other's. */
function isSaidOfCitizen(words: Words, at: number): boolean {
  const citizen = lastSaid(words, at, saysCitizen)
  return citizen >= 0 && citizen >= lastSaid(words, at, saysOther)
}

/** The word for another number stands in front, and that number has not been told yet. */
function isSaidOfOther(words: Words, at: number): boolean {
  const other = lastSaid(words, at, saysOther)
  return other >= 0 && !words.slice(other, at).some(({ shown }) => /^\d{6,}$/.test(shown))
}

/** The nearest word in front, within the sentence, that a matcher knows; -1 for none. */
function lastSaid(words: Words, at: number, matcher: typeof saysCitizen): number {
  const from = Math.max(sentenceStart(words, at), at - farBack)
  let last = -1
  for (let found = findWithin(matcher, words, from, at); found >= 0; ) {
    last = found
    found = findWithin(matcher, words, found + 1, at)
  }
  return last
}
