/** Whose a denouncing letter is: `đơn tố cáo lần 2 của bà …`, `đơn tố cáo chủ tịch xã của ông …`, `ông … trình bày tố cáo của mình`. */
import { anyPersonEnd } from '../read/persons.ts'
import { findWithin, phrases, type Words } from '../read/phrases.ts'
import { nearestBefore } from './who-did.ts'

type Range = [from: number, to: number]

const ofWord = phrases('của|do|từ|bởi')
const signedBy = phrases('ký tên|đứng tên|người ký|tác giả')
const aboutLetter = phrases(
  'lần|lần thứ hai|lần thứ ba|thứ|đề ngày|gửi ngày|ngày|tháng|năm|số|này|trên|nêu trên|nói trên|chung|bổ sung|tội phạm|được gửi|tiếp theo|mới|tập thể',
)
/** What a sender is, before the name. */
const described = phrases(
  'cựu chiến binh|cựu giáo viên|cựu cán bộ|thương binh|đảng viên|giáo viên|công nhân|kế toán|người dân|hộ dân|chủ hộ|cử tri|doanh nhân|bị hại',
)
const post = phrases(
  'chủ tịch|phó chủ tịch|bí thư|phó bí thư|giám đốc|phó giám đốc|trưởng thôn|phó thôn|trưởng phòng|phó phòng|trưởng ban|trưởng công an|hiệu trưởng|hiệu phó|tổ trưởng|kế toán|cán bộ|công chức|lãnh đạo',
)
const postAt = phrases(
  'xã|phường|huyện|tỉnh|thôn|ubnd|ủy ban nhân dân|đảng ủy|hội|sở|phòng|ban|trường|htx|hợp tác xã|công an|mặt trận|hđnd|địa chính|cũ',
)
const ofSender = phrases('của')
const own = phrases('của mình|của bản thân|của gia đình mình|của ông ấy|của bà ấy|của ông ta|của bà ta')
const ownUnnamed = phrases('của ông|của bà|của anh|của chị')
const tells = phrases('trình bày|nêu|giữ nguyên|rút|bổ sung|khẳng định|nói|kể|xác nhận|đọc|thay đổi')
const goesOn = phrases('và|là|về|đã|chưa|nhưng|trước|tại|đối với|có|được|gửi|không|trong')

/** The words that tell it; of `tố cáo hành vi của ông …` nothing is said about who denounced. */
export function whose(words: Words, at: number, end: number, isLetter: boolean): Range | null {
  let place = end
  for (let next = place; next >= 0 && place - end < 16; next = pastLetter(words, place)) place = next
  const connector = ofWord(words, place)
  const signed = connector >= 0 ? connector : signedBy(words, place)
  if (signed >= 0) return senderAt(words, place, signed) ?? ownLetter(words, at, end)
  return isLetter ? senderPastPost(words, end) : null
}

function senderAt(words: Words, from: number, signed: number): Range | null {
  const place = words[signed]?.shown === ':' ? signed + 1 : signed
  const who = Math.max(place, described(words, place))
  const to = anyPersonEnd(words, who)
  return to >= 0 ? [from, to] : null
}

/** Behind one thing said of the letter itself: its day, its number, how often. */
function pastLetter(words: Words, at: number): number {
  const word = words[at]
  if (word?.kind === 'number') return at + 1
  if (/^[/.-]$/.test(word?.shown ?? '') && words[at + 1]?.kind === 'number') return at + 1
  if (word?.shown === '(') return closing(words, at)
  return aboutLetter(words, at)
}

function closing(words: Words, open: number): number {
  for (let at = open + 1; at < open + 10; at += 1) if (words[at]?.shown === ')') return at + 1
  return -1
}

/** An accused who is told by a post has nothing of his own: the letter is of whoever follows. */
function senderPastPost(words: Words, end: number): Range | null {
  let at = post(words, end)
  if (at < 0) return null
  for (let steps = 0; steps < 5 && ofSender(words, at) < 0; steps += 1) {
    const next = postAt(words, at)
    if (next < 0 && !words[at]?.isCapital) return null
    at = next >= 0 ? next : at + 1
  }
  const connector = ofSender(words, at)
  return connector < 0 ? null : senderAt(words, at, connector)
}

/** `ông … trình bày nội dung tố cáo của mình`; whoever receives or handles a letter has none of his own. */
function ownLetter(words: Words, at: number, end: number): Range | null {
  const person = nearestBefore(words, at)
  if (!person || own(words, end) >= 0) return person
  const unnamed = ownUnnamed(words, end)
  const isUnnamed = unnamed >= 0 && (words[unnamed]?.kind !== 'word' || goesOn(words, unnamed) >= 0)
  // Whoever denies it or answers it is another.
  return isUnnamed && findWithin(tells, words, person[1], at) >= 0 ? person : null
}
