/** Who denounced, told by what was done: `ông … gửi đơn tố cáo`, `anh … và vợ ký đơn tố cáo`, `bà …, kế toán, tố cáo`. */
import { fullNameEnd, personBefore, personEnd } from '../read/persons.ts'
import { beginsBefore, findWithin, phrases, sentenceEnd, sentenceStart, type Words } from '../read/phrases.ts'

type Range = [from: number, to: number]

const doing = phrases(
  'đã|có|gửi|làm|viết|nộp|đứng|ký|đơn|đơn thư|thư|lá đơn|bản|tiếp tục|lại|cũng|vẫn|trực tiếp|nhiều lần|lần|liên tục|khiếu nại|kiến nghị|phản ánh|và|từng|đứng ra|đứng tên|cùng|với|hộ dân|người dân|hộ|nữa|khác|thực hiện việc|việc|rút|xin rút|vừa|mới|vừa mới|định|sẽ|muốn|dọa|lên|ra|xuống|tỉnh|xã|trung ương|mấy|mấy lá|lá|hàng loạt|hôm qua|hôm trước|trước đây|năm ngoái|tháng trước|còn|cứ|thư tay',
)
const kin = phrases(
  'vợ|chồng|mẹ|cha|con|con trai|con gái|con dâu|con rể|gia đình|em trai|em gái|anh trai|chị gái|anh em|hàng xóm',
)
/** Told of a person between the name and the deed. */
const post = phrases(
  'kế toán|thủ quỹ|giáo viên|công nhân|bảo vệ|nhân viên|y tá|văn thư|tạp vụ|lái xe|công dân|hộ nghèo|cán bộ|chủ hộ',
)
const workplace = phrases('trường|htx|hợp tác xã|công ty|xã|thôn|chợ|cũ|nghỉ hưu|về hưu')
const together = phrases('cùng|và|với')
const placed = phrases('đường|phố|hẻm|ngõ|trường|xã|phường|thôn|quận|huyện|công ty|chợ|cầu')
const times = phrases('lần')
/** What books, songs and pictures denounce. */
const war = phrases(
  'chiến tranh|thực dân|đế quốc|phát xít|diệt chủng|xâm lược|phong kiến|giặc|chế độ cũ|ngụy quyền|chất độc',
)
const work = phrases(
  'tác phẩm|truyện|truyện ngắn|truyện ký|tiểu thuyết|phim|bộ phim|kịch|vở kịch|thơ|bài thơ|ca khúc|bài hát|tranh|bức tranh|bộ ảnh|hồi ký|bút ký|phóng sự|sách|cuốn sách|bài báo',
)
const ofWord = phrases('của')

/** Looks back over what is done with a letter to who did it; makers of books and films are let go. */
export function whoDid(words: Words, at: number): Range | null {
  const found = didIt(words, at)
  return found && !isWork(words, found[0], at) ? found : null
}

function didIt(words: Words, at: number): Range | null {
  let end = at
  for (let before = end, steps = 0; before >= 0 && steps < 12; steps += 1) {
    end = before
    const person = personBefore(words, end)
    if (person >= 0) return [person, end]
    const bare = fullNameBefore(words, end)
    if (bare >= 0) return [bare, end]
    before = backOver(words, end)
  }
  return besides(words, end)
}

function backOver(words: Words, end: number): number {
  const [last, before] = [words[end - 1], words[end - 2]]
  if (last?.shown === ',' && before?.spelling.base === 'nai') return end - 1
  if (last?.kind === 'number') return isCounted(words, end) ? end - 1 : -1
  const relative = beginsBefore(kin, words, end)
  if (relative >= 0) return beginsBefore(together, words, relative)
  const did = beginsBefore(doing, words, end)
  return did >= 0 ? did : backOverPost(words, end)
}

/** `cô Mẫu kế toán trường` */
function backOverPost(words: Words, end: number): number {
  const place = beginsBefore(workplace, words, end)
  return beginsBefore(post, words, place >= 0 ? place : end)
}

/** `Lê Văn Mẫu viết đơn tố cáo`: three words at least, since streets and schools have two. */
function fullNameBefore(words: Words, end: number): number {
  for (let from = end - 5; from <= end - 3; from += 1) {
    if (words[from]?.isCapital && !words[from]?.line.isUpper && fullNameEnd(words, from) === end)
      return isPlaceName(words, from) ? -1 : from
  }
  return -1
}

const isPlaceName = (words: Words, from: number) =>
  words[from - 1]?.isCapital === true || beginsBefore(placed, words, from) >= 0

/** `cùng 5 hộ dân`, `đã 3 lần` */
const isCounted = (words: Words, end: number) =>
  beginsBefore(together, words, end - 1) >= 0 || times(words, end) >= 0

/** The person in front of what is told of him in brackets or between commas. */
export function besides(words: Words, end: number): Range | null {
  const sign = words[end - 1]?.shown
  if (sign !== ')' && sign !== ',') return null
  const opening = sign === ')' ? '(' : ','
  for (let at = end - 2; at > Math.max(0, end - 24); at -= 1) {
    if (words[at]?.sentence !== words[end - 1]?.sentence) return null
    if (words[at]?.shown !== opening) continue
    const person = personBefore(words, at)
    if (person >= 0) return [person, at]
  }
  return null
}

/** A war is denounced, or the person made a book, a song, a picture. */
function isWork(words: Words, person: number, at: number): boolean {
  if (findWithin(war, words, at, Math.min(at + 8, sentenceEnd(words, at))) >= 0) return true
  const maker = beginsBefore(ofWord, words, person)
  return maker >= 0 && findWithin(work, words, Math.max(sentenceStart(words, person), maker - 6), maker) >= 0
}

/** The nearest person in front within the sentence. */
export function nearestBefore(words: Words, at: number): Range | null {
  const first = sentenceStart(words, at)
  for (let from = at - 1; from >= first; from -= 1) {
    const to = personEnd(words, from)
    if (to >= 0 && to <= at) return [from, to]
  }
  return null
}
