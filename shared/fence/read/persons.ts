/** Persons in a sentence: `ông Nguyễn Văn Mẫu`, `bà H.`, `CÔNG DÂN TRẦN THỊ MẪU`, `ong nguyen van mau`. */
import { beginsBefore, type Matcher, phrases, type Words } from './phrases.ts'
import type { Word } from './words.ts'

const honorific = phrases(
  'ông|bà|anh|chị|cô|chú|bác|cụ|em|cháu|thầy|đồng chí|công dân|vợ chồng ông|vợ chồng bà|vợ chồng anh|vợ chồng chị|gia đình ông|gia đình bà|hộ ông|hộ bà|bạn đọc|cô giáo|thầy giáo|bác sĩ|già làng',
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

/** May be followed by a given name alone where a line has no capitals: `ông mẫu`. */
const addressed = phrases('ông|bà|anh|chị')
/** Behind these words of address a person, but nobody's name. */
const notOfSmallName = phrases(
  'con|em|anh|chị|cô|chú|bác|ông|bà|cụ|cháu|mẹ|cha|nào|ta|ấy|đó|kia|chủ|dân|hùng|hàng xóm|trưởng|tổ|hội|ban|phụ|nông|lão|già|trẻ|lãnh|lái|bảo vệ|kế toán|nhân viên|văn thư|y tá|chồng|vợ|dâu|rể|đồng nghiệp|rịa|nà|đen|triệu|trưng|cùng|cũng|đều|vẫn|lại|rất|nói|phụ trách|thì|mà|nếu|khi|sẽ|phải',
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
  // ô. Mẫu
  if (words[at]?.shown.toLowerCase() === 'ô' && isTouchingStop(words[at + 1])) return at + 2
  return comradeEnd(words, at)
}

/** Behind `đ/c`; -1 where it does not stand. The same letters are short for an address. */
export function comradeEnd(words: Words, at: number): number {
  const [letter, slash, second] = [words[at], words[at + 1], words[at + 2]]
  return letter?.spelling.base === 'd' && slash?.shown === '/' && second?.spelling.base === 'c' ? at + 3 : -1
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
  return smallNameBefore(words, end)
}

/** `bà ví dụ` where the line has no capitals: two words behind a word of address. */
function smallNameBefore(words: Words, end: number): number {
  const isNamed = [end - 2, end - 1].every((at) => isSmallName(words, at))
  return isNamed && addressed(words, end - 3) === end - 2 ? end - 3 : -1
}

/** A word that may be a given name in a line without capitals; where diacritics are lost too, it may be anything. */
function isSmallName(words: Words, at: number): boolean {
  const word = words[at]
  if (word?.kind !== 'word' || !word.line.isLower || word.line.isBare) return false
  return [notOfName, notOfSmallName, title].every((other) => other(words, at) < 0)
}

function nameEnd(words: Words, at: number): number {
  const first = words[at]
  if (first?.kind !== 'word' || title(words, at) >= 0) return -1
  if (first.isCapital && !first.line.isUpper) return capitalsEnd(words, at)
  if (!first.line.isUpper && !first.line.isLower) return -1
  if (first.line.isUpper || surname(words, at) >= 0) return unseenEnd(words, at)
  return beginsBefore(addressed, words, at) >= 0 && isSmallName(words, at) ? at + 1 : -1
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
