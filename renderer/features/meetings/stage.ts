/** The look of a meeting's stage and of its legal clocks. */
import type { Tone } from '#renderer/ui/StatusBadge.tsx'
import type { ClockState } from '#shared/calendar/legal-clocks.ts'
import type { MeetingStage } from '#shared/registers/meeting/index.ts'

export const stageTones: Readonly<Record<MeetingStage, Tone>> = {
  preparing: 'idle',
  'in-progress': 'good',
  writing: 'soon',
  closed: 'good',
}

export const clockTones: Readonly<Record<ClockState, Tone>> = {
  done: 'good',
  'done-late': 'late',
  'due-today': 'soon',
  'due-soon': 'soon',
  late: 'late',
  pending: 'idle',
}
