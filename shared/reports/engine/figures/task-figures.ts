/**
 * Tasks. The government's own rates are on what was due (done and overdue), not on all that was given (`domain` 5.4): both
 * are here, each named by what it is a share of.
 */
import { dayOfMoment } from '#shared/lib/dates.ts'
import type { Frame } from '#shared/views/reports/frame.ts'
import type { TaskOutcome } from '#shared/views/reports/task-lines.ts'
import { countBareTasks, countTasks, ofOutcome, shareOf } from '../counted.ts'
import type { Figure } from './figure.ts'

const count = (key: string, label: string, addsUp: Figure['addsUp'], measure: Figure['measure']): Figure => ({
  key,
  label,
  unit: 'count',
  addsUp,
  measure,
})

const outcomes =
  (...wanted: readonly TaskOutcome[]) =>
  (frame: Frame) =>
    countTasks(ofOutcome(frame.tasks(), ...wanted))

const done = outcomes('done-on-time', 'done-late')
const overdue = outcomes('overdue')
const due = outcomes('done-on-time', 'done-late', 'overdue')
const total = (frame: Frame) => countTasks(frame.tasks())

const rate = (key: string, label: string, part: Figure['measure'], whole: Figure['measure']): Figure => ({
  key,
  label,
  unit: 'percent',
  addsUp: [],
  measure: (frame) => shareOf(part(frame), whole(frame)),
})

export const taskFigures: readonly Figure[] = [
  count('tasks-total', 'Tổng số nhiệm vụ được giao', ['bodies'], total),
  count('tasks-carried', 'Nhiệm vụ kỳ trước chuyển sang', ['bodies'], (frame) =>
    countTasks(frame.tasks().filter(({ task }) => task.assignedOn < frame.period.from)),
  ),
  count('tasks-assigned', 'Nhiệm vụ giao mới trong kỳ', ['bodies', 'months'], (frame) =>
    countTasks(frame.tasks().filter(({ task }) => task.assignedOn >= frame.period.from)),
  ),
  count('tasks-due', 'Số nhiệm vụ đến hạn (đã hoàn thành và quá hạn)', ['bodies'], due),
  count('tasks-done', 'Nhiệm vụ đã hoàn thành', ['bodies', 'months'], done),
  count('tasks-done-on-time', 'Nhiệm vụ hoàn thành đúng hạn', ['bodies', 'months'], outcomes('done-on-time')),
  count('tasks-done-late', 'Nhiệm vụ hoàn thành quá hạn', ['bodies', 'months'], outcomes('done-late')),
  count('tasks-open', 'Nhiệm vụ chưa hoàn thành', ['bodies'], outcomes('in-time', 'overdue')),
  count('tasks-in-time', 'Nhiệm vụ chưa hoàn thành, còn trong hạn', ['bodies'], outcomes('in-time')),
  count('tasks-overdue', 'Nhiệm vụ chưa hoàn thành, đã quá hạn', ['bodies'], overdue),
  rate('rate-done-of-due', 'Tỷ lệ hoàn thành trên số nhiệm vụ đến hạn', done, due),
  rate('rate-overdue-of-due', 'Tỷ lệ quá hạn trên số nhiệm vụ đến hạn', overdue, due),
  rate('rate-done-of-total', 'Tỷ lệ hoàn thành trên tổng số giao', done, total),
  rate('rate-overdue-of-total', 'Tỷ lệ quá hạn trên tổng số giao', overdue, total),
  rate('rate-on-time-of-done', 'Tỷ lệ đúng hạn trên số đã hoàn thành', outcomes('done-on-time'), done),
  count('tasks-extended', 'Số nhiệm vụ được gia hạn trong kỳ', ['bodies'], (frame) =>
    countBareTasks(
      frame.allTasks().filter(({ extensions }) => extensions.some(({ at }) => isIn(frame, dayOfMoment(at)))),
    ),
  ),
  count('tasks-returned', 'Số nhiệm vụ bị trả lại trong kỳ', ['bodies'], (frame) =>
    countBareTasks(frame.allTasks().filter(({ returns }) => returns.some(({ on }) => isIn(frame, on)))),
  ),
  count('tasks-excluded', 'Nhiệm vụ tạm dừng, hủy, chuyển (không tính tỷ lệ)', ['bodies'], (frame) =>
    countBareTasks(frame.excluded()),
  ),
]

const isIn = ({ period, asOf }: Frame, day: string) => day >= period.from && day <= asOf
