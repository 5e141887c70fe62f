/** What the fence says of a text. */
import type { FenceRule } from './rules.ts'

/** Words that look like something that must not be kept. Only a person can tell whether they are. */
export type FenceFinding = {
  readonly rule: FenceRule
  /** Place in the text as it was given, UTF-16 units; `end` is behind the last one. */
  readonly start: number
  readonly end: number
  /** `text.slice(start, end)`. */
  readonly words: string
  /**
   * Names the finding in the memory of false alarms, the same wherever the same words stand. It gives nothing away: only
   * marks of secrecy are kept as words, all else as a short sum that many texts share.
   */
  readonly mark: string
}

/** A finding in one text of a record; `path` leads to the text (`steps.2.note`), of a rich text to its paragraph. */
export type FieldFinding = FenceFinding & {
  readonly path: string
  /** The whole text that the finding stands in; `start` and `end` count in it. */
  readonly text: string
}

/** A finding on a paper; `path` leads to its paragraph (`blocks.3.rows.0.1`), `text` is the whole of it. */
export type ModelFinding = FieldFinding

/** A false alarm that the office told the fence of. */
export type Allowance = { readonly rule: string; readonly mark: string }
