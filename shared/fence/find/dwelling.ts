/**
 * Doors told by the house itself: `ông Mẫu, nhà ở số 12 đường Trần Phú`. The same words stand in laws, projects and statistics of
 * housing, so what stands in front decides: nothing or a pause before a numbered door, a person before anything wider.
 */
import { addressAt } from '../read/address.ts'
import { personBefore, personEnd } from '../read/persons.ts'
import { beginsBefore, findWithin, phrases, sentenceStart, type Words } from '../read/phrases.ts'
import { smallStreetEnd } from '../read/streets.ts'
import { street } from '../read/units.ts'

const dwells = phrases('nhà ở|nhà ở tại|nhà tại')
const houseOf = phrases('nhà|nhà ở|nhà tại|nhà ở tại|nhà trong|nhà đầu|nhà cuối')
const doorNumber = phrases('số|số nhà|nhà số|sn')
/** May stand right before a house that somebody has. */
const having = phrases('có|hiện|tại|ở|gần|thăm|đến')
/** Houses in their number, and whoever plans, builds or keeps them. */
const housing = phrases(
  'dự án|khu|khu vực|công trình|luật|nghị định|nghị quyết|quyết định|chương trình|đề án|kế hoạch|tiêu chí|hỗ trợ|kinh phí|xây dựng|phát triển|quy hoạch|quản lý|đầu tư|gói thầu|hạng mục|danh mục|công ty|sở|ban|phòng|ủy ban|ubnd|trung tâm|trụ sở|cơ quan|văn phòng',
)
/** Told of a person between the name and the house. */
const aside = phrases(
  'sinh|sinh năm|sinh ngày|năm|năm sinh|tuổi|tháng|điện thoại|số điện thoại|sđt|đt|cccd|cmnd|căn cước|số căn cước|số cccd|nghề nghiệp|hiện|có|là',
)
const addressed = phrases('ông|bà|anh|chị')
const accordingTo = phrases('theo|do|gặp mặt')

/** The words from a house to the end of its address; null where it is nobody's. */
export function dwelling(words: Words, from: number): [from: number, to: number] | null {
  const house = houseOf(words, from)
  if (house < 0) return null
  const place = words[house]?.shown === ':' ? house + 1 : house
  const address = addressAt(words, place)
  // nhà ở số 95/2024/NĐ-CP is a decree.
  if (!address?.isFine || words[address.end]?.shown === '/') return null
  const isHome = dwells(words, from) >= 0 && isDoor(words, place, address.end) && stands(words, from)
  return isHome || hasOwner(words, from) ? [from, address.end] : null
}

/** A number with its street: `số 12 đường Trần Phú`, `45/2 Hai Bà Trưng`, `số nhà 7, hẻm 22`. */
export function isDoor(words: Words, from: number, end: number): boolean {
  const said = doorNumber(words, from)
  const number = said >= 0 ? said : from
  if (words[number]?.kind !== 'number') return false
  const hasName = words
    .slice(number + 1, end)
    .some((word, at) => word.isCapital || isSmallStreet(words, number + 1 + at))
  return hasName || findWithin(street, words, number, end) >= 0
}

const isSmallStreet = (words: Words, at: number) => smallStreetEnd(words, at) >= 0

/** Somebody is spoken of, or nothing leads to the house; not where housing is what is spoken of. */
function stands(words: Words, from: number): boolean {
  const first = sentenceStart(words, from)
  for (let back = from - 1; back >= first; back -= 1) {
    const isNamed = personEnd(words, back) >= 0
    // Where the line has no capitals, a given name alone is not told from a word.
    if (isNamed || (words[back]?.line.isLower && addressed(words, back) >= 0)) return true
    if (housing(words, back) >= 0) return false
  }
  const before = words[from - 1]?.kind
  return from === first || before === 'sign' || before === 'break' || beginsBefore(having, words, from) >= 0
}

/** A person stands before, with nothing between but signs, numbers and what is told of persons. */
export function hasOwner(words: Words, from: number): boolean {
  const least = Math.max(sentenceStart(words, from), from - 24)
  for (let end = from; end > least; end = stepBack(words, end)) {
    const person = personBefore(words, end)
    if (person >= least) return beginsBefore(accordingTo, words, person) < 0
    if (stepBack(words, end) < 0) return false
  }
  return false
}

function stepBack(words: Words, end: number): number {
  const last = words[end - 1]
  if (last?.kind === 'number' || last?.kind === 'sign') return end - 1
  return beginsBefore(aside, words, end)
}
