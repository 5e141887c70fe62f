/**
 * The district level ended on 01/7/2025 (two levels of local government; Nghị quyết 202/2025/QH15 for the provinces): no new
 * paper names a district as if it still were. Old papers are quoted with the names of their day.
 */
import type { Day } from '#shared/lib/dates.ts'
import { isValidOn } from '#shared/registers/define-register.ts'
import type { FindingLevel } from '../finding.ts'
import {
  type CheckedPaper,
  daysIn,
  findMatches,
  isQuoted,
  type Rule,
  sentenceAround,
  words,
} from '../rule.ts'

export const districtsEnded: Day = '2025-07-01'

/** Cities directly under the centre. */
const centralCities = 'Hà Nội|Hồ Chí Minh|Hải Phòng|Đà Nẵng|Cần Thơ|Huế'
const name = '\\p{Lu}\\p{L}*(?: \\p{Lu}\\p{L}*)*'

const named = words(
  `(?:huyện|Huyện|thị xã|Thị xã|thị trấn|Thị trấn) ${name}|(?:quận|Quận) (?:\\d{1,2}|${name})|(?:thành phố|Thành phố|TP\\.) ?(?!(?:${centralCities})(?!\\p{L}))${name}`,
)
const general = words('(?:cấp|các|từng|Huyện|huyện) ?(?:huyện|ủy)(?:, thị xã)?(?:, thành phố)?')

const anyDistrict = /huyện|thị xã|thị trấn|quận|thành phố|TP\./iu

/** Words that say the writer knows that the district is gone. */
const past =
  /nguyên|trước đây|trước ngày|cũ(?!\p{L})|giải thể|sáp nhập|hợp nhất|không (?:còn )?tổ chức|kết thúc (?:hoạt động|nhiệm vụ)|chấm dứt|lịch sử|thời kỳ|giai đoạn|bãi bỏ/iu

function judge(paper: CheckedPaper, text: string, at: number, found: string): FindingLevel | null {
  if (isQuoted(text, at) || isNameInUse(paper, text, at, found)) return null
  const sentence = sentenceAround(text, at)
  if (past.test(sentence)) return null
  return daysIn(sentence).some((day) => day < districtsEnded) || hasOldYear(sentence) ? null : 'warning'
}

/** `năm 2020`, `12/2023/QĐ-UBND`: the sentence tells of a time with districts. */
function hasOldYear(sentence: string): boolean {
  return [...sentence.matchAll(/(?:năm\s+|\/)((?:19|20)\d{2})(?!\d)/giu)].some(
    ([, year = '']) => year < '2025',
  )
}

/** A body of the directory may still bear the district in its name. */
function isNameInUse({ read, day }: CheckedPaper, text: string, at: number, found: string): boolean {
  return read.all('organisation').some(({ names }) =>
    names.some((entry) => {
      if (!entry.name.includes(found) || !isValidOn(entry, day)) return false
      const start = text.indexOf(entry.name)
      return start >= 0 && start <= at && at < start + entry.name.length
    }),
  )
}

export const districts: Rule = (paper) => {
  if (paper.day < districtsEnded) return []
  const mentions = findMatches(
    paper.texts,
    named,
    (match, { text }) => {
      const level = judge(paper, text, match.index, match[0])
      return level ? [level, 'district-name', { found: match[0] }] : null
    },
    anyDistrict,
  )
  const levels = findMatches(
    paper.texts,
    general,
    (match, { text }) => {
      const isWord = /(?:cấp|các|từng) huyện|Huyện ủy|huyện ủy/u.test(match[0])
      return isWord && judge(paper, text, match.index, match[0])
        ? ['look', 'district-level', { found: match[0] }]
        : null
    },
    anyDistrict,
  )
  return [...mentions, ...levels]
}
