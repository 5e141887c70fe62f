/** The look of a meeting's stage. */
import type { Tone } from '#renderer/ui/StatusBadge.tsx'
import type { MeetingStage } from '#shared/registers/meeting/index.ts'

export const stageTones: Readonly<Record<MeetingStage, Tone>> = {
  preparing: 'idle',
  'in-progress': 'good',
  writing: 'soon',
  closed: 'good',
}
