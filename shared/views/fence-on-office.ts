/** What the fence finds in the records of the whole office, in use and in the bin. */
import type { Excerpt } from '#shared/fence/excerpt.ts'
import type { FenceRule } from '#shared/fence/rules.ts'
import type { RegisterName } from '#shared/registers/index.ts'

export type OfficeFinding = {
  readonly register: RegisterName
  readonly id: string
  readonly title: string
  /** Lies in the bin. */
  readonly isRemoved: boolean
  /** The record on whose screen it is looked at: itself, or what it belongs to. */
  readonly opens: { readonly register: RegisterName; readonly id: string }
  readonly rule: FenceRule
  readonly mark: string
  readonly words: string
  readonly excerpt: Excerpt
}

export type OfficeFindings = {
  /** In the order of the registers; of very many the first. */
  readonly findings: readonly OfficeFinding[]
  /** All of them, by rule. */
  readonly counts: Readonly<Record<FenceRule, number>>
  /** How many records were read. */
  readonly records: number
  /** When it was read, UTC. */
  readonly at: string
}
