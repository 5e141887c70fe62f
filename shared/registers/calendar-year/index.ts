/** Lịch nghỉ của một năm as the office has it: replaces the built-in default of that year (id = the year). */
import * as v from 'valibot'
import { specialDaySchema } from '#shared/calendar/holidays.ts'
import { defineRegister, type Stored } from '../define-register.ts'

const entries = { days: v.pipe(v.array(specialDaySchema), v.maxLength(120, 'too-long')) }

export type CalendarYearRecord = Stored<typeof entries>

export const calendarYear = defineRegister({
  name: 'calendar-year',
  entries,
  titleOf: (record) => record.id,
  check: (record) =>
    record.days.flatMap((entry, index) => {
      if (!entry.date.startsWith(record.id)) return [{ path: `days.${index}.date`, code: 'wrong-year' }]
      if (record.days.findIndex((other) => other.date === entry.date) < index)
        return [{ path: `days.${index}.date`, code: 'day-twice' }]
      if ((entry.kind === 'half-day') === (entry.off !== undefined)) return []
      return [{ path: `days.${index}.off`, code: entry.off === undefined ? 'required' : 'wrong-shape' }]
    }),
  fields: [{ key: 'days', kind: 'number', width: 80, get: (record) => record.days.length }],
})
