/** The lines of a paper read as a regulation: every line with its part, and what the paper says of itself. Pure. */
import { assemble } from './assemble.ts'
import { assignRoles } from './assign-roles.ts'
import { detectLegacy } from './encodings/detect.ts'
import type { LegacyEncoding } from './encodings/letter-tables.ts'
import { factsOf, type PaperFacts } from './facts.ts'
import type { ReadLine, SourceLine } from './source-line.ts'

/**
 * `articles-before`: a decision with articles of its own stands in front, which were left aside; `numbers-skip`: articles do
 * not follow one another; the others are encodings of before Unicode.
 */
export type ImportWarning = LegacyEncoding | 'articles-before' | 'numbers-skip'

export type ReadRegulation = { lines: ReadLine[]; facts: PaperFacts; warnings: ImportWarning[] }

/** Reads a paper. Lines are NFC, without line breaks or invisible characters; nothing of them is lost. */
export function readArticles(source: readonly SourceLine[]): ReadRegulation {
  const lines = assignRoles(source)
  const { title } = assemble(lines)
  return { lines, facts: factsOf(source, title), warnings: warningsOf(source, lines) }
}

function warningsOf(source: readonly SourceLine[], lines: readonly ReadLine[]): ImportWarning[] {
  const legacy = detectLegacy(source.map(({ text }) => text).join('\n'))
  const { articles, asides } = assemble(lines)
  const isBefore = asides.some(
    (at) => at < (articles[0]?.at ?? 0) && /^điều 1[.:]/iu.test(lines[at]?.text ?? ''),
  )
  const numbers = articles.map(({ number }) => number)
  return [
    ...(legacy ? [legacy] : []),
    ...(isBefore ? (['articles-before'] as const) : []),
    ...(numbers.every((number, at) => at === 0 || follows(numbers[at - 1] ?? '', number))
      ? []
      : (['numbers-skip'] as const)),
  ]
}

/** `4` after `3`, `3a` after `3`, `3b` after `3a`, `4` after `3b`; and `1` again, where parts count anew. */
function follows(before: string, number: string): boolean {
  const value = (text: string) => Number.parseInt(text, 10)
  const letter = (text: string) => text.replace(/^\d+/, '')
  if (number === '1') return true
  if (value(number) === value(before)) return letter(number) > letter(before)
  return value(number) === value(before) + 1
}
