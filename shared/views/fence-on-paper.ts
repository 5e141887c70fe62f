/** What the fence finds on papers before they are printed or go out as files. */
import type { Excerpt } from '#shared/fence/excerpt.ts'
import type { FenceRule } from '#shared/fence/rules.ts'

export type PaperFinding = {
  /** Which of the papers that were asked about, from 0. */
  readonly paper: number
  readonly rule: FenceRule
  readonly mark: string
  readonly words: string
  readonly excerpt: Excerpt
  /** A paragraph or table of the paper, or a row of a list, from 1. */
  readonly place: { readonly kind: 'block' | 'row'; readonly number: number }
}

/** `count` may be more than are told. */
export type PaperFindings = { readonly findings: readonly PaperFinding[]; readonly count: number }
