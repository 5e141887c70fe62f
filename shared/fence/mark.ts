/** How a finding is named in the memory of false alarms, and how it is shown there. */
import { fold } from '#shared/lib/vi-text.ts'
import type { Allowance, FenceFinding } from './finding.ts'
import type { FenceRule } from './rules.ts'

const numberRules: readonly FenceRule[] = ['citizen-id', 'phone']

/** The mark of words found by a rule; `around` are the nearest words before and behind. */
export function markOf(rule: FenceRule, words: string, around: readonly [string, string]): string {
  if (rule === 'secrecy-mark') return [rule, ...[around[0], words, around[1]].map(fold)].join(':')
  const told = numberRules.includes(rule) ? words.replace(/\D/g, '') : fold(words)
  return `${rule}:${shortSum(told)}`
}

/**
 * FNV-1a cut to 24 bits: long enough that a false alarm remembered lets through nothing else in an office's life, short
 * enough that some hundred telephone numbers share every sum and none can be worked out of it.
 */
function shortSum(text: string): string {
  let sum = 0x811c9dc5
  for (const char of text) sum = Math.imul(sum ^ (char.codePointAt(0) ?? 0), 0x01000193)
  return ((sum ^ (sum >>> 24)) & 0xffffff).toString(16).padStart(6, '0')
}

/** True when the office said before that these words are no such thing. */
export function isAllowed({ rule, mark }: FenceFinding, allowances: Iterable<Allowance>): boolean {
  for (const allowance of allowances) if (allowance.rule === rule && allowance.mark === mark) return true
  return false
}

/**
 * The words as the memory may show them: of a number its first and last two digits (`09…78`), of what tells of a person
 * the first letters of its words alone; marks of secrecy whole.
 */
export function shownWords({ rule, words }: Pick<FenceFinding, 'rule' | 'words'>): string {
  if (rule === 'secrecy-mark') return words.normalize('NFC')
  if (numberRules.includes(rule)) {
    const digits = words.replace(/\D/g, '')
    return `${digits.slice(0, 2)}…${digits.slice(-2)}`
  }
  return words
    .normalize('NFC')
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => `${[...word][0]}…`)
    .join(' ')
}
