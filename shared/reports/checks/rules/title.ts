/** Agencies, name of the type and trích yếu: NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.2 and II.5; Hướng dẫn 05-HD/VPTW. */
import type { Finding } from '../finding.ts'
import { findPart, findRange, type Rule } from '../rule.ts'

const isUpper = (text: string) => text === text.toUpperCase()

/** The issuing body stands in capitals and in full; only the body above it may be shortened. */
export const agencyLines: Rule = ({ parts: { agencies } }) =>
  agencies.flatMap(({ line, parentLine }, index) => {
    const at = { part: 'agencies', index, field: 'line' } as const
    const short = /^(?:UBND|HĐND|UBMTTQ|VP)(?!\p{L})/u.exec(line)?.[0]
    return [
      ...(short ? [findPart('warning', 'agency-short', at, { found: short }, line)] : []),
      ...(isUpper(line) ? [] : [findPart('warning', 'agency-case', at, {}, line)]),
      ...(isUpper(parentLine)
        ? []
        : [findPart('warning', 'agency-case', { ...at, field: 'parentLine' }, {}, parentLine)]),
    ]
  })

/** The name on the paper is that of its type. */
export const typeName: Rule = ({ parts: { title, type }, look }) => {
  const place = { part: 'title', index: -1 } as const
  if (title === '') return []
  const expected = look.types[type].title
  const other = Object.entries(look.types).find(([key, { title: name }]) => key !== type && name === title)
  const isOther = title !== expected && other !== undefined
  return [
    ...(isUpper(title) ? [] : [findPart('warning', 'title-case', place, {}, title)]),
    ...(isOther ? [findPart('error', 'title-of-other', place, { found: title, expected }, title)] : []),
  ]
}

/** A Party subject begins with a small letter (sketch P2); a gathering's name keeps its own. */
const partyUpper = /^(?:Về|Kết quả|Tình hình|Công tác|Việc|Thực hiện|Tổ chức|Triển khai)(?!\p{L})/u

export const subjectForm: Rule = ({ parts: { subject, type }, look, texts }) => {
  const text = texts.find(({ place }) => place.part === 'subject')
  if (!text) return []
  const findings: Finding[] = []
  const prefix = /^(?:v\/v|về việc)(?!\p{L})/iu.exec(subject)?.[0]
  if (type === 'letter' && prefix)
    findings.push(findRange('warning', 'subject-prefix', text, [0, prefix.length], { found: prefix }))
  const upper = partyUpper.exec(subject)?.[0]
  if (look.format === 'party' && type !== 'minutes' && upper)
    findings.push(findRange('warning', 'subject-upper', text, [0, upper.length], { found: upper }))
  if (/[.;,]$/.test(subject))
    findings.push(findRange('warning', 'subject-end', text, [subject.length - 1, subject.length]))
  return findings
}
