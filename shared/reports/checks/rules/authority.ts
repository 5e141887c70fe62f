/** Quyền hạn của người ký: NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.7 a; Quy định 399-QĐ/TW with Hướng dẫn 05-HD/VPTW. */
import type { Finding } from '../finding.ts'
import { findPart, type Rule } from '../rule.ts'

const stateMark = /^(?:TM|KT|TL|TUQ|TUN)\.?\s/u
const partyMark = /^(?:T\/M|K\/T|T\/L|T\/U|T\/Q)\.?\s/u
/** Bodies that decide together: nobody signs in the place of a collective, the deputy signs for it too. */
const collective =
  /^K(?:\/T|T\.?) (?:BAN THƯỜNG VỤ|BAN CHẤP HÀNH|BAN CÁN SỰ|THƯỜNG TRỰC|TỈNH (?:ỦY|UỶ)|ĐẢNG (?:ỦY|UỶ)|BAN BÍ THƯ|BỘ CHÍNH TRỊ|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|ỦY BAN KIỂM TRA|UBND|HĐND)/u

/** Marks of the other format, marks without their full stop, and a collective signed with KT. */
export const authorityMarks: Rule = ({ parts: { signatures }, look }) =>
  signatures.flatMap((signature, index) =>
    (['role', 'post'] as const).flatMap((field) => {
      const text = signature[field].toUpperCase().trim()
      const at = { part: 'signatures', index, field } as const
      const found = text.split(' ')[0] ?? ''
      const findings: Finding[] = []
      const isOther = (look.format === 'state' ? partyMark : stateMark).test(text)
      if (isOther) findings.push(findPart('error', `mark-${look.format}`, at, { found }, signature[field]))
      else if (look.format === 'state' && /^(?:TM|KT|TL|TUQ|Q) /u.test(text))
        findings.push(findPart('warning', 'mark-stop', at, { found }, signature[field]))
      if (collective.test(text))
        findings.push(findPart('error', `collective-kt-${look.format}`, at, {}, signature[field]))
      return findings
    }),
  )

/**
 * A provincial People's Committee is signed for by its chairman, or `KT. CHỦ TỊCH` by a deputy. A Party standing committee is
 * collective: its deputy secretary signs `T/M` and never `K/T BÍ THƯ` below it.
 */
export const deputySigns: Rule = ({ parts: { signatures }, look }) =>
  signatures.flatMap(({ role, post, name }, index) => {
    const whole = `${role}\n${post}`.toUpperCase()
    const at = { part: 'signatures', index, field: 'post' } as const
    const isCommittee = /^TM\. (?:ỦY|UỶ) BAN NHÂN DÂN/u.test(whole)
    if (look.format === 'state' && isCommittee && /\nPHÓ CHỦ TỊCH/u.test(whole) && !/KT\./u.test(whole))
      return [findPart('warning', 'deputy-without-kt', at, { name }, post)]
    if (
      look.format === 'party' &&
      /^T\/M (?:BAN THƯỜNG VỤ|BAN CHẤP HÀNH)/u.test(whole) &&
      /\nK\/T/u.test(whole)
    )
      return [findPart('error', 'collective-kt-party', at, {}, post)]
    return []
  })

const academic = /^(?:GS\.?|PGS\.?|TS\.?|ThS\.?|Th\.S|Tiến sĩ|Thạc sĩ|Bác sĩ|BS\.?|KS\.?|CN\.?)[\s.]/u

/** No academic title in front of the name (NĐ 30, Phụ lục I, mục II.7 b; schools, hospitals and the army excepted). */
export const signerNames: Rule = ({ parts: { signatures } }) =>
  signatures.flatMap(({ name }, index) => {
    const found = academic.exec(name)?.[0].trim()
    const at = { part: 'signatures', index, field: 'name' } as const
    return found ? [findPart('warning', 'signer-title', at, { found }, name)] : []
  })
