/** What may be done to the lines of an imported paper before it becomes a regulation. Pure: every edit answers new lines. */
import * as v from 'valibot'
import type { PaperFacts } from '#shared/import/facts.ts'
import { paperKinds } from '#shared/import/parts.ts'
import { type LineRole, lineRoles, type ReadLine } from '#shared/import/source-line.ts'

/** `id` stays with a line through all edits: its place in the paper. */
export type EditedLine = ReadLine & { readonly id: number }

/** What is corrected: the lines, and what the paper says of itself. */
export type ImportFacts = PaperFacts & { title: string }
export type ImportValues = { lines: readonly EditedLine[]; facts: ImportFacts }

export function numberLines(lines: readonly ReadLine[]): EditedLine[] {
  return lines.map((line, id) => ({ ...line, id }))
}

/** The line as another part of the regulation. */
export function setRole(lines: readonly EditedLine[], id: number, role: LineRole): EditedLine[] {
  return lines.map((line) => (line.id === id ? { ...line, role } : line))
}

/** The line in other words; a line without words goes. */
export function setText(lines: readonly EditedLine[], id: number, text: string): EditedLine[] {
  return text.trim() === ''
    ? lines.filter((line) => line.id !== id)
    : lines.map((line) => (line.id === id ? { ...line, text } : line))
}

/** The line behind the one above it, as part of that; the first line has none above. */
export function joinAbove(lines: readonly EditedLine[], id: number): EditedLine[] {
  const at = lines.findIndex((line) => line.id === id)
  const [above, line] = [lines[at - 1], lines[at]]
  if (!above || !line) return [...lines]
  const joined = { ...above, text: `${above.text} ${line.text}` }
  return [...lines.slice(0, at - 1), joined, ...lines.slice(at + 1)]
}

const draftSchema = v.object({
  lines: v.array(v.object({ id: v.number(), text: v.string(), role: v.picklist(lineRoles) })),
  facts: v.object({
    title: v.string(),
    kind: v.picklist(paperKinds.map(({ kind }) => kind)),
    symbol: v.string(),
    signedOn: v.nullable(v.string()),
    validFrom: v.nullable(v.string()),
    validTo: v.nullable(v.string()),
  }),
})

/** A draft of an earlier time, if it still is one. */
export function readImportDraft(value: unknown): ImportValues | null {
  const parsed = v.safeParse(draftSchema, value)
  return parsed.success ? parsed.output : null
}
