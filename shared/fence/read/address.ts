/** Addresses: `số 12/3 đường Hùng Vương, phường Cam Ly`, `thôn 3, xã Tân Hội, huyện Đức Trọng`, `to 5 phuong lam vien`. */
import { phrases, type Words } from './phrases.ts'

/** Smaller than a commune: leads to a door. */
const fine = phrases(
  'thôn|xóm|ấp|bon|buôn|làng|bản|tổ dân phố|tổ|tdp|khu phố|kp|khóm|hẻm|ngõ|ngách|kiệt|đường|phố|số nhà|nhà số|số|sn|căn hộ|chung cư|lô|đội',
)
const coarse = phrases('xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tp|tỉnh|đặc khu')
/** Words of the sentence behind, where capitals do not tell them from names. */
const notOfName = phrases(
  'có|là|đã|bị|và|được|cho|về|gửi|tố|phản|kiến|đề|xin|của|do|trong|khi|để|với|sinh|điện|số|nay|đang|không|vi|phạm|tổ chức|ngày',
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
  const unit = fine(words, at)
  const place = unit >= 0 ? unit : coarse(words, at)
  if (place >= 0) {
    const end = nameEnd(words, words[place]?.shown === '.' ? place + 1 : place)
    return end < 0 ? null : { end, isFine: unit >= 0 }
  }
  if (!isFirst || words[at]?.kind !== 'number') return null
  // 15/3 Nguyễn Công Trứ; 27 hẻm 3
  const end = numberEnd(words, at)
  const hasStreet = words[end]?.isCapital === true || fine(words, end) >= 0
  return hasStreet ? { end: capitalsEnd(words, end), isFine: true } : null
}

/** The name of a place: a number, words with capitals, or both. */
function nameEnd(words: Words, at: number): number {
  const word = words[at]
  if (word?.kind === 'number') {
    const end = numberEnd(words, at)
    return word.line.isUpper ? end : capitalsEnd(words, end)
  }
  if (word?.kind !== 'word') return -1
  if (word.line.isUpper || word.line.isLower) return unseenEnd(words, at)
  const end = capitalsEnd(words, at)
  return end === at ? -1 : smallNumberEnd(words, end)
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

const isOther = (words: Words, at: number) =>
  notOfName(words, at) >= 0 || fine(words, at) >= 0 || coarse(words, at) >= 0
