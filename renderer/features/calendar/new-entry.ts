/** What a new entry holds before anything is typed. */
import type { Day } from '#shared/lib/dates.ts'
import type { FieldsOf } from '#shared/registers/define-register.ts'

/** An entry of a day, to be filled in; registered until somebody approves it. */
export function emptyEvent(date: Day): FieldsOf<'event'> {
  return {
    title: '',
    kind: 'working-session',
    session: 'morning',
    startTime: null,
    endTime: null,
    mode: 'in-person',
    room: '',
    chairs: [],
    secretary: null,
    participants: [],
    preparedById: null,
    documents: [],
    basis: [],
    status: 'registered',
    note: '',
    date,
    endDate: null,
    seriesId: null,
    originalDate: null,
  }
}
