/**
 * Marks of secrecy: `MẬT`, `TỐI MẬT`, `TUYỆT MẬT` as stamps, as the grade of a paper, or said of one. Luật 117/2025/QH15 Điều 5
 * forbids to draft or keep such papers on a computer of a network. What is no mark is let go: `mật độ`, `bảo mật`, `mật ong`, and
 * law and training that speak of secrets as such.
 */
import {
  beginsBefore,
  findWithin,
  phrases,
  says,
  sentenceEnd,
  sentenceStart,
  type Words,
} from '../read/phrases.ts'
import { spellingOf } from '../read/spelling.ts'
import type { Reading } from '../read/words.ts'
import { type Hit, hitOf } from './hit.ts'
import { type Level, levelsOf } from './secrecy-levels.ts'

const wordBefore = phrases(
  'bí|bảo|cơ|thân|cẩn|trăng|ngọt|giải|túi|sỏi|ống|gan|rỉ|lấy|ong|dịch|chí|nghiêm|tế|nội soi|hồng|vụ|sản lượng|tuần trăng',
)
const wordAfter = phrases(
  'độ|ong|thiết|khẩu|vụ|mã|danh|báo|thám|nghị|đàm|kế|mía|gấu|hoa|tông|ngọt|phục|thất|nhân|rỉ|viện|tụy|thư|lệnh|đường',
)
const honorific = phrases('ông|bà|anh|chị|em|cô|chú|bác|đồng chí|văn|thị|xã|thôn|đồi|suối|hồ|buôn')
const paper = phrases(
  'công văn|văn bản|báo cáo|tài liệu|tờ trình|hồ sơ|kế hoạch|phương án|đề án|chương trình|thông báo|quyết định|nghị quyết|chỉ thị|kết luận|biên bản|công điện|điện|phong bì|bì|phụ lục|bản đồ|dự thảo|giấy mời|thư|bản sao|thông tin|nội dung',
)
const grade = phrases('độ|dấu|loại|hạng|mức|phân loại|thuộc loại|xếp loại|chỉ độ|bản|cấp')
const noGrade = phrases('không|thường|bình thường')
const stampWord = phrases('hỏa tốc|thượng khẩn|khẩn|hẹn giờ|hỏa tốc hẹn giờ|độ|dấu|lưu hành nội bộ')
/** The sentence speaks of secrets as such. */
const lawTalk = phrases(
  'bí mật nhà nước|danh mục|độ mật và|giải mật|cấp độ mật|các độ mật|ba độ|xác định độ mật|luật|nghị định|pháp luật|tập huấn',
)
const careTalk = phrases(
  'sổ|quản lý|bảo quản|tiêu hủy|không|nghiêm cấm|cấm|theo quy định|theo đúng quy định|quy định|lưu giữ|soạn thảo|xem sổ riêng|quy trình|chế độ',
)
const goesElsewhere = phrases('xem sổ riêng')
const mat = spellingOf('mật')

/** Where papers or lines are marked as secret. */
export function findSecrecyMarks(reading: Reading): Hit[] {
  const { words } = reading
  const levels = levelsOf(words)
  return levels
    .filter((level) => isMark(words, level, levels))
    .map(({ from, to }) => {
      const [start, end] = withPaper(words, from, to)
      return hitOf(reading, start, end)
    })
}

function isMark(words: Words, level: Level, levels: readonly Level[]): boolean {
  if (isStamp(words, level, levels)) return true
  if (level.isPlain && isInsideWord(words, level)) return false
  const first = sentenceStart(words, level.from)
  const last = sentenceEnd(words, level.from)
  if (findWithin(goesElsewhere, words, level.to, last) >= 0) return false
  if (isGiven(words, level, first)) return true
  const inSentence = levels.filter(({ from }) => from >= first && from < last)
  const isListed = inSentence.length > 1 && inSentence.some(({ isPlain }) => !isPlain)
  if (isListed || findWithin(lawTalk, words, first, last) >= 0) return false
  return level.isPlain ? isPlainMark(words, level, first, last) : true
}

