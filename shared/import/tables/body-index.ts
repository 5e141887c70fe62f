/** Bodies found by what offices call them: full and short names of any time, symbols, and the usual ways to shorten a name. */
import type { Day } from '#shared/lib/dates.ts'
import { exactForm, fold } from '#shared/lib/vi-text.ts'
import { isValidOn } from '#shared/registers/define-register.ts'
import type { Organisation, OrganisationName } from '#shared/registers/organisation/index.ts'

/** `isFormer`: by a name that it no longer had on that day. */
export type BodyMatch =
  | { readonly kind: 'one'; readonly id: string; readonly isFormer: boolean }
  | { readonly kind: 'several'; readonly ids: readonly string[] }
  | { readonly kind: 'none' }

type Known = { readonly id: string; readonly name: OrganisationName | null }

export type BodyIndex = {
  find(text: string, on: Day): BodyMatch
  /** A body that is going to be made. */
  add(id: string, names: readonly string[]): void
}

/** Names that agree better go first; the first way that finds somebody decides. */
const ways = [exactForm, fold, formOf, looseForm] as const

/** An index over bodies in use. Finding costs what looking up a few words costs. */
export function makeBodyIndex(organisations: readonly Organisation[]): BodyIndex {
  const tables = ways.map(() => new Map<string, Known[]>())
  const enter = (id: string, words: string, name: OrganisationName | null) => {
    if (words.trim() === '') return
    ways.forEach((way, level) => {
      const key = way(words)
      if (key !== '') push(tables[level], key, { id, name })
    })
  }
  for (const { id, names } of organisations)
    for (const name of names) {
      for (const words of [name.name, name.shortName, name.symbol]) enter(id, words, name)
      for (const words of shortened(name.name)) push(tables[3], looseForm(words), { id, name })
    }
  const seen = new Map<string, BodyMatch>()
  return {
    find: (text, on) => {
      const key = `${on} ${text}`
      const known = seen.get(key)
      if (known) return known
      const match = find(tables, text, on)
      seen.set(key, match)
      return match
    },
    add: (id, names) => {
      for (const words of names) enter(id, words, null)
      seen.clear()
    },
  }
}

function push(table: Map<string, Known[]> | undefined, key: string, known: Known): void {
  const there = table?.get(key)
  if (there) there.push(known)
  else table?.set(key, [known])
}

function find(tables: readonly ReadonlyMap<string, Known[]>[], text: string, on: Day): BodyMatch {
  for (const [level, way] of ways.entries()) {
    const found = tables[level]?.get(way(text)) ?? []
    if (found.length === 0) continue
    const valid = found.filter(({ name }) => name === null || isValidOn(name, on))
    const ids = [...new Set((valid.length > 0 ? valid : found).map(({ id }) => id))]
    const [id] = ids
    if (ids.length === 1 && id !== undefined) return { kind: 'one', id, isFormer: valid.length === 0 }
    return { kind: 'several', ids }
  }
  return { kind: 'none' }
}

const abbreviations: Readonly<Record<string, string>> = {
  ubnd: 'uy ban nhan dan',
  hdnd: 'hoi dong nhan dan',
  mttq: 'mat tran to quoc',
  ubmttq: 'uy ban mat tran to quoc',
  vp: 'van phong',
  tp: 'thanh pho',
  tx: 'thi xa',
  pgd: 'phong giao duc',
  lđ: 'lien doan',
}

/** Usual abbreviations written out, `&` and `và` left away. */
function formOf(text: string): string {
  const words = fold(text.replace(/&/g, ' và ')).split(' ')
  return words
    .map((word) => abbreviations[word] ?? word)
    .filter((word) => word !== 'va')
    .join(' ')
}

/** Also without the province, which everybody in it leaves away. */
function looseForm(text: string): string {
  return formOf(text)
    .replace(/ tinh( uy)?( [a-z]+){0,3}$/, '$1')
    .replace(/ vn$/, '')
    .trim()
}

const leading = /^(Sở|Ban|Phòng|Cục|Chi cục|Hội|Trung tâm|Đảng ủy|Văn phòng|Công an|Báo)\s+(.+)$/u

/** `Sở Nông nghiệp và Môi trường` is also `Sở NNMT`, `Sở NN&MT`, `Sở NNVMT`, `SNNMT`. */
function shortened(name: string): string[] {
  const match = leading.exec(name.normalize('NFC').replace(/\s+(tỉnh|Tỉnh ủy|thành phố)\b.*$/u, ''))
  if (!match) return []
  const [, kind = '', rest = ''] = match
  const initials = (words: readonly string[]) => words.map((word) => word.slice(0, 1)).join('')
  const all = rest.split(/[\s,]+/).filter(Boolean)
  if (all.length < 2) return []
  const short = initials(all.filter((word) => word !== 'và'))
  const parts = rest.split(/\s+và\s+|,\s*/u).map((part) => initials(part.split(/\s+/)))
  return [
    `${kind} ${short}`,
    `${kind} ${initials(all)}`,
    `${kind} ${parts.join(' ')}`,
    `${initials(kind.split(' '))}${short}`,
  ]
}
