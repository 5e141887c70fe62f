/** The papers that come out of a meeting. */
import type { EventKind } from '#shared/registers/event/index.ts'
import type { PaperFormat } from '#shared/registers/meeting/index.ts'
import type { PaperRequest } from '#shared/reports/request.ts'

/** Those that every meeting has. */
export const meetingPapers = ['invitation', 'minutes', 'conclusion-notice'] as const
/** Those that are made now and then. */
const otherPapers = ['agenda', 'document-letter', 'attendee-list'] as const
export type MeetingPaper = (typeof meetingPapers)[number] | (typeof otherPapers)[number] | 'press-release'

/** Further papers of a gathering of this kind: what is told to the press has a release. */
export function otherPapersOf(kind: EventKind | undefined): readonly MeetingPaper[] {
  const isForPress = kind === 'press-conference' || kind === 'press-briefing'
  return isForPress ? [...otherPapers, 'press-release'] : otherPapers
}

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
