/** Truy vết: from what a record comes, and to what it has led. Article → obligation → due → event → conclusion → task → product. */
import type { Day } from '#shared/lib/dates.ts'
import { type CoordinationRegister, coordinationRegisters } from '#shared/registers/coordination-names.ts'
import type { RegisterName } from '#shared/registers/index.ts'
import type { DueState } from '../obligations/due-standing.ts'

/** Registers of which a trace can be asked; of a regulation one article. */
export const tracedRegisters = [
  'regulation',
  'obligation',
  'event',
  'meeting',
  'task',
  'source-document',
  ...coordinationRegisters,
] as const satisfies readonly RegisterName[]
export type TracedRegister = (typeof tracedRegisters)[number]

export type TraceStep = {
  /** `due` is a line of the report on how the regulation was kept: a cell of the matrix. */
  readonly kind:
    | 'article'
    | 'obligation'
    | 'due'
    | 'event'
    | 'conclusion'
    | 'task'
    | 'record'
    | 'document'
    | 'product'
    | 'words'
  /** Names the step among those of a trace. */
  readonly key: string
  readonly title: string
  /** The register of a coordination record; null for other steps. */
  readonly register: CoordinationRegister | null
  /** The article's number, the obligation's code, the conclusion's place in its meeting; empty where there is none. */
  readonly number: string
  /** Its own day: of an event, of a due or a task the last one in time, of what is done the day on which it was. */
  readonly on: Day | null
  /** Of a due: its period's key, and how it stands. */
  readonly period: string
  readonly state: DueState | null
  /** In the bin, or purged. */
  readonly isGone: boolean
  /** What it leads to on screen; null for what lies elsewhere, or is gone. */
  readonly opens: TraceTarget | null
}

export type TraceTarget =
  | {
      readonly kind: 'record'
      readonly register: 'task' | 'event' | 'meeting' | 'source-document' | CoordinationRegister
      readonly id: string
    }
  | { readonly kind: 'article'; readonly regulationId: string; readonly articleId: string }
  | { readonly kind: 'obligation'; readonly regulationId: string; readonly obligationId: string }
  | { readonly kind: 'due'; readonly regulationId: string; readonly obligationId: string; readonly day: Day }

export type TraceBranch = {
  readonly step: TraceStep
  /** Empty at an end, and where the step stands with its branches elsewhere in the trace. */
  readonly next: readonly TraceBranch[]
  /** How many further branches there are than `next` holds. */
  readonly more: number
}

export type Trace = {
  /** From the record upwards: each branch leads on towards the article. */
  readonly above: readonly TraceBranch[]
  /** From the record downwards, towards the product. */
  readonly below: readonly TraceBranch[]
}
