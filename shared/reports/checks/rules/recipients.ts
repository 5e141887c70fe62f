/** Kính gửi and Nơi nhận: NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.9; Hướng dẫn 05-HD/VPTW. */
import type { PaperType } from '#shared/document/paper-type.ts'
import type { Finding } from '../finding.ts'
import { findPart, type Rule } from '../rule.ts'

/** Kính gửi stands in công văn, tờ trình and reports upward; slips and telegrams are addressed too. */
const addressed: ReadonlySet<PaperType> = new Set(['letter', 'submission', 'report', 'telegram', 'reminder'])
const mustBeAddressed: ReadonlySet<PaperType> = new Set(['letter', 'submission'])

export const addressees: Rule = ({ parts: { type, addressees: lines } }) => [
  ...(lines.length > 0 && !addressed.has(type)
    ? [findPart('warning', 'addressees-unexpected', { part: 'addressees', index: 0 }, {}, lines[0])]
    : []),
  ...(lines.length === 0 && mustBeAddressed.has(type)
    ? [findPart('error', 'addressees-missing', { part: 'addressees' })]
    : []),
]

const sayAsAbove = /^[-\s]*như (?:trên|kính gửi)/iu

/** `Như trên` comes first when the paper is addressed, and is nowhere else; the invited of a giấy mời stand above too. */
export const asAbove: Rule = ({ parts }) => {
  const { recipients, hasRecipients, type } = parts
  if (!hasRecipients || recipients.length === 0) return []
  const at = recipients.findIndex((line) => sayAsAbove.test(line))
  const place = { part: 'recipients', index: Math.max(at, 0) } as const
  if (parts.addressees.length > 0) {
    if (at < 0) return [findPart('warning', 'as-above-missing', place, {}, recipients[0])]
    return at > 0 ? [findPart('warning', 'as-above-not-first', place, {}, recipients[at])] : []
  }
  return at >= 0 && type !== 'invitation'
    ? [findPart('warning', 'as-above-unexpected', place, {}, recipients[at])]
    : []
}

const filingForms = {
  /** `Lưu: VT, TH.` */
  state: /^Lưu: VT(?:, .+|\(.+)?\.?$/u,
  /** `Lưu Văn phòng Tỉnh ủy.`: no colon, no VT. */
  party: /^Lưu (?!VT(?!\p{L}))[^:]+$/u,
} as const

/** The last line of Nơi nhận: `Lưu: VT, …` (State), `Lưu Văn phòng …` (Party). */
export const filingLine: Rule = ({ parts, look }) => {
  if (!parts.hasRecipients) return []
  const own = parts.recipients.findIndex((line) => /^[-\s]*lưu(?!\p{L})/iu.test(line))
  const line = (own >= 0 ? (parts.recipients[own] ?? '') : parts.filing).replace(/^-\s*/, '')
  const place =
    own >= 0 ? ({ part: 'recipients', index: own } as const) : ({ part: 'filing', index: -1 } as const)
  if (line === '') return [findPart('warning', 'filing-missing', place)]
  const findings: Finding[] = filingForms[look.format].test(line)
    ? []
    : [findPart('warning', `filing-form-${look.format}`, place, {}, line)]
  const isLast = own < 0 || own === parts.recipients.length - 1
  return isLast ? findings : [...findings, findPart('warning', 'filing-not-last', place, {}, line)]
}
