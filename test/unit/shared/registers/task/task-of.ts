/** A task for tests of its rules: in order as it stands, changed where a test says so. */
import { defaultYear } from '#shared/calendar/holidays.ts'
import { makeWorkingCalendar } from '#shared/calendar/working-days.ts'
import type { DecideContext, ReadModel } from '#shared/registers/define-register.ts'
import type { Task } from '#shared/registers/task/index.ts'

export const calendar = makeWorkingCalendar({ yearOf: (year) => defaultYear(year), weeklyRest: [6, 7] })
/** A Monday; the day after it is Ngày Văn hóa Việt Nam. */
export const today = '2026-11-23'
export const now = '2026-11-23T01:00:00.000Z'

export const taskOf = (patch: Partial<Task> = {}): Task => ({
  id: 'task-1',
  revision: 1,
  createdAt: now,
  updatedAt: now,
  removedAt: null,
  title: 'Báo cáo kết quả phối hợp quý IV',
  leadId: 'so-y-te',
  supporting: [],
  contactId: null,
  directedById: null,
  basis: null,
  assignedOn: '2026-11-02',
  deadline: { kind: 'date', on: '2026-11-27' },
  product: 'Báo cáo',
  urgency: 'normal',
  state: 'in-progress',
  stateReason: '',
  completedOn: null,
  resultPaper: '',
  progress: [],
  extensions: [],
  returns: [],
  note: '',
  ...patch,
})

const nothing: ReadModel = { get: () => undefined, all: () => [] }

export const contextOf = (patch: Partial<DecideContext> = {}): DecideContext => {
  let count = 0
  return {
    read: nothing,
    today,
    now,
    calendar,
    actor: 'Văn phòng Ban',
    newId: () => {
      count += 1
      return `new-${count}`
    },
    ...patch,
  }
}
