/** What a part of an address begins with: `thôn`, `tổ dân phố`, `k.phố`, `p.`, `p2`. */
import { phrases, type Words } from './phrases.ts'

/** Smaller than a commune: leads to a door. */
const fine = phrases(
  'thôn|xóm|ấp|bon|buôn|làng|bản|tổ dân phố|tổ|tdp|khu phố|kp|kphố|khóm|hẻm|ngõ|ngách|kiệt|đường|phố|số nhà|nhà số|số|sn|căn hộ|căn hộ số|chung cư|lô|lô đất|lô số|đội|thửa|thửa đất|thửa số|thửa đất số|tờ bản đồ|tờ bản đồ số|tờ bđ|tờ bđ số|khu dân cư|kdc|khu tái định cư|khu quy hoạch|khu qh',
)
const coarse = phrases('xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tp|tx|tỉnh|đặc khu')
/** Leads to where people live. */
export const hamlet = phrases(
  'thôn|xóm|ấp|bon|buôn|làng|tổ|tổ dân phố|tdp|khu phố|khóm|hẻm|ngõ|ngách|kiệt|số nhà|căn hộ',
)
export const street = phrases('đường|phố|hẻm|ngõ|ngách|kiệt')
/** Short forms that say so only with their full stops. */
const fineShort: ReadonlySet<string> = new Set(['kpho', 'kp', 'tdp'])
const coarseShort: ReadonlySet<string> = new Set(['p', 'x', 'q', 'h', 'tt', 'tx', 'tp'])

/** `end` is behind the unit and its full stop; `isWhole` where it carries its own name (`p2`). */
export type Unit = { readonly end: number; readonly isFine: boolean; readonly isWhole: boolean }

/** The unit that begins at a word; null where none does. */
export function unitAt(words: Words, at: number): Unit | null {
  const small = fine(words, at)
  const plain = small >= 0 ? small : coarse(words, at)
  if (plain >= 0) return { end: pastStop(words, plain), isFine: small >= 0, isWhole: false }
  if (words[at]?.kind === 'word' && /^[pq]\d{1,2}$/i.test(words[at]?.shown ?? ''))
    return { end: at + 1, isFine: false, isWhole: true }
  if (words[at]?.kind === 'word' && /^(kp|tdp)\d{1,2}$/i.test(words[at]?.shown ?? ''))
    return { end: at + 1, isFine: true, isWhole: true }
  return dotted(words, at)
}

const pastStop = (words: Words, at: number) => (words[at]?.shown === '.' ? at + 1 : at)

/** `k.phố 3`, `t.d.p 4`, `p. Cam Ly`, `x.Tân Hội`. */
function dotted(words: Words, at: number): Unit | null {
  let said = ''
  let end = at
  while (end - at < 6 && words[end]?.kind === 'word' && words[end + 1]?.shown === '.') {
    said += words[end]?.spelling.base
    end += 2
    if (fineShort.has(said) || coarseShort.has(said)) break
  }
  if (said === 'k' && /^(pho|p)$/.test(words[end]?.spelling.base ?? ''))
    return { end: pastStop(words, end + 1), isFine: true, isWhole: false }
  if (said === 'td' && words[end]?.spelling.base === 'p')
    return { end: pastStop(words, end + 1), isFine: true, isWhole: false }
  if (fineShort.has(said)) return { end, isFine: true, isWhole: false }
  return coarseShort.has(said) ? { end, isFine: false, isWhole: false } : null
}
