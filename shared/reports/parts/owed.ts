/**
 * What one body owes, as slips and urging letters list it: its tasks, and dues of obligations and of the coordination
 * registers that have no task of their own.
 */

import { sayPeriod } from '#shared/calendar/due-rules/period-words.ts'
import type { Day } from '#shared/lib/dates.ts'
import { deadlineDay, isOpen } from '#shared/registers/task/rules.ts'
import type { Task } from '#shared/registers/task/schema.ts'
import type { ReminderStep } from '#shared/views/reminders/ladder.ts'
import type { ReminderLine } from '#shared/views/reminders/reminder-line.ts'
import { remindersOn } from '#shared/views/reminders/reminders-on.ts'
import type { PaperContext, PaperScope } from '../context.ts'
import { registerWord } from '../wording/register-words.ts'
import { sayBasis } from './basis.ts'
import { sayStanding } from './task-status.ts'

export type OwedRow = {
  readonly title: string
  /** What it rests on; empty for nothing. */
  readonly source: string
  readonly dueOn: Day | null
  /** `Quá hạn 5 ngày làm việc`. */
  readonly standing: string
  readonly step: ReminderStep | null
  readonly isOverdue: boolean
  /** Working days by which it is overdue; 0 on the days off behind the due day. */
  readonly overdueDays: number
}

/** Everything open that a body leads, the earliest deadline first; what has no date last. */
export function owedBy(organisationId: string, context: PaperContext, scope: PaperScope): OwedRow[] {
  const lines = remindersOn(context).lines.filter((line) => line.organisationId === organisationId)
  const byKey = new Map(lines.map((line) => [line.key, line]))
  const tasks = context.read
    .all('task')
    .filter((task) => task.leadId === organisationId && isOpen(task))
    .map((task) => rowOfTask(task, byKey.get(task.id), context, scope))
  const dues = lines.filter(({ source }) => source === 'obligation').map((line) => rowOfDue(line, scope))
  const ofRegisters = lines.flatMap((line) => rowOfRegister(line, scope))
  return [...tasks, ...dues, ...ofRegisters].toSorted(byDueDay)
}

function rowOfTask(
  task: Task,
  line: ReminderLine | undefined,
  { today, calendar }: PaperContext,
  scope: PaperScope,
): OwedRow {
  return {
    title: task.product === '' ? task.title : `${task.title} (sản phẩm: ${task.product})`,
    source: sayBasis(task.basis, scope),
    dueOn: deadlineDay(task),
    standing: sayStanding(task, today, calendar),
    ...factsOf(line),
  }
}

function rowOfDue(line: ReminderLine, { read }: PaperScope): OwedRow {
  const obligation = line.place.screen === 'regulations' ? read.get('obligation', line.place.part) : undefined
  const period = sayPeriod(line.period)
  const notes = [period, obligation?.product ? `sản phẩm: ${obligation.product}` : ''].filter(Boolean)
  return {
    title: notes.length > 0 ? `${line.title} (${notes.join('; ')})` : line.title,
    source: obligation ? sayBasis(basisOf(obligation), { read }) : '',
    dueOn: line.dueOn,
    standing: standingOfLine(line),
    ...factsOf(line),
  }
}

/** `Trả lời yêu cầu thông tin: Đề nghị cung cấp số liệu …`, resting on what its record rests on first. */
function rowOfRegister(line: ReminderLine, scope: PaperScope): OwedRow[] {
  const { due, place, title } = line
  if (due === null || place.screen !== 'registers') return []
  const record = place.id === undefined ? undefined : scope.read.get(due.register, place.id)
  const [basis] = record?.basis ?? []
  return [
    {
      title: [registerWord(due.register, 'dues', due.what), title].filter(Boolean).join(': '),
      source: basis ? sayBasis(basis, scope) : '',
      dueOn: line.dueOn,
      standing: standingOfLine(line),
      ...factsOf(line),
    },
  ]
}

function basisOf({ regulationId, articleIds }: { regulationId: string; articleIds: readonly string[] }) {
  return { kind: 'article', regulationId, articleId: articleIds[0] ?? null } as const
}

function standingOfLine({ isOverdue, workingDays, step }: ReminderLine): string {
  if (isOverdue) return workingDays === 0 ? 'Quá hạn' : `Quá hạn ${-workingDays} ngày làm việc`
  return step?.at === 'today' ? 'Đến hạn hôm nay' : `Còn ${workingDays} ngày làm việc`
}

function factsOf(line: ReminderLine | undefined): Pick<OwedRow, 'step' | 'isOverdue' | 'overdueDays'> {
  if (!line) return { step: null, isOverdue: false, overdueDays: 0 }
  return {
    step: line.step,
    isOverdue: line.isOverdue,
    overdueDays: line.isOverdue ? Math.max(0, -line.workingDays) : 0,
  }
}

function byDueDay(a: OwedRow, b: OwedRow): number {
  const left = a.dueOn ?? '9999-12-31'
  const right = b.dueOn ?? '9999-12-31'
  return left < right ? -1 : left > right ? 1 : 0
}

/** `Mốc nhắc: trước hạn 3 ngày`. */
export function sayStep({ at, days }: ReminderStep): string {
  if (at === 'today') return 'Mốc nhắc: ngày đến hạn'
  return `Mốc nhắc: ${at === 'before' ? 'trước hạn' : 'quá hạn'} ${days} ngày`
}
