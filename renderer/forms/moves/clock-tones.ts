/** The look of a legal clock. */
import type { Tone } from '#renderer/ui/StatusBadge.tsx'
import type { ClockState } from '#shared/calendar/legal-clocks.ts'

export const clockTones: Readonly<Record<ClockState, Tone>> = {
  done: 'good',
  'done-late': 'late',
  'due-today': 'soon',
  'due-soon': 'soon',
  late: 'late',
  pending: 'idle',
}
