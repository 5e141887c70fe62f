/** What can be done with a task where it stands, and what each thing asks for. */
import type { Day } from '#shared/lib/dates.ts'
import { deadlineDay, isExcluded, isHandedIn, type Task } from '#shared/registers/task/index.ts'

export const taskActs = [
  'start',
  'resume',
  'reopen',
  'hand-in',
  'finish',
  'confirm',
  'send-back',
  'extend',
  'pause',
  'cancel',
  'transfer',
  'report',
] as const
export type TaskAct = (typeof taskActs)[number]

/** Inputs an act may ask for. */
export type Asked = 'on' | 'to' | 'reason' | 'approvedBy' | 'resultPaper' | 'leadId' | 'text' | 'percent'

export type Answers = {
  on: Day | null
  to: Day | null
  reason: string
  approvedBy: string
  resultPaper: string
  leadId: string | null
  text: string
  percent: number | null
}

const asked: Record<TaskAct, readonly Asked[]> = {
  start: [],
  resume: [],
  reopen: [],
  'hand-in': ['on', 'resultPaper'],
  finish: ['on', 'resultPaper'],
  confirm: [],
  'send-back': ['on', 'reason'],
  extend: ['to', 'reason', 'approvedBy'],
  pause: ['reason'],
  cancel: ['reason'],
  transfer: ['leadId', 'reason'],
  report: ['text', 'percent'],
}

/** Acts that change the state, in the order in which their buttons stand; the first is the likeliest. */
export function actsFor(task: Task): TaskAct[] {
  const extend: TaskAct[] = deadlineDay(task) === null ? [] : ['extend']
  switch (task.state) {
    case 'not-started':
      return ['start', 'hand-in', 'finish', ...extend, 'pause', 'transfer', 'cancel']
    case 'in-progress':
      return ['hand-in', 'finish', ...extend, 'pause', 'transfer', 'cancel']
    case 'awaiting':
      return ['confirm', 'send-back']
    case 'done':
      return ['send-back']
    case 'paused':
      return ['resume', 'cancel']
    case 'cancelled':
    case 'transferred':
      return ['reopen']
  }
}

/** True where an act that is done to several at once makes sense for this one. */
export function allows(task: Task, act: 'extend' | 'report'): boolean {
  if (act === 'extend') return actsFor(task).includes('extend')
  return task.state !== 'cancelled' && task.state !== 'transferred'
}

/** What an act asks for; empty when it can be done at once. */
export function askedBy(act: TaskAct): readonly Asked[] {
  return asked[act]
}

/** True for inputs that may stay empty. */
export function isOptional(input: Asked): boolean {
  return input === 'approvedBy' || input === 'resultPaper' || input === 'percent'
}

/** Answers as a dialog first shows them. */
export function firstAnswers(today: Day): Answers {
  return {
    on: today,
    to: null,
    reason: '',
    approvedBy: '',
    resultPaper: '',
    leadId: null,
    text: '',
    percent: null,
  }
}

/** The register's action and its input for an act. */
export function actionOf(act: TaskAct, answers: Answers): { action: string; input: unknown } {
  const { on, to, reason, approvedBy, resultPaper, leadId, text, percent } = answers
  const change = (state: Task['state'], more: object = {}) => ({
    action: 'change-state',
    input: { state, on: null, reason: '', resultPaper: '', ...more },
  })
  switch (act) {
    case 'start':
    case 'resume':
    case 'reopen':
      return change('in-progress')
    case 'hand-in':
      return change('awaiting', { on, resultPaper })
    case 'finish':
      return change('done', { on, resultPaper })
    case 'confirm':
      return change('done')
    case 'send-back':
      return { action: 'send-back', input: { on, reason } }
    case 'pause':
      return change('paused', { reason })
    case 'cancel':
      return change('cancelled', { reason })
    case 'transfer':
      return { action: 'transfer', input: { leadId, reason } }
    case 'extend':
      return { action: 'extend', input: { to, reason, approvedBy } }
    case 'report':
      return { action: 'report', input: { text, percent } }
  }
}

export const boardColumns = ['overdue', 'soon', 'in-time', 'awaiting', 'done', 'excluded'] as const
export type BoardColumn = (typeof boardColumns)[number]

/**
 * The act that brings a task into another column of the board, null where no act can: only time makes a task overdue, and a later
 * deadline is the only way out of it.
 */
export function actBetween(task: Task, from: BoardColumn, to: BoardColumn): TaskAct | null {
  if (from === to) return null
  switch (to) {
    case 'awaiting':
      return isHandedIn(task.state) || isExcluded(task.state) ? null : 'hand-in'
    case 'done':
      if (task.state === 'awaiting') return 'confirm'
      return isExcluded(task.state) ? null : 'finish'
    case 'excluded':
      return isHandedIn(task.state) ? null : 'pause'
    default:
      if (isHandedIn(task.state)) return 'send-back'
      if (task.state === 'paused') return 'resume'
      if (isExcluded(task.state)) return 'reopen'
      return to === 'overdue' || deadlineDay(task) === null || from === 'in-time' ? null : 'extend'
  }
}
