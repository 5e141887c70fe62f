/**
 * Telephones of offices, mobile ones too: `UBND xã Nam Ban: 0911 …`, `sđt trạm y tế xã 0911 …`. An office right before the number, and
 * nobody's name or post between: `Văn phòng, đ/c Mẫu 0911 …` is the person's.
 */
import { anyPersonEnd, comradeEnd, personEnd } from '../read/persons.ts'
import { findWithin, phrases, sentenceStart, type Words } from '../read/phrases.ts'

const office = phrases(
  'ubnd|ủy ban|hđnd|đảng ủy|mttq|ubmttq|trạm|trạm y tế|công an|ca xã|ca phường|ca tỉnh|cảnh sát|csgt|đội|bộ phận|một cửa|văn phòng|văn phòng đăng ký đất đai|vp|sở|phòng|trung tâm|chi cục|hạt|hạt kiểm lâm|ban|ban chỉ huy|bch|bệnh viện|trường|chi nhánh|điện lực|bưu điện|công ty|quỹ|tòa án|viện kiểm sát|thanh tra|hội|oa|đồn|đồn biên phòng|biên phòng|ban quản lý|bql|đài|báo|tòa soạn|kho bạc|ngân hàng|bảo tàng|thư viện|nhà văn hóa|đoàn thanh niên',
)
/** Family names that are no other word. */
const surname = phrases('nguyễn|trần|lê|phạm|huỳnh|phan|bùi|hoàng')
const meet = phrases('gặp')
const label = phrases(
  'sđt|số đt|đt|điện thoại|số điện thoại|số máy|số|máy|zalo|liên hệ|lh|liên lạc|gọi|gọi cho|gọi về|qua|của|cho|báo|báo về|phản ánh về|di động|dđ',
)
/** Somebody is spoken of. */
const someone = phrases(
  'trưởng|phó|chánh|chủ|chủ tịch|giám đốc|bí thư|đồng chí|anh|chị|ông|bà|cô|chú|em|gặp|nhân viên|chuyên viên|cán bộ|lái xe|kế toán|văn thư|phóng viên|trực tiếp|hộ|phụ trách|đội trưởng|trọ|trường hợp',
)

/** `at` is the number's first word, `behind` what follows it. */
export function isLineOfOffice(words: Words, at: number, behind: number): boolean {
  const end = at > 0 && /^[:(,–-]$/.test(words[at - 1]?.shown ?? '') ? at - 1 : at
  const near = clauseStart(words, end)
  // Trung tâm …: đt 0911 …; Đài …, số đt 0911 …
  const isLabelled =
    near < end && pastLabels(words, near) >= end && /^[:,(–-]$/.test(words[near - 1]?.shown ?? '')
  const isListed = words[isLabelled ? near - 1 : end]?.shown === ','
  const from = isLabelled ? clauseStart(words, near - 1) : near
  const start = pastLabels(words, from)
  // Without diacritics a trưởng reads like a trường.
  if (start >= end || office(words, start) < 0 || someone(words, start) >= 0) return false
  if (!opens(words, from) && (isListed || isOfPersonBefore(words, from))) return false
  if (findWithin(isPerson, words, behind, Math.min(behind + 3, words.length)) >= 0) return false
  const name = office(words, start)
  return findWithin(isPerson, words, name, end) < 0 && findWithin(someone, words, name, end) < 0
}

/** `bà Mẫu, Chi cục Kiểm lâm: đt …` */
const isOfPersonBefore = (words: Words, from: number) =>
  findWithin(isPerson, words, sentenceStart(words, from), from) >= 0

function clauseStart(words: Words, end: number): number {
  let from = end
  while (from > 0 && end - from < 14 && words[from - 1]?.kind === 'word' && isSame(words, from - 1, end - 1))
    from -= 1
  return from
}

const isSame = (words: Words, one: number, other: number) => words[one]?.sentence === words[other]?.sentence

/** Nothing stands before it in its sentence. */
const opens = (words: Words, from: number) => from === 0 || !isSame(words, from - 1, from)

function pastLabels(words: Words, from: number): number {
  let at = from
  for (let next = label(words, at); next >= 0; next = label(words, at)) at = next
  return at
}

/** Small letters tell a name only by a family name: `quản lý` has two. */
function isPerson(words: Words, at: number): number {
  const end = Math.max(meet(words, at), comradeEnd(words, at), personEnd(words, at))
  const isName = words[at]?.isCapital === true || surname(words, at) >= 0
  return end >= 0 || !isName ? end : anyPersonEnd(words, at)
}
