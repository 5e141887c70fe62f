/** Who was there, who was not and why, who came instead. */
import { paragraph } from '#shared/document/build.ts'
import type { Paragraph } from '#shared/document/model.ts'
import type { Participant } from '#shared/registers/attendee.ts'
import type { CalendarEvent } from '#shared/registers/event/index.ts'
import type { Meeting } from '#shared/registers/meeting/index.ts'
import type { PaperScope } from '../context.ts'
import { capitalise, sayAttendee } from './people.ts'

type Entry = Meeting['attendance'][number]
type Marked = { readonly who: Participant; readonly entry: Entry | undefined }

export type Attendance = {
  readonly present: readonly Marked[]
  readonly absent: readonly Marked[]
  /** Invited, and nobody has marked whether they came. */
  readonly unmarked: readonly Marked[]
}

/** The participants of a role by how they were marked; a substitute counts as present. */
export function attendanceOf(
  event: Pick<CalendarEvent, 'participants'>,
  meeting: Pick<Meeting, 'attendance'>,
  role: Participant['role'],
): Attendance {
  const marks = new Map(meeting.attendance.map((entry) => [entry.attendeeId, entry]))
  const all = event.participants
    .filter((who) => who.role === role)
    .map((who) => ({ who, entry: marks.get(who.id) }))
  const inStates = (...states: (Entry['state'] | undefined)[]) =>
    all.filter(({ entry }) => states.includes(entry?.state))
  return {
    present: inStates('present', 'delegated'),
    absent: inStates('absent', 'excused'),
    unmarked: inStates('invited', 'confirmed', undefined),
  }
}

/** `Có mặt: 03 đại biểu`; no number where an entry stands for many (`đại diện các sở, ban, ngành`). */
export function countWords(label: string, marked: readonly Marked[], unit: string): string {
  const isCountable = marked.every(({ who }) => who.personId !== null || who.organisationId !== null)
  return isCountable ? `${label} ${String(marked.length).padStart(2, '0')} ${unit}` : label
}

/** One line for each participant: `- Ông …, Giám đốc …;` with substitute or reason, the last with a full stop. */
export function attendanceLines(marked: readonly Marked[], scope: PaperScope): Paragraph[] {
  return marked.map(({ who, entry }, index) => {
    const note = entry ? remark(entry, scope) : ''
    const end = index < marked.length - 1 ? ';' : '.'
    return paragraph(
      'body',
      `- ${capitalise(sayAttendee(who, scope))}${note === '' ? '' : ` (${note})`}${end}`,
    )
  })
}

function remark(entry: Entry, scope: PaperScope): string {
  const substitute = scope.hideNames ? 'có người dự thay' : `${entry.substitute} dự thay`
  return [
    entry.state === 'excused' ? 'có lý do' : '',
    entry.state === 'delegated' ? (entry.substitute === '' ? 'cử người dự thay' : substitute) : '',
    entry.note,
  ]
    .filter(Boolean)
    .join(': ')
}
