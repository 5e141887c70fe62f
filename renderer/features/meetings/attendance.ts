/** Marking who came: pure changes of the attendance list. */
import type { FieldsOf } from '#shared/registers/define-register.ts'
import type { AttendanceState } from '#shared/registers/meeting/index.ts'

export type Attendance = FieldsOf<'meeting'>['attendance']
type Entry = Attendance[number]

/** One key each: có mặt, vắng, vắng có lý do, cử người dự thay. */
export const attendanceKeys: Readonly<Record<string, AttendanceState>> = {
  c: 'present',
  v: 'absent',
  l: 'excused',
  t: 'delegated',
}

/** The entry of an attendee; invited when nothing is marked. */
export function entryOf(attendance: Attendance, attendeeId: string): Entry {
  return (
    attendance.find((entry) => entry.attendeeId === attendeeId) ?? {
      attendeeId,
      state: 'invited',
      substitute: '',
      note: '',
    }
  )
}

/** The list with one attendee's entry changed. */
export function mark(
  attendance: Attendance,
  attendeeId: string,
  change: Partial<Omit<Entry, 'attendeeId'>>,
): Attendance {
  const entry = { ...entryOf(attendance, attendeeId), ...change }
  return attendance.some((one) => one.attendeeId === attendeeId)
    ? attendance.map((one) => (one.attendeeId === attendeeId ? entry : one))
    : [...attendance, entry]
}

export type AttendanceCount = { total: number; present: number; absent: number; unmarked: number }

/** Counts among those invited; somebody sent instead counts as present. */
export function countAttendance(
  participants: readonly { id: string }[],
  attendance: Attendance,
): AttendanceCount {
  const count = { total: participants.length, present: 0, absent: 0, unmarked: 0 }
  for (const { id } of participants) {
    const { state } = entryOf(attendance, id)
    if (state === 'present' || state === 'delegated') count.present += 1
    else if (state === 'absent' || state === 'excused') count.absent += 1
    else count.unmarked += 1
  }
  return count
}
