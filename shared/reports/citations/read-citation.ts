/** A pasted citation as the fields of a new entry of the library. */

import { fold, normaliseLine } from '#shared/lib/vi-text.ts'
import type { FieldsOf, ReadModel } from '#shared/registers/define-register.ts'
import { systemOf } from '#shared/registers/source-document/index.ts'
import { findCitations } from './find-citations.ts'

export type ReadCitation = Pick<
  FieldsOf<'source-document'>,
  'type' | 'number' | 'issuedOn' | 'issuerId' | 'issuerText' | 'subject' | 'system'
>

const leadIn = /^[-–+•*\s]*(?:(?:Căn cứ|Thực hiện|Theo|Xét|Trên cơ sở|Tiếp theo)\s+(?:các\s+)?)?/iu
const dayWords =
  /,?\s*\(?(?:ký\s+|ban hành\s+)?ngày\s*(?:\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})\)?/u
/** Where the issuer ends and the subject begins. */
const aboutWords =
  /[,\s]+(?=(?:về|v\/v|quy định|ban hành|hướng dẫn|sửa đổi|phê duyệt|bổ sung|công bố|bãi bỏ)(?!\p{L}))/u

/**
 * The fields that a citation tells: `Nghị quyết số 12-NQ/ĐU, ngày 05/9/2026 của Đảng ủy … về …`,
 * `Luật Bảo vệ bí mật nhà nước số 117/2025/QH15`. Null when the text begins with no citation.
 */
export function readCitation(pasted: string, read: Pick<ReadModel, 'all'>): ReadCitation | null {
  const text = normaliseLine(pasted.replace(/\s+/g, ' '))
    .replace(leadIn, '')
    .replace(/[;.,\s]+$/, '')
  return readLaw(text) ?? readNumbered(text, read)
}

/** Laws bear their name in front of the number. */
function readLaw(text: string): ReadCitation | null {
  const match =
    /^(Bộ luật|Luật|Pháp lệnh)\s+(?!số(?!\p{L}))(.+?)(?:,?\s+số:?\s*(\d+\/\d{4}\/[\p{L}\d-]+))(.*)$/u.exec(
      text,
    )
  if (!match) return null
  const [, word = '', name = '', number = '', rest = ''] = match
  const type = word === 'Luật' ? 'law' : word === 'Bộ luật' ? 'code' : 'ordinance'
  const issuedOn = findCitations(`Nghị quyết số ${number}${rest}`)[0]?.issuedOn ?? null
  const issuerText = /\scủa\s+(.+)$/u.exec(rest)?.[1]?.replace(dayWords, '').trim() ?? ''
  return {
    type,
    number,
    issuedOn,
    issuerId: null,
    issuerText: issuerText || (/\/QH\d+$/u.test(number) ? 'Quốc hội' : ''),
    subject: name.trim(),
    system: 'state',
  }
}

function readNumbered(text: string, read: Pick<ReadModel, 'all'>): ReadCitation | null {
  const [first] = findCitations(text)
  if (!first || first.from > 0) return null
  const rest = text.slice(first.to)
  const issuedOn =
    first.issuedOn ??
    findCitations(`Nghị quyết số ${first.number} ${dayWords.exec(rest)?.[0] ?? ''}`)[0]?.issuedOn ??
    null
  const undated = rest.replace(dayWords, '')
  const [beforeAbout = '', ...about] = undated.split(aboutWords)
  const issuer = /^[,\s]*của\s+(.+)$/u.exec(beforeAbout)?.[1]?.trim() ?? ''
  const issuerId = issuer === '' ? null : idOfBody(issuer, read)
  const system = systemOf({ number: first.number, system: undefined })
  return {
    type: first.type,
    number: first.number,
    issuedOn,
    issuerId,
    issuerText: issuerId === null ? issuer : '',
    subject:
      about.length > 0
        ? undated.slice(beforeAbout.length).replace(/^[,\s]+/, '')
        : leftOver(beforeAbout, issuer),
    ...(system === null ? {} : { system }),
  }
}

/** What stands after the number where no word begins the subject. */
function leftOver(text: string, issuer: string): string {
  return issuer === '' ? text.replace(/^[,\s]+/, '') : ''
}

/** The body of the directory that bears the name, in any of its times. */
function idOfBody(name: string, read: Pick<ReadModel, 'all'>): string | null {
  const wanted = fold(name)
  const found = read
    .all('organisation')
    .filter(({ names }) =>
      names.some(
        (entry) =>
          fold(entry.name) === wanted || (entry.shortName !== '' && fold(entry.shortName) === wanted),
      ),
    )
  return found.length === 1 ? (found[0]?.id ?? null) : null
}
