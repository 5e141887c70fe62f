/**
 * Where a person lives, closer than the commune. Luật 91/2025/QH15, NĐ 356/2025/NĐ-CP. Offices, meeting places, statistics of houses
 * and groups of people are let go.
 */
import { addressAt } from '../read/address.ts'
import { personEnd } from '../read/persons.ts'
import { beginsBefore, findWithin, phrases, sentenceEnd, sentenceStart, type Words } from '../read/phrases.ts'
import type { Reading } from '../read/words.ts'
import { dwelling } from './dwelling.ts'
import { type Hit, hitOf } from './hit.ts'

const livesAt = phrases(
  'trú|trú tại|trú ở|ngụ|ngụ tại|ngụ ở|cư trú|cư trú tại|cư trú ở|thường trú|thường trú tại|tạm trú|tạm trú tại|nơi thường trú|nơi tạm trú|nơi cư trú|nơi ở|nơi ở hiện nay|nơi ở hiện tại|chỗ ở|chỗ ở hiện nay|chỗ ở hiện tại|hộ khẩu|hộ khẩu thường trú|hktt|trú quán|hiện ở|đang ở|hiện sống|đang sống|sinh sống|ở trọ|trọ tại|thuê trọ|thuê trọ tại|địa chỉ nhà|địa chỉ nhà riêng|địa chỉ thường trú|địa chỉ tạm trú|địa chỉ nơi ở|nhà riêng',
)
const addressOf = phrases('địa chỉ|địa chỉ của|địa chỉ liên hệ|địa chỉ liên lạc')
const denouncer = phrases('người tố cáo|người tố giác|người báo tin')
const at = phrases('tại|ở')
const group = phrases(
  'hộ|hộ dân|dân|nhân dân|người dân|đồng bào|bà con|công nhân|sinh viên|học sinh|phóng viên|văn phòng|đoàn viên|hội viên',
)
const office = phrases(
  'công ty|trường|sở|ban|văn phòng|trụ sở|cơ sở|doanh nghiệp|hợp tác xã|htx|cửa hàng|trung tâm|ubnd|ủy ban|bộ phận|chi cục|phòng|cơ quan|khách sạn|bệnh viện|trạm|nhà máy|chi nhánh|báo|đài|hội',
)
const hamlet = phrases('thôn|xóm|ấp|bon|buôn|làng|tổ|tổ dân phố|khu phố|khóm|hẻm|ngõ|ngách|kiệt|số nhà')
const staying = phrases('ở tại|hiện ở tại')
const seated = phrases('đặt tại|đặt ở|đóng tại|đóng ở|trụ sở|tổ chức tại|tổ chức ở|diễn ra tại|họp tại')
const houseNumber = phrases('số nhà')
const houseOfNumber = phrases('nhà số|sn')
const street = phrases('đường|phố|hẻm|ngõ|ngách|kiệt')
const counter = phrases('căn|cái|hộ|ngôi|nhà|trường hợp')
const total = phrases('tổng|biển|bảng')
const publicPlace = phrases('di tích|bảo tàng|trụ sở|khách sạn')
const house = phrases('nhà|nhà của|nhà ở của|gia đình|hộ')

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

/** `trú tại thôn 3, xã Tân Hội`, unless a group of people lives there. */
function lived(words: Words, from: number): Range | null {
  const lead = livesAt(words, from)
  if (lead < 0) return null
  const address = addressAt(words, pastColon(words, lead))
  return address?.isFine && !isGroup(words, from) ? [from, address.end] : null
}

function pastColon(words: Words, from: number): number {
  let next = from
  while (words[next]?.shown === ':' || at(words, next) >= 0) next += 1
  return next
}

function isGroup(words: Words, from: number): boolean {
  const first = Math.max(sentenceStart(words, from), from - 6)
  if (findWithin(personEnd, words, first, from) >= 0) return false
  return findWithin(group, words, first, from) >= 0
}

/** `địa chỉ: tổ 4, phường 2` of a person. */
function given(words: Words, from: number): Range | null {
  const lead = addressOf(words, from)
  if (lead < 0) return null
  const owner = denouncer(words, lead) >= 0 ? denouncer(words, lead) : personEnd(words, lead)
  const place = pastColon(words, owner >= 0 ? owner : lead)
  const address = addressAt(words, place)
  if (!address?.isFine) return null
  const isHome = owner >= 0 || (isOfPerson(words, from) ?? hamlet(words, place) >= 0)
  return isHome ? [from, address.end] : null
}

/** Whose address it is by what stands in front: a person's, an office's (false), or not said (null). */
function isOfPerson(words: Words, from: number): boolean | null {
  const first = sentenceStart(words, from)
  for (let back = from - 1; back >= first; back -= 1) {
    if (personEnd(words, back) >= 0 || denouncer(words, back) >= 0) return true
    if (office(words, back) >= 0) return false
  }
  return null
}

/** `số nhà 12, đường Trần Phú`; of `số nhà tốc mái: 12` no door is told. */
function numbered(words: Words, from: number): Range | null {
  const plain = houseNumber(words, from)
  const number = plain >= 0 ? plain : houseOfNumber(words, from)
  if (number < 0 || words[number]?.kind !== 'number' || beginsBefore(total, words, from) >= 0) return null
  if (counter(words, number + 1) >= 0) return null
  if (findWithin(publicPlace, words, from, sentenceEnd(words, from)) >= 0) return null
  const address = addressAt(words, from)
  const isStreet = address !== null && hasStreet(words, number + 1, address.end)
  if (plain < 0 && !isStreet) return null
  const lead = beginsBefore(staying, words, from)
  const isOffices = lead >= 0 && isOfPerson(words, lead) === false
  if (isOffices || beginsBefore(seated, words, from) >= 0) return null
  return [lead >= 0 ? lead : from, address?.end ?? number + 1]
}

function hasStreet(words: Words, from: number, end: number): boolean {
  const next = words[from]?.shown === ',' ? from + 1 : from
  return findWithin(street, words, from, end) >= 0 || (next < end && words[next]?.isCapital === true)
}

/** `nhà bà Mẫu ở thôn 4, xã Hoài Đức`; `ông Mẫu, thôn 4, xã Hoài Đức`. */
function besidePerson(words: Words, from: number): Range | null {
  const person = personEnd(words, from)
  if (person < 0) return null
  const home = beginsBefore(house, words, from)
  const isColon = home >= 0 && words[person]?.shown === ':'
  const preposition = isColon ? person + 1 : at(words, person)
  if (preposition >= 0) {
    const address = addressAt(words, preposition)
    const isHome = home >= 0 || (words[person]?.spelling.base === 'o' && !isComrade(words, from))
    return address?.isFine && isHome ? [home >= 0 ? home : person, address.end] : null
  }
  if (!/^[,(]$/.test(words[person]?.shown ?? '') || hamlet(words, person + 1) < 0) return null
  const address = addressAt(words, person + 1)
  return address && address.parts > 1 ? [person + 1, address.end] : null
}

const isComrade = (words: Words, from: number) => words[from]?.spelling.base === 'dong'
