/** Papers and their numbers. */
import * as v from 'valibot'
import { day, id, line, requiredLine } from '#shared/lib/schema.ts'
import type { PaperState } from '#shared/registers/paper/index.ts'
import type { Finding } from '#shared/reports/checks/finding.ts'
import { type PaperRequest, paperRequestSchema } from '#shared/reports/index.ts'
import type { IssueOffer } from '#shared/reports/numbers/offer-issue.ts'
import { type PartDifference, partGroupNames } from '#shared/reports/remake.ts'
import {
  enterNumbersSchema,
  numberChoiceSchema,
  reserveNumbersSchema,
} from '#shared/views/numbering/inputs.ts'
import type { KnownNumber } from '#shared/views/numbering/known-numbers.ts'
import type { NumbersOverview } from '#shared/views/numbering/overview.ts'
import { command } from './command.ts'
import { names, nothing, outgoing, revision, rowIds } from './inputs.ts'

/** A year, or the first day of a term. */
const numberPeriod = v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}-\d{2})?$/, 'wrong-shape'))

export const paperFileFormats = ['pdf', 'docx', 'xlsx', 'csv'] as const
export type PaperFileFormat = (typeof paperFileFormats)[number]

export const paperCommands = {
  /** Sequences of one body, or (null) of all that this office numbers for; without a period those of today. */
  'numbers.overview': command<NumbersOverview>()(
    v.strictObject({ organisationId: v.nullable(id), period: v.nullable(numberPeriod) }),
  ),
  /** The lines of a sequence; `series` empty: all of the body and the period. */
  'numbers.book': command<readonly KnownNumber[]>()(
    v.strictObject({ organisationId: id, period: numberPeriod, series: line(12) }),
  ),
  /** The number that a paper would get on a day, what is in the way and what is worth a word; nothing is changed. */
  'numbers.offer': command<IssueOffer>()(
    v.strictObject({ paperId: id, issuedOn: day, number: numberChoiceSchema }),
  ),
  /** Keeps numbers, in one commit; answers them as they will be printed. */
  'numbers.reserve': command<{ printed: string[] }>()(reserveNumbersSchema),
  /** Numbers used outside the program, or left out for good. */
  'numbers.enter': command<{ printed: string[] }>()(enterNumbersSchema),
  'numbers.cancel': command<null>()(v.strictObject({ id, reason: requiredLine(300) })),
  /** A number that was kept and that nobody used can be given again. */
  'numbers.release': command<null>()(v.strictObject({ id })),
  /** Number, day and look for ever, and the meeting and the library learn of it, in one commit; answers the printed number. */
  'papers.issue': command<{ printed: string }>()(
    v.strictObject({ paperId: id, revision, issuedOn: day, number: numberChoiceSchema }),
  ),
  /** The paper stays as it was issued; its number stays used, or is cancelled with the reason. */
  'papers.withdraw': command<null>()(
    v.strictObject({ paperId: id, revision, reason: requiredLine(300), cancelsNumber: v.boolean() }),
  ),
  /** The finished pages as PDF bytes, exactly those that are printed and saved. */
  'papers.preview': command<{ pdf: Uint8Array; pages: number }>()(
    v.strictObject({ paper: paperRequestSchema, names }),
  ),
  /** Kiểm tra thể thức of a formal paper; `day` is the one whose names and rules it was judged by. */
  'papers.check': command<{ findings: readonly Finding[]; day: string }>()(
    v.strictObject({ paper: paperRequestSchema }),
  ),
  /** Saves where the user says; null when the dialog is left. */
  'papers.save': command<{ path: string } | null>()(
    v.strictObject({ paper: paperRequestSchema, format: v.picklist(paperFileFormats), ...outgoing }),
  ),
  /**
   * Saves each paper as a file of its own in a folder that the user says, under a name that no file there has yet. Answers how
   * many and the path of the first; null when the dialog is left. What was saved before it was stopped stays.
   */
  'papers.save-all': command<{ path: string; count: number } | null>()(
    v.strictObject({
      papers: v.pipe(v.array(paperRequestSchema), v.minLength(1, 'required'), v.maxLength(300, 'too-long')),
      format: v.picklist(paperFileFormats),
      ...outgoing,
    }),
  ),
  'papers.print': command<null>()(v.strictObject({ paper: paperRequestSchema, ...outgoing })),
  /** Puts the paper's table on the clipboard, as Word and Excel take it; `ids`: of a list these rows alone. */
  'papers.copy-table': command<{ rows: number }>()(
    v.strictObject({
      paper: paperRequestSchema,
      ids: rowIds,
      ...outgoing,
    }),
  ),
  /** Stops whatever paper is being written; nothing of it is left. */
  'papers.stop-work': command<null>()(nothing),
  /**
   * Makes a formal paper into a draft of the desk. One already made from the same request is answered instead, unless it is to
   * be made again.
   */
  'papers.draft': command<{ id: string; isNew: boolean; state: PaperState }>()(
    v.strictObject({ request: paperRequestSchema, again: v.boolean() }),
  ),
  /** A paper held against what its records would make of it now; nothing is changed. */
  'papers.remake': command<{ request: PaperRequest; differences: PartDifference[] }>()(
    v.strictObject({ paperId: id }),
  ),
  /** Takes parts as they would be made now into a draft. */
  'papers.take-over': command<null>()(
    v.strictObject({
      paperId: id,
      revision,
      groups: v.pipe(v.array(v.picklist(partGroupNames)), v.minLength(1, 'required')),
    }),
  ),
  'papers.duplicate': command<{ id: string }>()(v.strictObject({ paperId: id })),
}
