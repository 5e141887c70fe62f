/**
 * One line typed in an office becomes a task: `Báo cáo quý IV @Sở Y tế +Sở Tài chính 25/12 !khẩn`.
 * Pure; says which stretches of the line it understood as what, and what is still lacking.
 */
import type { WorkingCalendar } from '#shared/calendar/working-days.ts'
import type { Day } from '#shared/lib/dates.ts'
import { exactForm } from '#shared/lib/vi-text.ts'
import { assumedDeadline } from '../assumed-deadline.ts'
import type { Deadline, Task } from '../schema.ts'
import { findDeadline } from './deadlines.ts'
import { findOrganisation, type OrganisationForms } from './organisations.ts'
import { productIn } from './products.ts'
import { isMarked, isPhrase, type Word, wordsOf } from './words.ts'

export type QuickEntryContext = {
  readonly today: Day
  readonly calendar: WorkingCalendar
  /** From `organisationForms`. */
  readonly organisations: OrganisationForms
  /** Calendar days that the office assumes where a line names no deadline; null or without it such a line lacks one. */
  readonly assumedDays?: number | null
}

/** A stretch of the line that was understood; `ids` are the organisations it may mean: one when it is clear, none when unknown. */
export type QuickEntryToken = {
  readonly start: number
  readonly end: number
} & (
  | { readonly kind: 'lead'; readonly ids: readonly string[] }
  | { readonly kind: 'supporting'; readonly ids: readonly string[] }
  | { readonly kind: 'deadline'; readonly deadline: Deadline | null }
  | { readonly kind: 'urgency'; readonly urgency: Task['urgency'] }
)

export const quickEntryIssues = [
  'no-title',
  'no-lead',
  'unknown-lead',
  'ambiguous-lead',
  'two-leads',
  'unknown-supporting',
  'ambiguous-supporting',
  'lead-also-supports',
  'no-deadline',
  'not-a-day',
  'past-deadline',
] as const
export type QuickEntryIssue = (typeof quickEntryIssues)[number]

export type QuickEntry = {
  /** The line as it was read (NFC): places of tokens are places in this. */
  readonly line: string
  readonly title: string
  readonly leadId: string | null
  readonly supportingIds: readonly string[]
  readonly deadline: Deadline | null
  /** The line names no deadline: the office's usual one is taken. */
  readonly isAssumed: boolean
  readonly urgency: Task['urgency']
  /** Guessed from the title, empty when nothing in it names a paper. */
  readonly product: string
  /** In the order of the line; they never overlap. */
  readonly tokens: readonly QuickEntryToken[]
  /** Why the line cannot be saved yet; empty when it can. */
  readonly issues: readonly QuickEntryIssue[]
}

/** Reads a line. Every other use of the result is up to the caller: nothing is saved. */
export function parseQuickEntry(typed: string, context: QuickEntryContext): QuickEntry {
  const line = typed.normalize('NFC')
  const words = wordsOf(line)
  const { tokens: marked, taken } = readMarked(words, context.organisations)
  const deadline = readDeadline(words, taken, context)
  const tokens = [...marked, ...(deadline ? [deadline] : [])].toSorted((a, b) => a.start - b.start)
  const title = titleOf(line, tokens)
  const found = {
    line,
    title,
    leadId: onlyId(tokens, 'lead')[0] ?? null,
    supportingIds: [...new Set(onlyId(tokens, 'supporting'))],
    deadline: deadline?.kind === 'deadline' ? deadline.deadline : assumed(context),
    isAssumed: deadline === null && typeof context.assumedDays === 'number',
    urgency: tokens.findLast((token) => token.kind === 'urgency')?.urgency ?? ('normal' as const),
    product: productIn(title),
    tokens,
  }
  return { ...found, issues: issuesOf(found, context.today) }
}

function assumed({ today, calendar, assumedDays }: QuickEntryContext): Deadline | null {
  return assumedDays === undefined || assumedDays === null
    ? null
    : { kind: 'date', on: assumedDeadline(today, assumedDays, calendar) }
}

function onlyId(tokens: readonly QuickEntryToken[], kind: 'lead' | 'supporting'): string[] {
  return tokens.flatMap((token) =>
    token.kind === kind && token.ids.length === 1 && token.ids[0] !== undefined ? [token.ids[0]] : [],
  )
}

/** Stretches that begin with a mark, and which words they took. */
function readMarked(words: readonly Word[], organisations: OrganisationForms) {
  const tokens: QuickEntryToken[] = []
  const taken = new Set<number>()
  const take = (at: number, length: number) => {
    for (let index = at; index < at + length; index += 1) taken.add(index)
    return words[at + length - 1]?.end ?? 0
  }
  words.forEach((word, at) => {
    if (!isMarked(word) || taken.has(at)) return
    const mark = word.text.charAt(0)
    if (mark === '!') {
      const hit = readUrgency(words, at)
      if (hit) tokens.push({ kind: 'urgency', ...hit.value, start: word.start, end: take(at, hit.length) })
      return
    }
    readOrganisations(words, at, mark, organisations).forEach(({ from, length, ids }) => {
      const start = words[from]?.start ?? 0
      tokens.push({ kind: mark === '@' ? 'lead' : 'supporting', ids, start, end: take(from, length) })
    })
  })
  return { tokens, taken }
}

