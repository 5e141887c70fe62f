/** How a task stands, in the words of slips and day sheets. */
import type { WorkingCalendar } from '#shared/calendar/working-days.ts'
import type { Day } from '#shared/lib/dates.ts'
import { deadlineDay, relateDeadline } from '#shared/registers/task/rules.ts'
import type { Task } from '#shared/registers/task/schema.ts'

/** `Quá hạn 5 ngày làm việc`, `Đến hạn hôm nay`, `Còn 3 ngày làm việc`, `Không hạn`, `Đã gửi, chờ xác nhận`. */
export function sayStanding(task: Task, today: Day, calendar: WorkingCalendar): string {
  if (task.state === 'awaiting') return 'Đã gửi, chờ xác nhận'
  const { relation, workingDaysLeft } = relateDeadline(task.deadline, today, calendar)
  switch (relation) {
    case 'none':
      return 'Không hạn'
    case 'regular':
      return 'Thường xuyên'
    case 'today':
      return 'Đến hạn hôm nay'
    case 'overdue':
      return workingDaysLeft === 0 ? 'Quá hạn' : `Quá hạn ${Math.abs(workingDaysLeft ?? 0)} ngày làm việc`
    default:
      return `Còn ${workingDaysLeft} ngày làm việc`
  }
}

/** Earliest deadline first; those without a date last. */
export function byDeadline(a: Task, b: Task): number {
  const left = deadlineDay(a) ?? '9999-12-31'
  const right = deadlineDay(b) ?? '9999-12-31'
  return left < right ? -1 : left > right ? 1 : 0
}
