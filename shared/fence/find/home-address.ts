/**
 * Where a person lives, closer than the commune. Luật 91/2025/QH15, NĐ 356/2025/NĐ-CP. Offices, meeting places, statistics of houses
 * and groups of people are let go.
 */
import { addressAt } from '../read/address.ts'
import { comradeEnd, personEnd } from '../read/persons.ts'
import { phrases, sentenceStart, type Words } from '../read/phrases.ts'
import { hamlet } from '../read/units.ts'
import type { Reading } from '../read/words.ts'
import { besidePerson } from './beside-person.ts'
import { dwelling } from './dwelling.ts'
import { type Hit, hitOf } from './hit.ts'
import { numbered } from './house-number.ts'
import { denouncer, isOfPerson } from './whose-address.ts'

const livesAt = phrases(
  'trú|trú tại|trú ở|ngụ|ngụ tại|ngụ ở|cư trú|cư trú tại|cư trú ở|hiện trú|hiện trú tại|thường trú|thường trú tại|tạm trú|tạm trú tại|nơi thường trú|nơi tạm trú|nơi cư trú|nơi ở|nơi ở hiện nay|nơi ở hiện tại|chỗ ở|chỗ ở hiện nay|chỗ ở hiện tại|hộ khẩu|hộ khẩu thường trú|hktt|trú quán|hiện ở|đang ở|hiện sống|đang sống|sinh sống|ở trọ|trọ tại|thuê trọ|thuê trọ tại|địa chỉ nhà|địa chỉ nhà riêng|địa chỉ nhà ở|địa chỉ thường trú|địa chỉ tạm trú|địa chỉ nơi ở|nhà riêng',
)
/** Said of persons, and of groups, soldiers and animals as well. */
const mayLiveAt = phrases(
  'sống tại|sống ở|sống một mình tại|sống một mình ở|ở cùng con tại|sống cùng con tại',
)
const livesWith = phrases('ở với|ở cùng|ở nhờ|ở chung với|sống với|sống cùng|sống nhờ|sống chung với')
const room = phrases('phòng|phòng số|căn số')
const addressOf = phrases('địa chỉ|địa chỉ của|địa chỉ liên hệ|địa chỉ liên lạc')
const shortAddress = phrases('đc')
const ownHouse = phrases('nhà|nhà riêng|nhà ở')
const at = phrases('tại|ở')
const lodging = phrases('nhà trọ|phòng trọ|khu trọ|dãy trọ|căn nhà|ngôi nhà|nhà')
const ofWord = phrases('của')
const group = phrases(
  'hộ|hộ dân|dân|nhân dân|người dân|đồng bào|bà con|công nhân|sinh viên|học sinh|phóng viên|văn phòng|đoàn viên|hội viên',
)

/** Words that lead to somebody's door. */
export function findHomeAddresses(reading: Reading): Hit[] {
  const { words } = reading
  const found: [number, number][] = []
  for (let one = 0; one < words.length; one += 1) {
    const range = ways.reduce<Range | null>((found, way) => found ?? way(words, one), null)
    if (!range) continue
    found.push(range)
    one = range[1] - 1
  }
  return found.map(([from, to]) => hitOf(reading, from, to))
}

type Range = [from: number, to: number]
const ways = [lived, given, numbered, dwelling, besidePerson] as const

/** `trú tại thôn 3, xã Tân Hội`, `đ/c nhà: 12 trần phú`, unless a group of people lives there. */
function lived(words: Words, from: number): Range | null {
  const lead = leadEnd(words, from)
  if (lead < 0) return null
  const address = addressAt(words, placeBehind(words, lead))
  return address?.isFine && !isGroup(words, from) ? [from, pastClosing(words, lead, address.end)] : null
}

/** A bracket opened inside is closed inside. */
function pastClosing(words: Words, from: number, end: number): number {
  const isOpen = words.slice(from, end).some(({ shown }) => shown === '(')
  return isOpen && words[end]?.shown === ')' ? end + 1 : end
}

