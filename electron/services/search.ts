/** Search over everything: a scan of folded texts, kept up to date with every commit. Diacritics only rank, never exclude. */

import type { ParsedInputOf } from '#shared/contract/commands.ts'
import { acronym, exactForm, fold, hasDiacritics } from '#shared/lib/vi-text.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import { type AnyRecord, anyRegisterOf, type RegisterName, registerNames } from '#shared/registers/index.ts'
import type { SearchHit } from '#shared/views/search-hit.ts'
import type { Store } from '../store/store.ts'

type Indexed = {
  register: RegisterName
  record: AnyRecord
  /** Folded texts with a blank before every word; the title comes first and ends at `titleEnd`. */
  folded: string
  titleEnd: number
}

/** Registers whose records a person looks for. */
const searched = new Set<RegisterName>(
  registerNames.filter(
    (name) => !['settings', 'saved-view', 'calendar-year', 'schedule-week', 'minutes-version'].includes(name),
  ),
)

const excerptReach = 60

export function makeSearch(store: Store, contextNow: () => RuleContext) {
  const index = new Map<string, Indexed>()
  let isBuilt = false

  const enter = (register: RegisterName, record: AnyRecord) => {
    const key = `${register}/${record.id}`
    if (record.removedAt !== null) index.delete(key)
    else index.set(key, indexOf(register, record, contextNow()))
  }
  const build = () => {
    for (const register of searched)
      for (const record of store.read.all(register) as unknown as AnyRecord[]) enter(register, record)
    isBuilt = true
  }
  store.onCommitted(({ changes }) => {
    if (!isBuilt) return
    for (const { register, id, after } of changes) {
      if (!searched.has(register)) continue
      if (after) enter(register, after)
      else index.delete(`${register}/${id}`)
    }
  })

  return {
    /** Builds the index ahead of the first search; called when the program is idle. */
    warmUp: () => {
      if (!isBuilt) build()
    },
    run: ({ text, limit }: ParsedInputOf<'search.run'>): SearchHit[] => {
      if (!isBuilt) build()
      return run(index.values(), text, limit, contextNow)
    },
  }
}

function indexOf(register: RegisterName, record: AnyRecord, context: RuleContext): Indexed {
  const definition = anyRegisterOf(register)
  const subtitle = definition.subtitleOf(record, context)
  const title = definition.titleOf(record) || subtitle
  const head = ` ${fold(title)} ${acronym(title)}`
  const rest = [subtitle, ...definition.searchTexts(record)]
    .filter((part) => part !== '')
    .map(fold)
    .join(' ')
  return { register, record, folded: `${head} ${rest}`, titleEnd: head.length }
}

function run(
  entries: Iterable<Indexed>,
  text: string,
  limit: number,
  contextNow: () => RuleContext,
): SearchHit[] {
  const words = fold(text)
    .split(' ')
    .filter(Boolean)
    .map((word) => ` ${word}`)
  if (words.length === 0) return []
  const phrase = ` ${fold(text)}`
  const found: { entry: Indexed; score: number }[] = []
  for (const entry of entries) {
    const score = scoreOf(entry, words, phrase)
    if (score > 0) found.push({ entry, score })
  }
  const wantsMarks = hasDiacritics(text)
  const context = contextNow()
  const shortlist = best(found, Math.max(limit * 4, 200))
  return shortlist
    .map(({ entry, score }) => ({
      entry,
      score: wantsMarks && holdsExactly(entry, text, context) ? score + 16 : score,
    }))
    .toSorted((a, b) => b.score - a.score || (a.entry.record.updatedAt < b.entry.record.updatedAt ? 1 : -1))
    .slice(0, limit)
    .map(({ entry }) => hitOf(entry, words, context))
}

function best<T extends { score: number }>(found: T[], count: number): T[] {
  return found.length <= count ? found : found.toSorted((a, b) => b.score - a.score).slice(0, count)
}

/** 0: some word is missing. Otherwise better for the whole phrase, for the title, for the title's start. */
function scoreOf({ folded, titleEnd }: Indexed, words: readonly string[], phrase: string): number {
  let inTitle = 0
  for (const word of words) {
    const at = folded.indexOf(word)
    if (at < 0) return 0
    if (at < titleEnd) inTitle += 1
  }
  const phraseAt = folded.indexOf(phrase)
  return 1 + (inTitle === words.length ? 4 : 0) + (phraseAt >= 0 ? 2 : 0) + (phraseAt === 0 ? 4 : 0)
}

function textsOf({ register, record }: Indexed, context: RuleContext): string[] {
  const definition = anyRegisterOf(register)
  return [
    definition.titleOf(record),
    definition.subtitleOf(record, context),
    ...definition.searchTexts(record),
  ]
}

function holdsExactly(entry: Indexed, text: string, context: RuleContext): boolean {
  return exactForm(textsOf(entry, context).join(' ')).includes(exactForm(text.trim()))
}

function hitOf(entry: Indexed, words: readonly string[], context: RuleContext): SearchHit {
  const definition = anyRegisterOf(entry.register)
  const subtitle = definition.subtitleOf(entry.record, context)
  const title = definition.titleOf(entry.record) || subtitle
  const shown = ` ${fold(`${title} ${acronym(title)} ${subtitle}`)}`
  const isShown = words.every((word) => shown.includes(word))
  const excerpt = isShown ? '' : excerptOf(definition.searchTexts(entry.record), words)
  return {
    register: entry.register,
    id: entry.record.id,
    title,
    subtitle: subtitle === title ? '' : subtitle,
    excerpt,
  }
}

/** The words around the first hit, cut at the reach on both sides. */
function excerptOf(texts: readonly string[], words: readonly string[]): string {
  for (const text of texts) {
    if (!words.some((word) => ` ${fold(text)}`.includes(word))) continue
    const tokens = text.split(/\s+/)
    const hit = tokens.findIndex((token) => words.some((word) => ` ${fold(token)}`.startsWith(word)))
    const from = Math.max(0, hit - 6)
    const piece = tokens.slice(from, from + 18).join(' ')
    return piece.length > excerptReach * 3 ? `${piece.slice(0, excerptReach * 3)}…` : piece
  }
  return ''
}
