/** Addresses: `số 12/3 đường Hùng Vương, phường Cam Ly`, `thôn 3, xã Tân Hội, huyện Đức Trọng`, `to 5 phuong lam vien`. */
import { phrases, type Words } from './phrases.ts'
import { smallStreetEnd } from './streets.ts'
import { unitAt } from './units.ts'

/** Words of the sentence behind, where capitals do not tell them from names. */
const notOfName = phrases(
  'có|là|đã|bị|và|được|cho|về|gửi|tố|phản|kiến|đề|xin|của|do|trong|khi|để|với|sinh|điện|số|nay|đang|không|vi|phạm|tổ chức|ngày|trưởng|phó|công tác|giúp việc|kiểm tra|đoàn|ban|biên tập|bầu cử|hợp tác|tự quản|họp|chưa|đòi|hỏi|gọi|sập|ngập|nhận|yêu cầu|khu|ký',
)

export type Address = {
  /** Behind its last word. */
  readonly end: number
  /** Leads to less than a commune. */
  readonly isFine: boolean
  /** How many parts it has. */
  readonly parts: number
}

const mostParts = 8

/** The address that begins at a word; null where none does. */
export function addressAt(words: Words, at: number): Address | null {
  let end = at
  let parts = 0
  let isFine = false
  while (parts < mostParts) {
    const from = parts > 0 && isSeparator(words, end) ? end + 1 : end
    const part = partAt(words, from, parts === 0)
    if (!part) break
    end = part.end
    isFine ||= part.isFine
    parts += 1
  }
  return parts === 0 ? null : { end, isFine, parts }
}

const isSeparator = (words: Words, at: number) => /^[,–—-]$/.test(words[at]?.shown ?? '')

function partAt(words: Words, at: number, isFirst: boolean): { end: number; isFine: boolean } | null {
  const unit = unitAt(words, at)
  if (unit) {
    const end = unit.isWhole ? unit.end : nameEnd(words, unit.end, !unit.isFine)
    return end < 0 ? null : { end, isFine: unit.isFine }
  }
  if (!isFirst) return null
  if (words[at]?.kind !== 'number') return null
  // 15/3 Nguyễn Công Trứ; 27 hẻm 3
  const end = numberEnd(words, at)
  const street = streetEnd(words, end)
  return street > end || unitAt(words, end)?.isFine ? { end: street, isFine: true } : null
}

/** Behind the street that follows a number, with capitals or without; the same place where none does. */
const streetEnd = (words: Words, at: number) =>
  words[at]?.isCapital ? capitalsEnd(words, at) : Math.max(at, smallStreetEnd(words, at))

/** The name of a place: a number, words with capitals, or both; of a commune (`isCoarse`) also without them. */
function nameEnd(words: Words, at: number, isCoarse: boolean): number {
  const word = words[at]
  if (word?.kind === 'number') {
    const end = numberEnd(words, at)
    return word.line.isUpper ? end : streetEnd(words, end)
  }
  if (word?.kind !== 'word') return -1
  // lô B12
  if (/^\p{L}{1,2}\d{1,4}$/u.test(word.shown)) return at + 1
  const street = smallStreetEnd(words, at)
  if (street >= 0) return street
  if (word.line.isUpper || word.line.isLower) return unseenEnd(words, at)
  const end = capitalsEnd(words, at)
  if (end === at) return isCoarse ? unseenEnd(words, at) : -1
  return smallNumberEnd(words, end)
}

/** `12`, `12A`, `15/3/2`, `3 tháng 4`. */
function numberEnd(words: Words, at: number): number {
  let end = at + 1
  while (words[end]?.shown === '/' && words[end + 1]?.kind === 'number') end += 2
  const isDay = words[end]?.spelling.base === 'thang' && words[end + 1]?.kind === 'number'
  return isDay ? end + 2 : end
}

function capitalsEnd(words: Words, at: number): number {
  let end = at
  while (end - at < 5 && words[end]?.isCapital && words[end]?.isApart) end += 1
  return end
}

/** `xã Đam Rông 2` */
const smallNumberEnd = (words: Words, at: number) =>
  words[at]?.kind === 'number' && /^\d{1,2}$/.test(words[at]?.shown ?? '') ? at + 1 : at

function unseenEnd(words: Words, at: number): number {
  const most = words[at]?.line.isUpper ? 4 : 2
  let end = at
  while (end - at < most && words[end]?.kind === 'word' && !isOther(words, end)) end += 1
  return end === at ? -1 : end
}

const isOther = (words: Words, at: number) => notOfName(words, at) >= 0 || unitAt(words, at) !== null
