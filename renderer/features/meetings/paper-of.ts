/** The papers that come out of a meeting. */
import type { PaperFormat } from '#shared/registers/meeting/index.ts'
import type { PaperRequest } from '#shared/reports/request.ts'

export const meetingPapers = ['invitation', 'minutes', 'conclusion-notice'] as const
export type MeetingPaper = (typeof meetingPapers)[number]

/** The request of one of the meeting's papers; `version` is a closed one, null the record as it is. */
export function paperOf(
  kind: MeetingPaper,
  meetingId: string,
  format: PaperFormat,
  version: number | null,
): PaperRequest {
  return kind === 'minutes'
    ? { kind, meetingId, format, hideNames: false, version }
    : { kind, meetingId, format }
}
