/** Ma trận thực hiện: obligations down, periods across, each cell with how its dues stand. */
import type { Due } from '#shared/calendar/due-rules/why.ts'
import type { Day } from '#shared/lib/dates.ts'
import type { DuePlace, Occasion } from '#shared/registers/fulfilment/index.ts'
import { type DueStanding, type DueState, dueStates } from '../obligations/due-standing.ts'
import type { MatrixColumn, MatrixZoom } from './matrix-columns.ts'

/** How many dues there are of each state. */
export type DueCounts = Readonly<Record<DueState, number>>

/** The dues of one row in one period; `main` is the state that needs attention first, null where nothing falls due. */
export type MatrixCell = {
  readonly counts: DueCounts
  readonly main: DueState | null
  readonly total: number
}

/** One milestone of an obligation. */
export type MatrixRow = {
  readonly obligationId: string
  readonly milestoneId: string
  readonly code: string
  readonly title: string
  /** Empty where the obligation has one milestone only. */
  readonly label: string
  readonly articleId: string
  /** True for what falls due only when something happens. */
  readonly isOccasional: boolean
  /** Bodies that each owe it for themselves; empty where one does. */
  readonly bodyIds: readonly string[]
  /** As many as there are columns. */
  readonly cells: readonly MatrixCell[]
  readonly total: MatrixCell
}

export type MatrixArticle = {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly rows: readonly MatrixRow[]
  readonly cells: readonly MatrixCell[]
  readonly total: MatrixCell
}

/** One of those who owe something in a matrix: its key is the body's id, or the regulation's words for it. */
export type MatrixLead = { readonly key: string; readonly name: string }

export type FulfilmentMatrix = {
  readonly regulationId: string
  readonly from: Day
  readonly to: Day
  readonly zoom: MatrixZoom
  readonly columns: readonly MatrixColumn[]
  /** Everybody who owes something in the span, in the order in which they come. */
  readonly leads: readonly MatrixLead[]
  /** Articles on which obligations hang that bind in the span, in the regulation's order. */
  readonly articles: readonly MatrixArticle[]
  readonly cells: readonly MatrixCell[]
  readonly total: MatrixCell
}

/** A due with its standing: what a cell shows when it is opened. */
export type DueDetail = DuePlace & {
  readonly key: string
  readonly code: string
  readonly title: string
  readonly label: string
  readonly articleId: string
  readonly articleNumber: string
  readonly product: string
  readonly leadId: string | null
  /** Whoever owes it, in a name or in words. */
  readonly leadName: string
  readonly due: Due
  readonly occasion: Occasion | null
  readonly standing: DueStanding
}

const noCounts: DueCounts = { done: 0, late: 0, missing: 0, 'not-due': 0, 'not-applicable': 0 }

/** A cell from the states of its dues. */
export function cellOf(states: readonly DueState[]): MatrixCell {
  const counts = { ...noCounts }
  for (const state of states) counts[state] += 1
  return withMain(counts)
}

/** Cells added up. */
export function sumOf(cells: readonly MatrixCell[]): MatrixCell {
  const counts = { ...noCounts }
  for (const cell of cells) for (const state of dueStates) counts[state] += cell.counts[state]
  return withMain(counts)
}

/** What needs attention first: missing, then late, then what is still to come. */
const mainOrder: readonly DueState[] = ['missing', 'late', 'not-due', 'done', 'not-applicable']

function withMain(counts: DueCounts): MatrixCell {
  return {
    counts,
    main: mainOrder.find((state) => counts[state] > 0) ?? null,
    total: dueStates.reduce((sum, state) => sum + counts[state], 0),
  }
}

/** Share of the dues kept in time among those that had to be kept by now, 0 to 1; null when none had. */
export function keptInTime({ counts }: MatrixCell): number | null {
  const due = counts.done + counts.late + counts.missing
  return due === 0 ? null : counts.done / due
}
