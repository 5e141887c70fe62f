/** Che tên: what is written in place of a name. Pure; works on words alone, so that every kind of export can use it. */
import { initialsOf } from '#shared/document/mask-names.ts'
import { findNames, type NameHit } from './find-names.ts'
import { type KnownNames, makeLexicon } from './known.ts'
import { degrees } from './lexicon.ts'
import type { NameMask } from './name-mask.ts'

/** A stretch of a text and what is written in its place; UTF-16 units. */
export type Replacement = { readonly from: number; readonly to: number; readonly text: string }

export type Masker = {
  readonly mask: Exclude<NameMask, 'full'>
  /** What changes in a running text (NFC); in order, none overlapping. */
  replacements(text: string): readonly Replacement[]
  /** A running text with its names covered. */
  cover(text: string): string
  /** A text that should be a name and nothing else, such as a cell below `Họ và tên`. `hasPost`: the post stands beside it. */
  coverName(text: string, hasPost: boolean): string
  /** What stands below a signature: a name, whatever it looks like. Its post stands above it. */
  coverSignature(text: string): string
}

/** Covers names of these people, and of others whom a form of address gives away. */
export function makeMasker(known: KnownNames, mask: Exclude<NameMask, 'full'>): Masker {
  const lexicon = makeLexicon(known)
  const replacements = (text: string) =>
    findNames(text, lexicon).map((hit) => (mask === 'initials' ? asInitials(text, hit) : asPost(text, hit)))
  const cover = (text: string) => {
    const plain = text.normalize('NFC')
    return apply(plain, replacements(plain))
  }
  const initials = (plain: string, hits: readonly NameHit[]) =>
    hits.length === 0
      ? strangerInitials(plain)
      : apply(
          plain,
          hits.map((hit) => asInitials(plain, hit)),
        )
  return {
    mask,
    replacements,
    cover,
    coverName: (text, hasPost) => {
      const plain = text.normalize('NFC').trim()
      const hits = findNames(plain, lexicon)
      if (!isWhole(plain, hits) && !(hits.length === 0 && looksLikeName(plain))) return cover(text)
      if (mask === 'initials') return initials(plain, hits)
      return hasPost ? '' : hits[0]?.person?.post || initials(plain, hits)
    },
    coverSignature: (text) => {
      const plain = text.normalize('NFC').trim()
      return mask === 'posts' || plain === '' ? '' : initials(plain, findNames(plain, lexicon))
    },
  }
}

/** A text with its replacements made. */
export function apply(text: string, replacements: readonly Replacement[]): string {
  let result = ''
  let at = 0
  for (const one of replacements) {
    result += text.slice(at, one.from) + one.text
    at = one.to
  }
  return result + text.slice(at)
}

/** Initials in the place of a name; the full stop of a sentence is not set twice. */
export function asInitials(text: string, { from, to }: NameHit): Replacement {
  const initials = initialsOf(text.slice(from, to))
  return { from, to, text: text[to] === '.' ? initials.slice(0, -1) : initials }
}

/** A post that stands beside the name says it already; else the post that the records know, else initials. */
function asPost(text: string, hit: NameHit): Replacement {
  const behind = postBehind.exec(text.slice(hit.to))?.[1]
  if (behind !== undefined) return { from: hit.from, to: hit.to + behind.length, text: '' }
  if (!hit.isAddressed && postBefore.test(text.slice(Math.max(0, hit.from - postReach), hit.from)))
    return { from: text[hit.from - 1] === ' ' ? hit.from - 1 : hit.from, to: hit.to, text: '' }
  const post = hit.person?.post ?? ''
  return post === '' ? asInitials(text, hit) : { from: hit.from, to: hit.to, text: post }
}

const postWord =
  '(?:Nguyên |Quyền |Q\\. )?(?:Phó|Trưởng|Chủ tịch|Chủ nhiệm|Bí thư|Giám đốc|Chánh|U[ỷy] viên|Ủy viên|Thường trực|Thường vụ|Tổng|Bộ trưởng|Thứ trưởng|Viện trưởng|Hiệu trưởng|Chuyên viên|Thư ký|Cán bộ|Đại biểu|Đại diện|Lãnh đạo|Phóng viên|Biên tập viên|Thành viên|(?:Tỉnh|Thành|Huyện|Quận|Đảng) ủy viên|Trợ lý|Đại tá|Thượng tá|Trung tá|Thiếu tá|Thiếu tướng)(?!\\p{L})'
/** `, Phó Chủ tịch …`, ` - Giám đốc …`: the sign between goes with the name. */
const postBehind = new RegExp(`^(\\s*[,–-]\\s*)${postWord}`, 'iu')
/** `Phó Chủ tịch UBND tỉnh ` right before the name, within its clause and without a verb of doing in between. */
const postBefore = new RegExp(
  `${postWord}(?:(?!(?<!\\p{L})(?:giao|mời|đề nghị|yêu cầu|cùng|và|do|là|với|của)(?!\\p{L}))[^.,;:!?\\n])*\\s$`,
  'iu',
)
const postReach = 90

const isWhole = (text: string, hits: readonly NameHit[]) => {
  const [only, ...others] = hits
  return (
    only !== undefined &&
    others.length === 0 &&
    text.slice(0, only.from).replace(degrees, '').trim() === '' &&
    only.to === text.length
  )
}

/** Two to five capital words and nothing else, after their degrees. */
const looksLikeName = (text: string) =>
  /^(?:\p{Lu}[\p{L}\p{M}'’]*(?:\s+|$)){2,5}$/u.test(text.replace(degrees, ''))

function strangerInitials(text: string): string {
  const degree = degrees.exec(text)?.[0] ?? ''
  // It may have been covered already.
  if (/^(?:\p{Lu}\.)+$/u.test(text.slice(degree.length))) return text
  return degree + initialsOf(text.slice(degree.length))
}
