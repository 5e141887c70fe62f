/** Citations in running text: `Nghị quyết số 12-NQ/ĐU, ngày 05/9/2026 của Đảng ủy … về …`, with where each piece stands. */
import { type Day, isDay, makeDay } from '#shared/lib/dates.ts'
import type { DocumentType } from '#shared/registers/source-document/index.ts'
import { documentTypeWords } from '../wording/lists.ts'

export type FoundCitation = {
  readonly type: DocumentType
  /** The type as it was written. */
  readonly typeText: string
  readonly number: string
  readonly issuedOn: Day | null
  /** The day is written, though perhaps left blank or wrong. */
  readonly hasDay: boolean
  readonly hasIssuer: boolean
  readonly hasSubject: boolean
  /** Between number and day: a comma. */
  readonly hasComma: boolean
  /** A colon after `số`. */
  readonly hasColon: boolean
  /** Range of type and number in the text. */
  readonly from: number
  readonly to: number
}

/** Longest first, so that `Thông tri` is no `Thông`, `Quy chế phối hợp` a `Quy chế`. */
const typeByWord = new Map<string, DocumentType>(
  (Object.entries(documentTypeWords) as [DocumentType, string][])
    .filter(([type]) => type !== 'other' && type !== 'directive-note')
    .map(([type, word]) => [word.toLowerCase(), type]),
)
const typeSource = [...typeByWord.keys()]
  .toSorted((a, b) => b.length - a.length)
  .map((word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`)
  .join('|')

/** `30/2020/NĐ-CP`, `12-NQ/ĐU`, `3187/UBND-KGVX`, `01-QC/BTGDVTU-UBND`, `117/2025/QH15`, with blanks that a hand left in. */
export const numberSource =
  '\\d{1,5}\\p{Ll}?(?:\\s?/\\s?(?:19|20)\\d{2})?\\s?[/-]\\s?[\\p{Lu}\\d][\\p{L}\\d&]*(?:(?:\\s?[-/.]\\s?)[\\p{Lu}\\d][\\p{L}\\d&]*)*'

const dayShort = '(\\d{1,2})\\s?[/.-]\\s?(\\d{1,2})\\s?[/.-]\\s?(\\d{4})'
const dayLong = '(\\d{1,2})\\s+tháng\\s+(\\d{1,2})\\s+năm\\s+(\\d{4})'
const dayPattern = new RegExp(`^(,?)\\s*\\(?(?:ký\\s+|ban hành\\s+)?ngày\\s*(?:${dayShort}|${dayLong})?`, 'u')

const pattern = new RegExp(
  `(?<!\\p{L})(${typeSource})((?:\\s(?:liên tịch|phối hợp(?: công tác)?))?\\s)(?:số\\s*(:?)\\s*)?(${numberSource})`,
  'gu',
)

/** The citations of a text in their order. */
export function findCitations(text: string): FoundCitation[] {
  if (!/\d\s?[/-]/.test(text)) return []
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [whole, typeText = '', , colon = '', number = ''] = match
    const type = typeByWord.get(typeText.toLowerCase())
    if (type === undefined) return []
    const to = match.index + whole.length
    return [
      {
        type,
        typeText,
        number: number.replace(/\s/g, ''),
        hasColon: colon !== '',
        from: match.index,
        to,
        ...whatFollows(text.slice(to)),
      },
    ]
  })
}

const longestTail = 400

/** Day, issuer and subject right after the number. */
function whatFollows(
  rest: string,
): Pick<FoundCitation, 'issuedOn' | 'hasDay' | 'hasIssuer' | 'hasSubject' | 'hasComma'> {
  const tail = rest.slice(0, longestTail)
  const day = dayPattern.exec(tail)
  const [whole = '', comma = '', ...numbers] = day ?? []
  const afterDay = tail.slice(whole.length)
  const issuer = /^\)?,?\s+của\s+(?=\p{L})/u.exec(afterDay)
  const sentence = /^[^;\n]*/.exec(afterDay)?.[0] ?? ''
  const nextCitation = sentence.slice(1).search(pattern)
  const own = nextCitation > 0 ? sentence.slice(0, nextCitation) : sentence
  return {
    issuedOn: dayOf(numbers.slice(0, 3)) ?? dayOf(numbers.slice(3, 6)),
    hasDay: day !== null,
    hasIssuer: issuer !== null,
    hasSubject:
      /(?<!\p{L})(?:về|quy định|ban hành|hướng dẫn|sửa đổi|phê duyệt|bổ sung|“)/u.test(own) && own.length > 8,
    hasComma: comma === ',',
  }
}

function dayOf([date, month, year]: readonly (string | undefined)[]): Day | null {
  if (!date || !month || !year) return null
  const day = makeDay(Number(year), Number(month), Number(date))
  return isDay(day) ? day : null
}

/** True when a text cites the number already. */
export function cites(text: string, number: string): boolean {
  const wanted = number.replace(/\s/g, '').toLowerCase()
  if (wanted === '') return false
  const bare = text.replace(/\s/g, '').toLowerCase()
  for (let at = bare.indexOf(wanted); at >= 0; at = bare.indexOf(wanted, at + 1)) {
    const before = bare[at - 1] ?? ''
    const after = bare[at + wanted.length] ?? ''
    if (!/[\d/-]/.test(before) && !/[\d/-]/.test(after)) return true
  }
  return false
}
