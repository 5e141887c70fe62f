/** What a meeting's workspace shows besides its own record: last time's conclusions, the checks, the legal clocks. */
import type { LegalClock } from '#shared/calendar/legal-clocks.ts'
import type { RichDoc } from '#shared/lib/rich-text.ts'
import type { ClosingFinding, ConclusionStanding, MeetingStage } from '#shared/registers/meeting/index.ts'
import type { TaskLabel } from '#shared/registers/task/index.ts'

export type FormerConclusion = {
  meetingId: string
  conclusionId: string
  number: number
  content: RichDoc
  standing: ConclusionStanding
  taskId: string | null
  taskLabel: TaskLabel | null
  workingDaysLeft: number | null
  isCarried: boolean
}

/** The task that a conclusion of this meeting became, as it stands today. */
export type ConclusionTask = {
  conclusionId: string
  taskId: string
  label: TaskLabel
  workingDaysLeft: number | null
  /** Nobody has worked on it yet: it can still be taken back and assigned anew. */
  canWithdraw: boolean
}

export type MeetingReview = {
  stage: MeetingStage
  previous: { meetingId: string; title: string; date: string; conclusions: FormerConclusion[] } | null
  tasks: ConclusionTask[]
  /** Unfinished conclusions of last time that are not in this meeting. */
  carryable: number
  findings: ClosingFinding[]
  clocks: LegalClock[]
  versions: { id: string; version: number; closedAt: string; reopenReason: string }[]
}
