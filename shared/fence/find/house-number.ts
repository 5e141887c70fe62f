/** Doors told by their number alone: `số nhà 12, đường Trần Phú`, `căn hộ 504 chung cư Minh Họa`. */
import { addressAt } from '../read/address.ts'
import { beginsBefore, findWithin, phrases, sentenceEnd, type Words } from '../read/phrases.ts'
import { street } from '../read/units.ts'
import { isOfPerson } from './whose-address.ts'

const houseNumber = phrases('số nhà')
const houseOfNumber = phrases('nhà số|sn')
const flat = phrases('căn hộ|căn hộ số')
const block = phrases('chung cư|tòa nhà|tòa')
const counter = phrases('căn|cái|hộ|ngôi|nhà|trường hợp')
const total = phrases('tổng|biển|bảng')
/** Works and accidents on streets are told by the houses that they lie between or in front of. */
const beside = phrases('từ|đến|tới|trước|trước mặt|cạnh|bên cạnh|đối diện|ngay trước|giữa')
const staying = phrases('ở tại|hiện ở tại')
const seated = phrases('đặt tại|đặt ở|đóng tại|đóng ở|trụ sở|tổ chức tại|tổ chức ở|diễn ra tại|họp tại')
const publicPlace = phrases('di tích|bảo tàng|trụ sở|khách sạn')

/** `số nhà 12, đường Trần Phú`; of `số nhà tốc mái: 12` no door is told. */
export function numbered(words: Words, from: number): [from: number, to: number] | null {
  const plain = houseNumber(words, from)
  const number = plain >= 0 ? plain : houseOfNumber(words, from)
  if (number < 0) return flatOf(words, from)
  if (words[number]?.kind !== 'number' || isNoDoor(words, from, number)) return null
  const address = addressAt(words, from)
  const isStreet = address !== null && hasStreet(words, number + 1, address.end)
  if (plain < 0 && !isStreet) return null
  const lead = beginsBefore(staying, words, from)
  const isOffices = lead >= 0 && isOfPerson(words, lead) === false
  if (isOffices || beginsBefore(seated, words, from) >= 0) return null
  return [lead >= 0 ? lead : from, address?.end ?? number + 1]
}

function isNoDoor(words: Words, from: number, number: number): boolean {
  if ([total, beside].some((lead) => beginsBefore(lead, words, from) >= 0)) return true
  if (counter(words, number + 1) >= 0 || isRange(words, number + 1)) return true
  return findWithin(publicPlace, words, from, sentenceEnd(words, from)) >= 0
}

/** `số nhà 14 đến số nhà 60` */
const isRange = (words: Words, at: number) => /^(den|toi)$/.test(words[at]?.spelling.base ?? '')

/** `căn hộ 504 chung cư Minh Họa`; `căn hộ 70 m2` is any. */
function flatOf(words: Words, from: number): [from: number, to: number] | null {
  const number = flat(words, from)
  if (words[number]?.kind !== 'number') return null
  const next = words[number + 1]?.shown === ',' ? number + 2 : number + 1
  const address = block(words, next) >= 0 ? addressAt(words, from) : null
  return address && address.parts > 1 ? [from, address.end] : null
}

function hasStreet(words: Words, from: number, end: number): boolean {
  const next = words[from]?.shown === ',' ? from + 1 : from
  return findWithin(street, words, from, end) >= 0 || next < end
}
