/** Viết hoa: NĐ 30/2020/NĐ-CP, Phụ lục II. Only what the decree decides clearly; words that laws write both ways are left alone. */
import type { FindingLevel } from '../finding.ts'
import { findMatches, isQuoted, type Rule, words } from '../rule.ts'

type Entry = {
  /** Stands in every match, and is found quickly. */
  readonly hint: RegExp
  readonly pattern: RegExp
  readonly level: FindingLevel
  /** How it is written; the match itself may be rewritten. */
  readonly expected: (found: string) => string
}

/** Bodies (mục III.2): the first letter of each part of the name alone. */
const bodies: readonly Entry[] = [
  {
    hint: /[Bb]an [Nn]hân/,
    pattern: words('(?:Ủy|Uỷ) (?:Ban Nhân [Dd]ân|Ban nhân dân|ban Nhân [Dd]ân|ban nhân Dân)'),
    level: 'warning',
    expected: (found) => `${found.slice(0, 2)} ban nhân dân`,
  },
  {
    hint: /[ủu][yỷ] ban nhân/,
    pattern: words('(?:ủy|uỷ) ban nhân dân(?= (?:tỉnh|thành phố|xã|phường|đặc khu))'),
    level: 'warning',
    expected: (found) => `${found[0] === 'ủ' ? 'Ủy' : 'Uỷ'} ban nhân dân`,
  },
  {
    hint: /ội [Đđ]ồng [Nn]/,
    pattern: words(
      'Hội (?:Đồng Nhân [Dd]ân|Đồng nhân dân|đồng Nhân [Dd]ân)|hội đồng nhân dân(?= tỉnh| thành phố| xã| phường)',
    ),
    level: 'warning',
    expected: () => 'Hội đồng nhân dân',
  },
]

/** Danh từ chung đã riêng hóa (mục V.1, V.4): Nhân dân, Nhà nước, Đảng. */
const commonNouns: readonly Entry[] = [
  {
    hint: / nhân dân/,
    pattern: words(
      '(?<=tầng lớp |của |và |phục vụ |đời sống |quyền làm chủ của |ý kiến |lòng |giữa |với |cho )nhân dân(?! tệ| ta lợi| quan tâm)',
    ),
    level: 'look',
    expected: () => 'Nhân dân',
  },
  {
    hint: /nhà nước/,
    pattern: words('(?<=Đảng và |Đảng, |pháp luật của |chính sách của )nhà nước|nhà nước ta'),
    level: 'warning',
    expected: (found) => found.replace('nhà', 'Nhà'),
  },
  {
    hint: /đảng/,
    pattern: words(
      '(?<=đường lối của |chủ trương của |nghị quyết của |lãnh đạo của |của |do )đảng(?= và|,|\\.|;| ta| ở| cộng| Cộng|$)|đảng Cộng sản Việt Nam|đảng ta',
    ),
    level: 'warning',
    expected: (found) => found.replace('đảng', 'Đảng').replace('cộng sản', 'Cộng sản'),
  },
]

const weekdayOf = { hai: 'Hai', ba: 'Ba', tư: 'Tư', năm: 'Năm', sáu: 'Sáu', bảy: 'Bảy' } as const

/** Days of the week and festivals (mục V.8, V.9). */
const days: readonly Entry[] = [
  {
    hint: /thứ (?:hai|ba|tư|năm|sáu|bảy)/,
    pattern: words(
      '(?<=sáng |chiều |tối |ngày |vào |, |- )thứ (?:hai|ba|tư|năm|sáu|bảy)(?=\\s*[,(]\\s*(?:ngày )?\\d| ngày \\d| hằng tuần| hàng tuần| tuần)',
    ),
    level: 'warning',
    expected: (found) => `thứ ${weekdayOf[found.slice(4) as keyof typeof weekdayOf]}`,
  },
  {
    hint: /[Cc]hủ [Nn]hật/,
    pattern: words('Chủ Nhật|chủ nhật(?=\\s*[,(]\\s*(?:ngày )?\\d| ngày \\d| hằng tuần)'),
    level: 'warning',
    expected: () => 'Chủ nhật',
  },
  {
    hint: /ết [Nn]guyên [Đđ]án/,
    pattern: words('[Tt]ết (?:nguyên đán|Nguyên Đán|nguyên Đán)'),
    level: 'warning',
    expected: () => 'tết Nguyên đán',
  },
  {
    hint: / Tết Nguyên đán/,
    pattern: words('(?<=\\p{Ll}[, ]{1,2})Tết Nguyên đán'),
    level: 'look',
    expected: () => 'tết Nguyên đán',
  },
]

/** Parts of a paper that is cited (mục V.6): Điều with a capital, khoản and điểm without. */
const articles: readonly Entry[] = [
  {
    hint: / điều \d/,
    pattern: words(
      '(?<=khoản \\d{1,2} |Khoản \\d{1,2} |[Tt]heo |tại |định ở |cứ )điều \\d{1,3}(?= |,|;|\\.|$)',
    ),
    level: 'warning',
    expected: (found) => found.replace('điều', 'Điều'),
  },
  {
    hint: / Khoản \d| Điểm \p{Ll}/u,
    pattern: words(
      '(?<=\\p{Ll}[, ]{1,2})Khoản \\d{1,2}(?=,? (?:Điều|điều))|(?<=\\p{Ll}[, ]{1,2})Điểm [a-zđ](?=,? [Kk]hoản)',
    ),
    level: 'look',
    expected: (found) => found.replace('Khoản', 'khoản').replace('Điểm', 'điểm'),
  },
]

export const capitalEntries: readonly Entry[] = [...bodies, ...commonNouns, ...days, ...articles]

/** The endings of names in which `nhân dân` stays small. */
const inName =
  /(?:(?:Ủ|ủ|Uỷ|uỷ)y? ban|[Hh]ội đồng|Viện kiểm sát|Tòa án|Toà án|Quân đội|Công an|Nghệ sĩ|Nhà giáo|Thầy thuốc|Hội thẩm) $/u

export const capitals: Rule = ({ texts }) =>
  capitalEntries.flatMap(({ hint, pattern, level, expected }) =>
    findMatches(
      texts,
      pattern,
      ({ 0: found, index }, { text }) => {
        const wanted = expected(found)
        if (found === wanted || isQuoted(text, index) || inName.test(text.slice(0, index))) return null
        return [level, 'capital', { found, expected: wanted }]
      },
      hint,
    ),
  )
