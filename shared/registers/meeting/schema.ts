/** Cuộc họp: the workspace that belongs to one event (same id): preparation, course, conclusions, minutes. QĐ 45/2018/QĐ-TTg. */
import * as v from 'valibot'
import { type PaperFormat, paperFormats } from '#shared/document/paper-type.ts'
import { richDoc } from '#shared/lib/rich-text.ts'
import { block, clockTime, day, id, line, optional, requiredLine, wholeNumber } from '#shared/lib/schema.ts'
import { attendee } from '../attendee.ts'
import { basis } from '../basis.ts'
import type { Stored } from '../define-register.ts'
import { deadline } from '../task/schema.ts'

export { type PaperFormat, paperFormats }

/** `open` until the minutes are closed; what lies between is derived from the clock and the content (`rules.ts`). */
export const meetingStates = ['open', 'closed'] as const
export const attendanceStates = ['invited', 'confirmed', 'present', 'absent', 'excused', 'delegated'] as const
export type AttendanceState = (typeof attendanceStates)[number]

export const speech = v.strictObject({
  id,
  speaker: attendee,
  at: optional(clockTime),
  content: richDoc,
  needsFollowUp: v.boolean(),
})
export type Speech = v.InferOutput<typeof speech>

/** The task that a conclusion asks for, before and while it is one. */
export const assignment = v.strictObject({
  leadId: optional(id),
  /** As many as a task takes. */
  supportingIds: v.pipe(v.array(id), v.maxLength(60, 'too-long')),
  deadline: optional(deadline),
  product: line(200),
  basis: optional(basis),
})
export type Assignment = v.InferOutput<typeof assignment>

export const conclusion = v.strictObject({
  id,
  content: richDoc,
  /** Null: a statement that gives nobody a task. */
  assignment: optional(assignment),
  /** The task that the conclusion became. */
  taskId: optional(id),
  /** The unfinished conclusion of a former meeting of the series that this one goes on from. */
  carriedFrom: optional(v.strictObject({ meetingId: id, conclusionId: id })),
})
export type Conclusion = v.InferOutput<typeof conclusion>

/** What one of the two papers needs beyond the meeting itself. */
export const paperHead = v.strictObject({
  issuerId: optional(id),
  /** Number given by the registry after signing; empty prints an empty place. */
  number: line(20),
  /** Day printed in the date line; null: the meeting's day. */
  issuedOn: optional(day),
  signerId: optional(id),
  recipients: v.pipe(v.array(requiredLine(200)), v.maxLength(60, 'too-long')),
})
export type PaperHead = v.InferOutput<typeof paperHead>

export const meetingEntries = {
  /** Format that the screen and quick prints take first. */
  format: v.picklist(paperFormats),
  invitation: v.strictObject({
    sentOn: optional(day),
    /** Requests to participants: papers, preparation, contact. */
    requests: block(3000),
    isUrgent: v.boolean(),
    state: paperHead,
    party: paperHead,
  }),
  agenda: v.pipe(
    v.array(
      v.strictObject({
        id,
        title: requiredLine(300),
        minutes: optional(wholeNumber(1, 600)),
        presenter: optional(attendee),
      }),
    ),
    v.maxLength(100, 'too-long'),
  ),
  attendance: v.pipe(
    v.array(
      v.strictObject({
        /** Id of the attendee within the event. */
        attendeeId: id,
        state: v.picklist(attendanceStates),
        /** Who came instead. */
        substitute: line(200),
        note: line(200),
      }),
    ),
    v.maxLength(320, 'too-long'),
  ),
  /** Actual clock times of the meeting's day. */
  startedAt: optional(clockTime),
  endedAt: optional(clockTime),
  /** Length of the concluding speech, minutes; left out where it was not taken, as in all records sealed before. */
  concludingMinutes: v.optional(wholeNumber(1, 600)),
  speeches: v.pipe(v.array(speech), v.maxLength(300, 'too-long')),
  votes: v.pipe(
    v.array(
      v.strictObject({
        id,
        subject: requiredLine(500),
        inFavour: wholeNumber(0, 100_000),
        against: wholeNumber(0, 100_000),
        other: wholeNumber(0, 100_000),
      }),
    ),
    v.maxLength(50, 'too-long'),
  ),
  conclusions: v.pipe(v.array(conclusion), v.maxLength(200, 'too-long')),
  minutes: v.strictObject({ opening: richDoc, state: paperHead, party: paperHead }),
  /** Day on which the notice of conclusions went out (≤ 5 working days after the end). */
  noticeIssuedOn: optional(day),
  noticeNumber: line(60),
  state: v.picklist(meetingStates),
  closedOn: optional(day),
  /** Version of the minutes, counted by closings; 0 before the first. */
  version: wholeNumber(0, 1000),
}

export type Meeting = Stored<typeof meetingEntries>