function leadEnd(words: Words, from: number): number {
  const sure = livesAt(words, from)
  if (sure >= 0) return sure
  const short = shortEnd(words, from)
  if (short >= 0) return ownHouse(words, short)
  const may = Math.max(mayLiveAt(words, from), livingWith(words, from))
  return may >= 0 && isOfPerson(words, from) ? may : -1
}

/** `ở với bà ngoại tại`, `sống cùng vợ chồng con gái ở` */
function livingWith(words: Words, from: number): number {
  const company = livesWith(words, from)
  if (company < 0) return -1
  for (let end = company + 1; end <= company + 4; end += 1) if (at(words, end) >= 0) return end + 1
  return -1
}

/** `đ/c`, `đ.c`, `đc`: an address, or a comrade. */
function shortEnd(words: Words, from: number): number {
  const [letter, stop, second] = [words[from], words[from + 1], words[from + 2]]
  const isStopped = letter?.spelling.base === 'd' && stop?.shown === '.' && second?.spelling.base === 'c'
  if (isStopped) return words[from + 3]?.shown === '.' ? from + 4 : from + 3
  return Math.max(comradeEnd(words, from), shortAddress(words, from))
}

/** Past a colon, the kind of lodging and whose it is: `nhà riêng của bà Thử (27 Pasteur)`. */
function placeBehind(words: Words, lead: number): number {
  let next = pastRoom(words, pastColon(words, lead))
  const lodged = lodging(words, next)
  if (lodged >= 0) next = pastName(words, lodged)
  const owned = ofWord(words, next)
  const owner = personEnd(words, owned >= 0 ? owned : next)
  if (owner < 0) return pastColon(words, next)
  return pastColon(words, /^[,(–-]$/.test(words[owner]?.shown ?? '') ? owner + 1 : owner)
}

/** The name of a lodging, where a comma or nothing parts it from its address. */
function pastName(words: Words, from: number): number {
  let next = from
  while (next - from < 4 && words[next]?.isCapital && personEnd(words, next) < 0) next += 1
  return next > from && words[next]?.shown === ',' ? next + 1 : next
}

/** `phòng 12, nhà trọ Minh Họa,` */
function pastRoom(words: Words, from: number): number {
  const number = room(words, from)
  if (words[number]?.kind !== 'number') return from
  return words[number + 1]?.shown === ',' ? number + 2 : number + 1
}

function pastColon(words: Words, from: number): number {
  let next = from
  while (words[next]?.shown === ':' || at(words, next) >= 0) next += 1
  return next
}

/** Whoever stands nearest in front is many. */
function isGroup(words: Words, from: number): boolean {
  const first = Math.max(sentenceStart(words, from), from - 6)
  for (let back = from - 1; back >= first; back -= 1) {
    // Công dân Trần Thị Thử is a person, though dân alone are many.
    if (personEnd(words, back) >= 0 || personEnd(words, back - 1) >= 0) return false
    if (group(words, back) >= 0) return true
  }
  return false
}

/** `địa chỉ: tổ 4, phường 2` of a person. */
function given(words: Words, from: number): Range | null {
  const lead = addressOf(words, from)
  if (lead < 0) return givenShort(words, from)
  const owner = denouncer(words, lead) >= 0 ? denouncer(words, lead) : personEnd(words, lead)
  const place = pastColon(words, owner >= 0 ? owner : lead)
  const address = addressAt(words, place)
  if (!address?.isFine) return null
  const isHome = owner >= 0 || (isOfPerson(words, from) ?? hamlet(words, place) >= 0)
  return isHome ? [from, address.end] : null
}

/** `ông Mẫu, đ/c: hẻm 7 Nguyễn Trãi`; what the letters mean is told by what stands around. */
function givenShort(words: Words, from: number): Range | null {
  const lead = shortEnd(words, from)
  if (lead < 0 || (shortAddress(words, from) >= 0 && words[lead]?.shown !== ':')) return null
  const address = addressAt(words, pastColon(words, lead))
  return address?.isFine && isOfPerson(words, from) === true ? [from, address.end] : null
}
