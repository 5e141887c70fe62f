/** THE list of papers: each kind of request with the template that writes it. */
import type { DocumentModel } from '#shared/document/model.ts'
import type { PaperContext } from './context.ts'
import { buildConclusionNotice } from './papers/conclusion-notice.ts'
import { buildFulfilmentMatrix } from './papers/fulfilment-matrix.ts'
import { buildGaugesPaper } from './papers/gauges.ts'
import { buildInvitation } from './papers/invitation.ts'
import { buildMinutes } from './papers/minutes.ts'
import { buildRecordList, buildTaskList } from './papers/record-list.ts'
import { buildRecoveryKey } from './papers/recovery-key.ts'
import { buildReminder } from './papers/reminder.ts'
import { buildTermReport } from './papers/term-report.ts'
import { buildToday } from './papers/today.ts'
import { buildUrgingLetter } from './papers/urging-letter.ts'
import { buildWeekSchedule } from './papers/week-schedule.ts'
import { buildYearPlan } from './papers/year-plan.ts'
import type { PaperKind, PaperRequest, RequestOf } from './request.ts'

export type { PaperContext, QueriedRows } from './context.ts'
export * from './request.ts'

const builders: {
  readonly [K in PaperKind]: (request: RequestOf<K>, context: PaperContext) => DocumentModel
} = {
  minutes: buildMinutes,
  invitation: buildInvitation,
  'conclusion-notice': buildConclusionNotice,
  'week-schedule': buildWeekSchedule,
  'task-list': buildTaskList,
  reminder: buildReminder,
  'urging-letter': buildUrgingLetter,
  'term-report': buildTermReport,
  today: buildToday,
  gauges: buildGaugesPaper,
  'fulfilment-matrix': buildFulfilmentMatrix,
  'year-plan': buildYearPlan,
  'recovery-key': buildRecoveryKey,
  'record-list': buildRecordList,
}

/**
 * Writes a paper. Pure: the same request and records give the same model.
 * Throws a Refusal: `unknown-record` for an id that is not there, `paper-incomplete` for what no hand can write in.
 */
export function buildPaper(request: PaperRequest, context: PaperContext): DocumentModel {
  const build = builders[request.kind] as (request: PaperRequest, context: PaperContext) => DocumentModel
  return build(request, context)
}
