/** Homes told by whoever lives there: `nhà bà Mẫu, số 8 Lê Lợi`; `ông Mẫu, hẻm 4, phường Cam Ly`; `bà Thử, 1960, ở thôn 4, xã Hoài Đức`. */
import { type Address, addressAt } from '../read/address.ts'
import { comradeEnd, fullNameEnd, personEnd } from '../read/persons.ts'
import { beginsBefore, phrases, type Words } from '../read/phrases.ts'
import { hamlet } from '../read/units.ts'
import { hasOwner, isDoor } from './dwelling.ts'
import { isBusinessOf } from './whose-address.ts'

type Range = [from: number, to: number]

const house = phrases('nhà|nhà của|nhà ở của|gia đình|hộ')
const at = phrases('tại|ở')
const lives = phrases('ở')
const plot = phrases('thửa|thửa đất|thửa số|thửa đất số|lô|lô đất|lô số')
const lane = phrases('hẻm|ngõ|ngách|kiệt')
const plural = phrases('các|những|mấy|nhiều')
const householder = phrases('hộ|chủ hộ|gia đình|hộ gia đình|đại diện hộ')
const household = phrases('hộ|gia đình')
const comrade = phrases('đồng chí')
const accordingTo = phrases('theo')
/** A tổ or a đội of an office, not of a hamlet. */
const team = phrases(
  'đoàn|ban|công tác|giúp việc|kiểm tra|biên tập|thanh tra|xác minh|bầu cử|trực|phục vụ|thảo luận|đại biểu',
)

/** The words of an address beside the person at a word; null where none stands there. */
export function besidePerson(words: Words, from: number): Range | null {
  const person = personOrHouseholder(words, from)
  if (person < 0) return staying(words, from)
  if (beginsBefore(plural, words, from) >= 0 || isBusinessOf(words, from)) return null
  const home = beginsBefore(house, words, from)
  return livedIn(words, from, home, person) ?? named(words, from, home, person)
}

/** With an honorific, or behind the word for a household: `hộ Nguyễn Thị Thử`. */
function personOrHouseholder(words: Words, from: number): number {
  const person = personEnd(words, from)
  return person >= 0 || beginsBefore(householder, words, from) < 0 ? person : fullNameEnd(words, from)
}

/** `nhà bà Mẫu ở thôn 4`; `ông Mẫu ở hẻm 3`. */
function livedIn(words: Words, from: number, home: number, person: number): Range | null {
  const isColon = home >= 0 && words[person]?.shown === ':'
  const place = isColon ? person + 1 : at(words, person)
  if (place < 0) return null
  const address = addressAt(words, place)
  const isHome = home >= 0 || (lives(words, person) >= 0 && !isComrade(words, from))
  return address?.isFine && isHome && !isTeam(words, place, address)
    ? [home >= 0 ? home : person, address.end]
    : null
}

/** `ông Mẫu, thôn 4, xã Hoài Đức`; `nhà ông Mẫu hẻm 22`; `hộ ông Mẫu (lô B12)`. */
function named(words: Words, from: number, home: number, person: number): Range | null {
  const hasSign = /^[,(]$/.test(words[person]?.shown ?? '')
  const place = hasSign ? person + 1 : person
  const address = addressAt(words, place)
  if (!address?.isFine || isTeam(words, place, address)) return null
  const isHome = home >= 0 || household(words, from) >= 0
  if (isHome && leadsToDoor(words, place, address)) return [home >= 0 ? home : place, address.end]
  const isPlace = hamlet(words, place) >= 0 || (plot(words, place) >= 0 && !isSpeaker(words, from))
  return isPlace && address.parts > 1 ? [hasSign || home < 0 ? place : home, address.end] : null
}

/** What tells one house of a family, not its hamlet: a lane, a plot, a number in a street. */
function leadsToDoor(words: Words, place: number, { end }: Address): boolean {
  // nhà số 12 after the name is found by itself.
  if (house(words, place) >= 0 || words[end]?.shown === '/') return false
  return lane(words, place) >= 0 || plot(words, place) >= 0 || isDoor(words, place, end)
}

/** `…, ở thôn 4, xã Hoài Đức` behind what is told of a person. */
function staying(words: Words, from: number): Range | null {
  const place = lives(words, from)
  if (place < 0 || words[from - 1]?.shown !== ',') return null
  const address = addressAt(words, place)
  return address?.isFine && address.parts > 1 && hasOwner(words, from) ? [from, address.end] : null
}

/** Whoever speaks of a plot as an official does not live there. */
const isSpeaker = (words: Words, from: number) =>
  isComrade(words, from) || beginsBefore(accordingTo, words, from) >= 0

const isComrade = (words: Words, from: number) => comrade(words, from) >= 0 || comradeEnd(words, from) >= 0

/** `tổ 3 đoàn kiểm tra`, `tổ 1, ban chỉ đạo` */
function isTeam(words: Words, place: number, { end, parts }: Address): boolean {
  const next = words[end]?.shown === ',' ? end + 1 : end
  return parts === 1 && ['to', 'doi'].includes(words[place]?.spelling.base ?? '') && team(words, next) >= 0
}
