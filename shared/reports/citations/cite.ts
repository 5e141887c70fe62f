/**
 * Viện dẫn văn bản. First citation: type, number, day, issuer and subject; after that type and number alone; laws and
 * ordinances always by their name (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6 b). The Party puts a comma before the day, which it
 * writes short (`Nghị quyết số 12-NQ/ĐU, ngày 05/9/2026 của …`).
 */
import type { PaperFormat } from '#shared/document/paper-type.ts'
import { type Day, dayParts, isDay } from '#shared/lib/dates.ts'
import { formatDayOnPaper } from '#shared/lib/vi-dates.ts'
import type { ReadModel } from '#shared/registers/define-register.ts'
import { nameOn } from '#shared/registers/organisation/index.ts'
import {
  type DocumentType,
  type SourceDocument,
  secretSubject,
} from '#shared/registers/source-document/index.ts'
import { documentTypeWords } from '../wording/lists.ts'
import { lowerFirst } from '../wording/meeting.ts'

export const citationOccurrences = ['first', 'later'] as const

export type CitationManner = {
  /** The format of the paper that cites. */
  readonly style: PaperFormat
  readonly occurrence: (typeof citationOccurrences)[number]
  /** The day whose names are used for a document without a day of its own. */
  readonly on: Day
}

export type CitedDocument = Pick<
  SourceDocument,
  'type' | 'number' | 'issuedOn' | 'issuerId' | 'issuerText' | 'subject' | 'isSecret'
>

/** Known by name, not by number. */
const namedTypes: ReadonlySet<DocumentType> = new Set(['constitution', 'code', 'law', 'ordinance', 'charter'])

/** The words by which a paper cites a document. What the library does not know is left out; of a secret paper nothing is said. */
export function cite(
  document: CitedDocument,
  { style, occurrence, on }: CitationManner,
  read: Pick<ReadModel, 'get'>,
): string {
  if (document.isSecret) return secretSubject
  const type = documentTypeWords[document.type]
  if (namedTypes.has(document.type)) return nameOfLaw(type, document.subject)
  const head = document.number === '' ? type : `${type} số ${document.number}`
  if (occurrence === 'later' && document.number !== '') return head
  const day = document.issuedOn ? dayInStyle(document.issuedOn, style) : ''
  const issuer = issuerOf(document, on, read)
  const withDay = day === '' ? head : style === 'party' ? `${head}, ${day}` : `${head} ${day}`
  const withIssuer = issuer === '' ? withDay : `${withDay} của ${issuer}`
  return occurrence === 'later' ? withIssuer : `${withIssuer}${sayAbout(type, document.subject)}`
}

/** `ngày 05 tháng 3 năm 2020` (State), `ngày 05/3/2020` (Party); zeros as NĐ 30, Phụ lục I, mục II.4 has them. */
export function dayInStyle(day: Day, style: PaperFormat): string {
  if (style === 'state') return formatDayOnPaper(day)
  const { year, month, date } = dayParts(day)
  return `ngày ${String(date).padStart(2, '0')}/${month <= 2 ? `0${month}` : month}/${year}`
}

/** The days of the citations in a text that was written for the State's papers, in the style of the paper at hand. */
export function withDaysOf(text: string, style: PaperFormat): string {
  if (style === 'state') return text
  return text.replace(
    /( số \S+) ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})/gu,
    (whole, number: string, date: string, month: string, year: string) => {
      const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
      return isDay(day) ? `${number}, ${dayInStyle(day, style)}` : whole
    },
  )
}

/** The name that the issuer had on the document's day. */
function issuerOf(
  { issuerId, issuerText, issuedOn }: CitedDocument,
  on: Day,
  read: Pick<ReadModel, 'get'>,
): string {
  const issuer = issuerId ? read.get('organisation', issuerId) : undefined
  return issuer ? nameOn(issuer, issuedOn ?? on) : issuerText
}

/** `Luật Bảo vệ bí mật nhà nước`; the library may keep the name with the word in front or without it. */
function nameOfLaw(type: string, subject: string): string {
  if (subject.toLowerCase().startsWith(`${type.toLowerCase()} `))
    return `${type}${subject.slice(type.length)}`
  return subject === '' ? type : `${type} ${subject}`
}

/** Subjects that follow the issuer without `về`. */
const standsAlone =
  /^(?:về|v\/v|quy định|ban hành|hướng dẫn|sửa đổi|bổ sung|phê duyệt|bãi bỏ|công bố)(?!\p{L})/iu

/** Names that keep their capital after `về`. */
const keepsCapital =
  /^(?:Ủy|Uỷ|Sở|Ban|Bộ|Đảng|Văn phòng|Hội|Mặt trận|Quy chế|Quy định|Nghị|Luật|Điều lệ|Chương trình|Đề án|Chỉ thị|Quyết định|Kết luận|Kế hoạch|Phó|Chủ tịch|Thường trực|Tỉnh|Thủ tướng)(?!\p{L})/u

/** Trích yếu in the citation: ` về công tác văn thư`, ` quy định …`. The type is not said twice. */
function sayAbout(type: string, subject: string): string {
  if (subject === '') return ''
  if (standsAlone.test(subject)) return ` ${lowerFirst(subject).replace(/^v\/v(?!\p{L})/u, 'về việc')}`
  const twice = subject.toLowerCase().startsWith(`${type.toLowerCase()} `)
  const words = twice ? subject.slice(type.length + 1) : subject
  return ` về ${keepsCapital.test(words) ? words : lowerFirst(words)}`
}
