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
import { type Level, levelAt, levelsOf } from './secrecy-levels.ts'

const wordBefore = phrases(
  'bí|bảo|cơ|thân|cẩn|trăng|ngọt|giải|túi|sỏi|ống|gan|rỉ|lấy|ong|dịch|chí|nghiêm|tế|nội soi|hồng|vụ|sản lượng|tuần trăng',
)
const wordAfter = phrases(
  'độ|ong|thiết|khẩu|vụ|mã|danh|báo|thám|nghị|đàm|kế|mía|gấu|hoa|tông|ngọt|phục|thất|nhân|rỉ|viện|tụy|thư|lệnh|đường|trận',
)
const honorific = phrases('ông|bà|anh|chị|em|cô|chú|bác|đồng chí|văn|thị|xã|thôn|đồi|suối|hồ|buôn')
const paper = phrases(
  'công văn|văn bản|báo cáo|tài liệu|tờ trình|hồ sơ|kế hoạch|phương án|đề án|chương trình|thông báo|quyết định|nghị quyết|chỉ thị|kết luận|biên bản|công điện|điện|phong bì|bì|phụ lục|bản đồ|dự thảo|giấy mời|thư|bản sao|thông tin|nội dung|cv|vb|bc|kh|tb|tl|tltl|pa|vbản|cvăn|ctr|ctrình|ttr|đa',
)
const thisOne = phrases('này|đó|kèm theo')
const grade = phrases('độ|dấu|loại|hạng|mức|phân loại|thuộc loại|xếp loại|chỉ độ|bản|cấp')
const surelyGraded = phrases('đóng dấu|thuộc loại|thuộc độ|phân loại|xếp loại')
const noGrade = phrases('không|thường|bình thường')
const stampWord = phrases('hỏa tốc|thượng khẩn|khẩn|hẹn giờ|hỏa tốc hẹn giờ|dấu|lưu hành nội bộ')
/** The sentence speaks of secrets as such. */
const lawTalk = phrases(
  'bí mật nhà nước|độ mật và|giải mật|cấp độ mật|các độ mật|ba độ|xác định độ mật|luật|nghị định|pháp luật|tập huấn|bmnn',
)
const careTalk = phrases(
  'sổ|quản lý|bảo quản|tiêu hủy|không|nghiêm cấm|cấm|theo quy định|theo đúng quy định|quy định|lưu giữ|soạn thảo|xem sổ riêng|quy trình|chế độ|tủ|kho|soạn|máy tính|máy riêng|máy soạn thảo|hướng dẫn|cách ghi|cách đánh|cách xử lý|đánh số|quy tắc|nguyên tắc|đối với|k|ko|kg|hok',
)
/** Titles of these stand in quotation marks. */
const titled = phrases(
  'phim|bộ phim|vở|vở diễn|vở kịch|kịch|truyện|tiểu thuyết|sách|cuốn sách|trò chơi|bài hát|ca khúc|tác phẩm|chương trình truyền hình',
)
const goesElsewhere = phrases('xem sổ riêng')
const mat = spellingOf('mật')
const gradeName = spellingOf('độ')

/** Where papers or lines are marked as secret. */
export function findSecrecyMarks(reading: Reading): Hit[] {
  const { words } = reading
  const all = levelsOf(words)
  const old = all.flatMap((level) => oldGrade(words, level))
  const levels = bySentence(
    words,
    all.filter((level) => !isNameOfGrade(words, level)),
  )
  const marks = [...levels.values()].flatMap((beside) => {
    const isListed = beside.length > 1 && beside.some(({ isPlain }) => !isPlain)
    return beside.filter((level) => isMark(words, level, isListed))
  })
  return [...old, ...marks.map(({ from, to }) => withPaper(words, from, to))].map(([from, to]) =>
    hitOf(reading, from, to),
  )
}

function bySentence(words: Words, levels: readonly Level[]): Map<number, Level[]> {
  const groups = new Map<number, Level[]>()
  for (const level of levels) {
    const sentence = words[level.from]?.sentence ?? 0
    const group = groups.get(sentence)
    if (group) group.push(level)
    else groups.set(sentence, [level])
  }
  return groups
}

/** `Độ mật` is the name of the thing and no mark; `độ Mật` is one. */
function isNameOfGrade(words: Words, { from, to, isPlain }: Level): boolean {
  const word = words[from]
  if (isOfThisPaper(words, from - 1)) return false
  const isSmall = word?.isCapital === false || word?.line.isUpper === true || words[to]?.shown === ':'
  return isPlain && isSmall && says(words[from - 1], gradeName)
}

