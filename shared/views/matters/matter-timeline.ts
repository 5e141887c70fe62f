/** Everything that belongs to a matter as one line of days, and the clocks that run over it. */
import type { Day } from '#shared/lib/dates.ts'
import type { RegisterName } from '#shared/registers/index.ts'
import type { MatterClock, MatterState, MatterStep, MatterWarning } from '#shared/registers/matter/index.ts'

/**
 * `step` is a step of the matter itself; `told` a result of a communication; `task-due` the open deadline of a task;
 * `record` an entry of another register: an exchange, a press event, a proposal.
 */
export const matterEntryKinds = [
  'step',
  'document',
  'event',
  'conclusion',
  'notice',
  'record',
  'told',
  'task',
  'task-done',
  'paper',
  'task-due',
  'due',
] as const
export type MatterEntryKind = (typeof matterEntryKinds)[number]

export type MatterEntry = {
  /** Names the entry within its timeline. */
  readonly key: string
  readonly kind: MatterEntryKind
  readonly on: Day
  /** `HH:mm` of an event; null elsewhere. */
  readonly time: string | null
  /** Of a step, or of a due of it. */
  readonly what: MatterStep | MatterClock['clock'] | null
  /** The record's own words; of a step those of the paper or the meeting that goes with it, which may be none. */
  readonly title: string
  /** Who did or owes it, by the short name; empty where nobody is named. */
  readonly body: string
  /** `late`: should have been done by now. */
  readonly stands: 'done' | 'planned' | 'late' | 'called-off'
  readonly register: RegisterName | null
  readonly id: string | null
}

export type MatterTimeline = {
  readonly state: MatterState
  readonly entries: readonly MatterEntry[]
  readonly clocks: readonly (MatterClock & {
    /** Named days off between the day that is counted from and the due day, which were not counted. */
    readonly daysOff: readonly {
      readonly day: Day
      readonly name: string | null
      readonly nameEn: string | null
    }[]
  })[]
  readonly warnings: readonly MatterWarning[]
}