/** A line, or a bracket of its own. */
function isStamp(words: Words, { from, to }: Level, levels: readonly Level[]): boolean {
  let first = from
  while (first > 0 && words[first - 1]?.kind !== 'break') first -= 1
  let last = to
  while (last < words.length && words[last]?.kind !== 'break') last += 1
  if (last - first > 16) return false
  for (let at = first; at < last; ) {
    const level = levels.find((other) => other.from === at)
    const next = level ? level.to : words[at]?.kind === 'sign' ? at + 1 : stampWord(words, at)
    if (next < 0) return false
    at = next
  }
  return true
}

/** Part of a word that is no mark: `mật độ`, `bảo mật`, `ông Mật`. */
function isInsideWord(words: Words, { from, to }: Level): boolean {
  if (beginsBefore(wordBefore, words, from) >= 0) return true
  if (wordAfter(words, to) >= 0) return true
  const [before, word] = [words[from - 1], words[from]]
  const isName = word?.isCapital && !word.isUpper && before?.isCapital && !before.line.isUpper
  const isPerson = word?.isCapital && !word.isUpper && beginsBefore(honorific, words, from) >= 0
  return Boolean(
    (isName && beginsBefore(paper, words, from) < 0 && beginsBefore(grade, words, from) < 0) || isPerson,
  )
}

/** `Độ mật: Mật`, `Độ mật của văn bản: A`: the value of a form's field. */
function isGiven(words: Words, { from, to, isPlain }: Level, first: number): boolean {
  const colon =
    words[from - 1]?.shown === ':'
      ? from - 1
      : isOpening(words[from - 1]?.shown) && words[from - 2]?.shown === ':'
        ? from - 2
        : -1
  if (colon >= 0) {
    for (let at = Math.max(first, colon - 6); at < colon; at += 1) {
      if (says(words[at], mat) || findWithin(grade, words, at, at + 1) >= 0) return noGrade(words, from) < 0
    }
  }
  return isPlain && isOldGrade(words, from, to)
}

/** The grades of before 2018: A, B, C. */
function isOldGrade(words: Words, from: number, to: number): boolean {
  const value = words[to]?.shown === ':' ? words[to + 1] : undefined
  return beginsBefore(grade, words, from) >= 0 && value !== undefined && /^[ABC]$/.test(value.shown)
}

const isOpening = (sign: string | undefined) => sign !== undefined && /^["“«‘'([]$/.test(sign)
const isClosing = (sign: string | undefined) => sign !== undefined && /^["”»’')\]]$/.test(sign)

/** The one word `mật`: said of a paper, given as its grade, or set apart from the sentence. */
function isPlainMark(words: Words, { from, to }: Level, first: number, last: number): boolean {
  const word = words[from]
  if (isOpening(words[from - 1]?.shown) && isClosing(words[to]?.shown)) return true
  if (beginsBefore(paper, words, from) >= 0) {
    return isNumbered(words, to) || findWithin(careTalk, words, first, last) < 0
  }
  const isShouted = word?.isUpper === true && !word.line.isUpper
  if (isShouted) return true
  const isSmall = word?.isCapital === false
  if (beginsBefore(grade, words, from) >= 0) return !isSmall || !endsWithGradeName(words, from)
  return (
    !isSmall &&
    (/^[,–—-]$/.test(words[from - 1]?.shown ?? '') || (from > first && words[from - 1]?.kind === 'word'))
  )
}

/** `độ mật` is the name of the thing; `đóng dấu mật` is a mark. */
const endsWithGradeName = (words: Words, from: number) =>
  /^(do|muc|cap|ban)$/.test(words[from - 1]?.spelling.base ?? '')

const isNumbered = (words: Words, to: number) =>
  words[to]?.spelling.base === 'so' && words[to + 1]?.kind === 'number'

/** With the paper that it is said of, and its number: `công văn mật số 12-CV/TU`. */
function withPaper(words: Words, from: number, to: number): [number, number] {
  const start = beginsBefore(paper, words, from)
  if (start < 0) return [from, to]
  let end = to
  if (isNumbered(words, to)) {
    end = to + 2
    while (
      words[end] &&
      words[end]?.isApart === false &&
      words[end]?.kind !== 'break' &&
      !/^[,.;:)]$/.test(words[end]?.shown ?? '')
    )
      end += 1
  }
  return [start, end]
}
