/** Lists of tasks. */
import type { ReadModel } from '#shared/registers/define-register.ts'
import type { Task } from '#shared/registers/task/index.ts'
import type { Frame } from '#shared/views/reports/frame.ts'
import { nextOf } from '#shared/views/reports/periods.ts'
import type { TaskLine } from '#shared/views/reports/task-lines.ts'
import { sayBasis } from '../../parts/basis.ts'
import { bodyName } from '../body-name.ts'
import { ofOutcome } from '../counted.ts'
import { defineList, listColumn } from './list.ts'

const taskRef = ({ task }: Pick<TaskLine, 'task'>) => ({ register: 'task' as const, id: task.id })

const personName = (id: string | null, read: ReadModel) =>
  id ? (read.get('person', id)?.fullName ?? '') : ''

/** What was last written of its progress by the report's day: the nearest thing to a reason that the records hold. */
function lastWords({ progress, extensions }: Task, asOf: string): string {
  const said = progress.filter(({ at }) => at.slice(0, 10) <= asOf).at(-1)?.text ?? ''
  return (said || (extensions.at(-1)?.reason ?? '')).replace(/\s+/g, ' ').trim()
}

const column = listColumn<TaskLine>
const title = column('title', 'Nội dung nhiệm vụ', 'text', 4, ({ task }) => task.title)
const basis = column('basis', 'Văn bản giao', 'text', 2.4, ({ task }, { read }) =>
  sayBasis(task.basis, { read }),
)
const lead = column('lead', 'Cơ quan chủ trì', 'text', 1.8, ({ task }, frame) => bodyName(task.leadId, frame))
const contact = column('contact', 'Cán bộ đầu mối', 'text', 1.6, ({ task }, { read }) =>
  personName(task.contactId, read),
)
const assigned = column('assigned', 'Ngày giao', 'day', 1.2, ({ task }) => task.assignedOn)
const deadline = column('deadline', 'Thời hạn', 'day', 1.2, (line) => line.deadline)
const doneOn = column('done', 'Ngày hoàn thành', 'day', 1.2, (line) => line.doneOn)
const product = column('product', 'Sản phẩm', 'text', 2, ({ task }) => task.product)
const result = column('result', 'Văn bản kết quả', 'text', 1.8, ({ task }) => task.resultPaper)
const daysLate = column('days-late', 'Số ngày quá hạn', 'number', 0.9, (line) => line.daysLate)
const cause = column('cause', 'Nguyên nhân, tiến độ', 'text', 2.6, ({ task }, { asOf }) =>
  lastWords(task, asOf),
)
/** Left to the hand: the records do not know what the office proposes. */
const proposal = column('proposal', 'Đề xuất', 'text', 1.8, () => '')
const returned = column(
  'returned',
  'Số lần bị trả lại',
  'number',
  0.9,
  ({ task }, { period, asOf }) => task.returns.filter(({ on }) => on >= period.from && on <= asOf).length,
)
const timeliness = column('timeliness', 'Tiến độ', 'text', 1.3, ({ outcome }) => outcomeWords[outcome])

const outcomeWords = {
  'done-on-time': 'Đúng hạn',
  'done-late': 'Quá hạn',
  'in-time': 'Đang thực hiện',
  overdue: 'Chưa xong, quá hạn',
} as const

const byDeadline = (a: TaskLine, b: TaskLine) => (a.deadline ?? '9999').localeCompare(b.deadline ?? '9999')

export const overdueTasks = defineList<TaskLine>({
  key: 'overdue-tasks',
  empty: 'Không có nhiệm vụ quá hạn.',
  columns: [title, basis, lead, deadline, daysLate, cause, proposal],
  lines: (frame) => ofOutcome(frame.tasks(), 'overdue').toSorted((a, b) => b.daysLate - a.daysLate),
  refOf: taskRef,
})

export const doneTasks = defineList<TaskLine>({
  key: 'done-tasks',
  empty: 'Không có nhiệm vụ hoàn thành trong kỳ.',
  columns: [title, lead, basis, deadline, doneOn, timeliness, result],
  lines: (frame) =>
    ofOutcome(frame.tasks(), 'done-on-time', 'done-late').toSorted((a, b) =>
      (a.doneOn ?? '').localeCompare(b.doneOn ?? ''),
    ),
  refOf: taskRef,
})

export const openTasks = defineList<TaskLine>({
  key: 'open-tasks',
  empty: 'Không còn nhiệm vụ chưa hoàn thành.',
  columns: [title, lead, basis, deadline, cause],
  lines: (frame) => ofOutcome(frame.tasks(), 'in-time', 'overdue').toSorted(byDeadline),
  refOf: taskRef,
})

/** The open tasks whose deadline lies in the period after. */
export function tasksDueNext(frame: Frame): TaskLine[] {
  const next = nextOf(frame.period, frame.settings.window)
  if (next === null) return []
  return ofOutcome(frame.tasks(), 'in-time')
    .filter(({ deadline: day }) => day !== null && day <= next.to)
    .toSorted(byDeadline)
}

export const nextTasks = defineList<TaskLine>({
  key: 'next-tasks',
  empty: 'Không có nhiệm vụ đến hạn trong kỳ tới.',
  columns: [title, lead, basis, deadline],
  lines: tasksDueNext,
  refOf: taskRef,
})

/** Facts of NĐ 335/2025/NĐ-CP: product, when it was given, due and done, how often it came back. */
export const officerProducts = defineList<TaskLine>({
  key: 'officer-products',
  empty: 'Không có sản phẩm được giao trong kỳ.',
  columns: [
    contact,
    column('product-or-title', 'Sản phẩm, công việc', 'text', 4, ({ task }) =>
      task.product === '' ? task.title : `${task.product}: ${task.title}`,
    ),
    product,
    title,
    assigned,
    deadline,
    doneOn,
    timeliness,
    returned,
  ],
  lines: (frame) =>
    frame
      .tasks()
      .toSorted(
        (a, b) =>
          personName(a.task.contactId, frame.read).localeCompare(
            personName(b.task.contactId, frame.read),
            'vi',
          ) || byDeadline(a, b),
      ),
  refOf: taskRef,
})

export const excludedTaskList = defineList<Task>({
  key: 'excluded-tasks',
  empty: 'Không có nhiệm vụ tạm dừng, hủy, chuyển.',
  columns: [
    listColumn('title', 'Nội dung nhiệm vụ', 'text', 4, (task) => task.title),
    listColumn('lead', 'Cơ quan chủ trì', 'text', 1.8, ({ leadId }, frame) => bodyName(leadId, frame)),
    listColumn('state', 'Tình trạng', 'text', 1.2, ({ state }) => stateWords[state] ?? ''),
    listColumn('reason', 'Lý do, văn bản', 'text', 3, ({ stateReason }) => stateReason),
  ],
  lines: (frame) => frame.excluded(),
  refOf: ({ id }) => ({ register: 'task', id }),
})

const stateWords: Readonly<Partial<Record<Task['state'], string>>> = {
  paused: 'Tạm dừng',
  cancelled: 'Hủy',
  transferred: 'Chuyển',
}
