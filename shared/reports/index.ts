/** THE list of papers: each kind of request with the template that writes it. */
import type { DocumentModel } from '#shared/document/model.ts'
import { composePaper } from './compose.ts'
import type { PaperContext } from './context.ts'
import { lookOf } from './formats/index.ts'
import type { PaperLook } from './formats/look.ts'
import { makeJoint } from './joint.ts'
import { makeAgenda } from './papers/agenda.ts'
import { makeAttendeeList } from './papers/attendee-list.ts'
import { makeBlank } from './papers/blank.ts'
import { makeConclusionNotice } from './papers/conclusion-notice.ts'
import { makeContactList } from './papers/contact-list.ts'
import { makeDocumentLetter } from './papers/document-letter.ts'
import { buildExchangeBalancePaper } from './papers/exchange-balance.ts'
import { buildFulfilmentMatrix } from './papers/fulfilment-matrix.ts'
import { buildGaugesPaper } from './papers/gauges.ts'
import { makeInvitation } from './papers/invitation.ts'
import { lookOfKept, makeGivenPaper, makeKeptPaper } from './papers/kept-paper.ts'
import { buildMatterSheet } from './papers/matter-sheet.ts'
import { makeMinutes } from './papers/minutes.ts'
import { buildNumberBook } from './papers/number-book.ts'
import { makePressQuestions } from './papers/press-questions.ts'
import { makePressEventRelease, makePressRelease } from './papers/press-release.ts'
import { buildProgrammeTimeline } from './papers/programme-timeline.ts'
import { buildRecordList, buildTaskList } from './papers/record-list.ts'
import { buildRecordSheet } from './papers/record-sheet.ts'
import { buildRecoveryKey } from './papers/recovery-key.ts'
import { buildRegistersOverviewPaper } from './papers/registers-overview.ts'
import { makeReminder } from './papers/reminder.ts'
import { makeReport } from './papers/report.ts'
import { buildReportLines } from './papers/report-lines.ts'
import { buildSpecimen } from './papers/specimen.ts'
import { makeTermReport } from './papers/term-report.ts'
import { buildToday } from './papers/today.ts'
import { makeUrgingLetter } from './papers/urging-letter.ts'
import { buildWeekSchedule, makeWeekSchedule } from './papers/week-schedule.ts'
import { makeYearPlan } from './papers/year-plan.ts'
import { annexAlone } from './parts/annex.ts'
import type { MadePaper } from './parts/make-parts.ts'
import type { PaperKind, PaperRequest, RequestOf } from './request.ts'

export { composePaper, type PaperFile } from './compose.ts'
export type { PaperContext, QueriedRows } from './context.ts'
export { builtInProfiles, lookOf, profileOf } from './formats/index.ts'
export { type ListFrame, type ListRows, modelOfList } from './papers/list-model.ts'
export { frameOfList, type ListPlan, type ListRequest, planOfList } from './papers/record-list.ts'
export type { MadePaper } from './parts/make-parts.ts'
export * from './request.ts'

type Maker<K extends PaperKind> = (request: RequestOf<K>, context: PaperContext) => MadePaper

/** Formal papers: made by parts, which may be edited before issue. */
const makers = {
  minutes: makeMinutes,
  invitation: makeInvitation,
  'conclusion-notice': makeConclusionNotice,
  agenda: makeAgenda,
  'attendee-list': makeAttendeeList,
  'document-letter': makeDocumentLetter,
  'press-release': makePressRelease,
  'press-event-release': makePressEventRelease,
  'press-questions': makePressQuestions,
  'contact-list': makeContactList,
  'week-schedule': makeWeekSchedule,
  reminder: makeReminder,
  'urging-letter': makeUrgingLetter,
  report: makeReport,
  'term-report': makeTermReport,
  'year-plan': makeYearPlan,
  blank: makeBlank,
  paper: makeKeptPaper,
  parts: makeGivenPaper,
} satisfies { readonly [K in PaperKind]?: Maker<K> }

export type FormalKind = keyof typeof makers
export type FormalRequest = RequestOf<FormalKind>

const builders: {
  readonly [K in Exclude<PaperKind, FormalKind> | 'week-schedule']: (
    request: RequestOf<K>,
    context: PaperContext,
  ) => DocumentModel
} = {
  'week-schedule': buildWeekSchedule,
  'task-list': buildTaskList,
  today: buildToday,
  gauges: buildGaugesPaper,
  'fulfilment-matrix': buildFulfilmentMatrix,
  'programme-timeline': buildProgrammeTimeline,
  'exchange-balance': buildExchangeBalancePaper,
  'registers-overview': buildRegistersOverviewPaper,
  'recovery-key': buildRecoveryKey,
  'report-lines': buildReportLines,
  'record-list': buildRecordList,
  specimen: buildSpecimen,
  'number-book': buildNumberBook,
  'matter-sheet': buildMatterSheet,
  'record-sheet': buildRecordSheet,
}

/** True for papers with parts that can be kept, edited and issued. The week's schedule is one when a format is asked for. */
export function isFormal(request: PaperRequest): request is FormalRequest {
  if (request.kind === 'week-schedule') return request.format !== undefined
  return request.kind in makers
}

/** The parts of a formal paper. Throws as {@link buildPaper}. */
export function makePaper(request: FormalRequest, context: PaperContext): MadePaper {
  const make = makers[request.kind] as Maker<FormalKind>
  const made = make(request, context)
  return 'joint' in request && request.joint
    ? makeJoint(made, request.joint, lookOfRequest(request, context), context)
    : made
}

/** The look in which a formal paper is printed; an issued one keeps that of its issue. */
export function lookOfRequest(request: FormalRequest, { read }: PaperContext): PaperLook {
  if (request.kind === 'paper') return lookOfKept(request.paperId, read)
  const format = request.format ?? read.get('settings', 'office')?.defaultFormat ?? 'state'
  return lookOf(format, read, request.profile)
}

/**
 * Writes a paper. Pure: the same request and records give the same model.
 * Throws a Refusal: `unknown-record` for an id that is not there, `paper-incomplete` for what no hand can write in.
 */
export function buildPaper(request: PaperRequest, context: PaperContext): DocumentModel {
  if (isFormal(request)) {
    const { parts, file } = makePaper(request, context)
    const model = composePaper(parts, file, lookOfRequest(request, context))
    return request.annex === undefined ? model : annexAlone(model, request.annex)
  }
  const build = builders[request.kind] as (request: PaperRequest, context: PaperContext) => DocumentModel
  return build(request, context)
}