type OrganisationRun = { from: number; length: number; ids: readonly string[] }

/** The organisation behind a mark; behind `+` a list goes on over commas as long as each part is an organisation. */
function readOrganisations(
  words: readonly Word[],
  at: number,
  mark: string,
  organisations: OrganisationForms,
): OrganisationRun[] {
  const runs: OrganisationRun[] = []
  let from = at
  while (from < words.length) {
    const segment = segmentFrom(words, from, from === at)
    const hit = findOrganisation(segment, organisations)
    if (hit === null) return runs.length > 0 ? runs : [{ from, length: 1, ids: [] }]
    runs.push({ from, length: hit.words, ids: hit.ids })
    const next = words[from + hit.words]
    if (mark === '@' || !next?.isListed || isMarked(next)) return runs
    from += hit.words
  }
  return runs
}

/** Words from `at` up to the next mark, the mark in front of the first one taken off. */
function segmentFrom(words: readonly Word[], at: number, isFirstMarked: boolean): Word[] {
  const rest = words.slice(at + 1)
  const end = rest.findIndex(isMarked)
  const first = words[at] as Word
  const bare = isFirstMarked ? { ...first, text: first.text.slice(1) } : first
  return [bare, ...(end === -1 ? rest : rest.slice(0, end))]
}

const urgencyWords: readonly (readonly [string, Task['urgency']])[] = [
  ['thượng khẩn', 'very-urgent'],
  ['hỏa tốc', 'express'],
  ['khẩn', 'urgent'],
  ['thường', 'normal'],
]

function readUrgency(words: readonly Word[], at: number) {
  const bare = words.map((word, index) => (index === at ? { ...word, text: word.text.slice(1) } : word))
  const hit = urgencyWords.find(([phrase]) => isPhrase(bare, at, phrase))
  return hit ? { value: { urgency: hit[1] }, length: hit[0].split(' ').length } : null
}

/** The deadline among the words that nothing else took; a deadline never reaches across a taken word. */
function readDeadline(
  words: readonly Word[],
  taken: ReadonlySet<number>,
  { today, calendar }: QuickEntryContext,
): QuickEntryToken | null {
  const free = words.map((word, index) => (taken.has(index) ? { ...word, text: '@ ' } : word))
  const hit = findDeadline(free, today, calendar)
  if (!hit) return null
  const start = words[hit.from]?.start ?? 0
  return { kind: 'deadline', deadline: hit.deadline, start, end: words[hit.to - 1]?.end ?? start }
}

/** The line without what was understood. `thường xuyên` inside the sentence is part of it. */
function titleOf(line: string, tokens: readonly QuickEntryToken[]): string {
  let title = ''
  let from = 0
  for (const token of tokens) {
    const isLast = line.slice(token.end).trim() === '' || /^\s*[@+!]/.test(line.slice(token.end))
    if (token.kind === 'deadline' && token.deadline?.kind === 'regular' && !isLast) continue
    title += line.slice(from, token.start)
    from = token.end
  }
  return (title + line.slice(from))
    .replace(/\s+/g, ' ')
    .replace(/ ([,;.:])/g, '$1')
    .replace(/([,;:])(?:\s*[,;:])+/g, '$1')
    .replace(/^[\s,;:.-]+|[\s,;:.-]+$/g, '')
    .trim()
}

function issuesOf(entry: Omit<QuickEntry, 'issues'>, today: Day): QuickEntryIssue[] {
  const issues: QuickEntryIssue[] = []
  const leads = entry.tokens.filter((token) => token.kind === 'lead')
  const supporting = entry.tokens.filter((token) => token.kind === 'supporting')
  if (exactForm(entry.title) === '') issues.push('no-title')
  if (leads.length === 0) issues.push('no-lead')
  if (leads.length > 1) issues.push('two-leads')
  if (leads.some((token) => token.ids.length === 0)) issues.push('unknown-lead')
  if (leads.some((token) => token.ids.length > 1)) issues.push('ambiguous-lead')
  if (supporting.some((token) => token.ids.length === 0)) issues.push('unknown-supporting')
  if (supporting.some((token) => token.ids.length > 1)) issues.push('ambiguous-supporting')
  if (entry.leadId !== null && entry.supportingIds.includes(entry.leadId)) issues.push('lead-also-supports')
  const isDaySaid = entry.tokens.some((token) => token.kind === 'deadline')
  if (entry.deadline === null) issues.push(isDaySaid ? 'not-a-day' : 'no-deadline')
  if (entry.deadline?.kind === 'date' && entry.deadline.on < today) issues.push('past-deadline')
  return issues
}
