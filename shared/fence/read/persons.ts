/** Persons in a sentence: `ông Nguyễn Văn Mẫu`, `bà H.`, `CÔNG DÂN TRẦN THỊ MẪU`, `ong nguyen van mau`. */
import { type Matcher, phrases, type Words } from './phrases.ts'
import type { Word } from './words.ts'

const honorific = phrases(
  'ông|bà|anh|chị|cô|chú|bác|cụ|em|cháu|thầy|đồng chí|công dân|vợ chồng ông|vợ chồng bà|vợ chồng anh|vợ chồng chị|gia đình ông|gia đình bà|hộ ông|hộ bà|bạn đọc',
)
/** Begin what a person is, and no name. */
const title = phrases(
  'chủ tịch|chủ nhiệm|chủ hộ|phó|giám đốc|trưởng|bí thư|chánh|thủ trưởng|thủ tướng|tổng giám đốc|tổng bí thư|bộ trưởng|thứ trưởng|hiệu trưởng|hiệu phó|ủy viên|cục trưởng|chi cục|đại biểu|đại diện|đại tá|đại úy|thường trực|thường vụ|viện trưởng|tỉnh|cựu|kế toán|cán bộ|giáo viên|xã|thôn|con|nội|ngoại',
)
/** Words of the sentence around, where capitals do not tell them from names. */
const notOfName = phrases(
  'về|đã|gửi|có|là|ở|tại|và|để|cho|với|tố|làm|đứng|đơn|nộp|viết|đến|không|được|bị|này|do|của|trú|ngụ|cư|thường|tạm|chủ|phản|khiếu|kiến|trong|trên|từ|theo|cùng|nêu|nhưng|số|điện|thôn|xã|ấp|tổ|đề|yêu|trình|xin|đối|chưa|người|đang|hiện|ngày|sinh|cccd|cmnd|sđt|đt|tiếp|lại|nhà',
)
const surname = phrases(
  'nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|đinh|đào|đoàn|trương|lâm|hà|mai|cao|tăng|trịnh|tô|tạ|lưu|thái|châu|quách|kiều|lương|nông|hứa|vi|triệu|thạch|danh|sơn|kim|bạch|chu|chử|doãn|giang|khổng|la|lại|lục|mạc|nghiêm|ông|phùng|quản|tống|từ|văn|viên|vương|ka|cil|liêng|lơ|kơ|ya|ma|touneh|ha',
)

const mostNames = 5
const mostNamesUnseen = 4

/** Behind the name of a person addressed with an honorific; -1 where none begins. */
export function personEnd(words: Words, at: number): number {
  const name = honorificEnd(words, at)
  if (name < 0) return -1
  const isCitizen = words[name - 1]?.spelling.base === 'dan'
  return isCitizen ? fullNameEnd(words, name) : nameEnd(words, name)
}

function honorificEnd(words: Words, at: number): number {
  const end = honorific(words, at)
  if (end >= 0) {
    // ông/bà Mẫu
    const other = words[end]?.shown === '/' ? honorific(words, end + 1) : -1
    return other >= 0 ? other : end
  }
  const [letter, slash, second] = [words[at], words[at + 1], words[at + 2]]
  const isComrade = letter?.spelling.base === 'd' && slash?.shown === '/' && second?.spelling.base === 'c'
  return isComrade ? at + 3 : -1
}

/** Behind a name that begins with a family name and has at least two words, or behind initials (`N.V.A.`). */
export function fullNameEnd(words: Words, at: number): number {
  const end = nameEnd(words, at)
  if (end < 0) return -1
  const isInitials = words[at + 1]?.shown === '.'
  return isInitials || (surname(words, at) >= 0 && end - at > 1) ? end : -1
}

/** Behind a person, with honorific or by the full name. */
export function anyPersonEnd(words: Words, at: number): number {
  const end = personEnd(words, at)
  return end >= 0 ? end : fullNameEnd(words, at)
}

/** Where a person begins whose name ends right before `end`; -1 where none does. */
export function personBefore(words: Words, end: number, personAt: Matcher = personEnd): number {
  for (let from = Math.max(0, end - 12); from < end; from += 1) {
    if (personAt(words, from) === end) return from
  }
  return -1
}

function nameEnd(words: Words, at: number): number {
  const first = words[at]
  if (first?.kind !== 'word' || title(words, at) >= 0) return -1
  if (first.isCapital && !first.line.isUpper) return capitalsEnd(words, at)
  if (!first.line.isUpper && !first.line.isLower) return -1
  return first.line.isUpper || surname(words, at) >= 0 ? unseenEnd(words, at) : -1
}

/** Words with capitals, each of them perhaps one letter with a full stop. */
function capitalsEnd(words: Words, at: number): number {
  let end = at
  let count = 0
  while (count < mostNames && words[end]?.isCapital && (count === 0 || isJoined(words, end))) {
    end += 1
    count += 1
    if (words[end - 1]?.shown.length === 1 && isTouchingStop(words[end])) end += 1
  }
  return end
}

/** Where all letters are large, or none is: up to the first word that belongs to the sentence. */
function unseenEnd(words: Words, at: number): number {
  let end = at
  while (end - at < mostNamesUnseen && words[end]?.kind === 'word' && notOfName(words, end) < 0) end += 1
  return end === at ? -1 : end
}

const isTouchingStop = (word: Word | undefined) => word?.shown === '.' && !word.isApart
/** A part of the same name: apart by a blank, or behind the full stop of an initial. */
const isJoined = (words: Words, at: number) => words[at]?.isApart === true || words[at - 1]?.shown === '.'