/** `công văn này (độ) mật`: said of one paper at hand. */
function isOfThisPaper(words: Words, end: number): boolean {
  const demonstrative = beginsBefore(thisOne, words, end)
  return demonstrative >= 0 && beginsBefore(paper, words, demonstrative) >= 0
}

/** The grades of older papers: `Độ mật: A`. */
function oldGrade(words: Words, { from, to, isPlain }: Level): [number, number][] {
  const isField = isPlain && says(words[from - 1], gradeName) && words[to]?.shown === ':'
  return isField && /^[ABC]$/.test(words[to + 1]?.shown ?? '') ? [[to + 1, to + 2]] : []
}

/** `isListed`: the sentence names several grades, as the law does. */
function isMark(words: Words, level: Level, isListed: boolean): boolean {
  if (isStamp(words, level)) return true
  if (level.isPlain && isInsideWord(words, level)) return false
  const first = sentenceStart(words, level.from)
  const last = sentenceEnd(words, level.from)
  if (findWithin(goesElsewhere, words, level.to, last) >= 0) return false
  if (isListed || isTitle(words, level.from, first)) return false
  if (isGiven(words, level, first)) return true
  if (findWithin(lawTalk, words, first, last) >= 0) return false
  return level.isPlain ? isPlainMark(words, level, first, last) : true
}

/** `phim “Hồ sơ mật”` */
function isTitle(words: Words, from: number, first: number): boolean {
  for (let at = from - 1; at > Math.max(first, from - 6); at -= 1) {
    if (isClosing(words[at]?.shown) && !isOpening(words[at]?.shown)) return false
    if (/^["“«]$/.test(words[at]?.shown ?? ''))
      return findWithin(titled, words, Math.max(first, at - 5), at) >= 0
  }
  return false
}

const mostOfStamp = 16

/** A line on which nothing else stands. */
function isStamp(words: Words, { from, to }: Level): boolean {
  const isInLine = (at: number) => words[at] !== undefined && words[at]?.kind !== 'break'
  let first = from
  while (isInLine(first - 1) && from - first < mostOfStamp) first -= 1
  let last = to
  while (isInLine(last) && last - to < mostOfStamp) last += 1
  for (let at = first; at < last; ) {
    const level = levelAt(words, at)
    const next = level ? level.to : words[at]?.kind === 'sign' ? at + 1 : stampWord(words, at)
    if (next < 0) return false
    at = next
  }
  return last - first <= mostOfStamp
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

/** `Độ mật: Mật`, `Độ mật của văn bản: mật`, `Loại: “Mật”`: the value of a form's field. */
function isGiven(words: Words, { from }: Level, first: number): boolean {
  const lead = isOpening(words[from - 1]?.shown) ? from - 2 : from - 1
  if (words[lead]?.shown !== ':' || noGrade(words, from) >= 0) return false
  for (let at = Math.max(first, lead - 6); at < lead; at += 1) {
    if (says(words[at], mat) || grade(words, at) >= 0) return true
  }
  return false
}

const isOpening = (sign: string | undefined) => sign !== undefined && /^["“«‘'([]$/.test(sign)
const isClosing = (sign: string | undefined) => sign !== undefined && /^["”»’')\]]$/.test(sign)

/** The one word `mật`: said of a paper, given as its grade, or set apart from the sentence. */
function isPlainMark(words: Words, { from, to }: Level, first: number, last: number): boolean {
  const word = words[from]
  if (isOpening(words[from - 1]?.shown) && isClosing(words[to]?.shown)) return true
  // Without diacritics it could be mặt, mất or mát as well.
  if (word?.spelling.marks === '' && !word.telex) return isPlainBareMark(words, from, to)
  if (beginsBefore(paper, words, from) >= 0) {
    const isAtHand = isNumbered(words, to) || thisOne(words, to) >= 0
    return isAtHand || findWithin(careTalk, words, first, last) < 0
  }
  if (isOfThisPaper(words, from) || isOfThisPaper(words, from - 1)) return true
  const isShouted = word?.isUpper === true && !word.line.isUpper
  if (isShouted) return true
  if (beginsBefore(grade, words, from) >= 0) return true
  return (
    word?.isCapital === true &&
    (/^[,–—-]$/.test(words[from - 1]?.shown ?? '') || (from > first && words[from - 1]?.kind === 'word'))
  )
}

const isPlainBareMark = (words: Words, from: number, to: number) =>
  beginsBefore(surelyGraded, words, from) >= 0 ||
  (beginsBefore(paper, words, from) >= 0 && isNumbered(words, to))

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
