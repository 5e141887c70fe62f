/** Which paper of which records: what a screen asks for. */
import * as v from 'valibot'
import { formatProfileSchema } from '#shared/document/format-profile.ts'
import type { ExportFormat } from '#shared/document/model.ts'
import { mostIssuers, paperPartsSchema } from '#shared/document/paper-parts.ts'
import { paperTypes } from '#shared/document/paper-type.ts'
import { day, id, line, optional, requiredLine, wholeNumber } from '#shared/lib/schema.ts'
import { listViewSchema } from '#shared/query/list-view.ts'
import { coordinationRegisters } from '#shared/registers/coordination-names.ts'
import { type RegisterName, registerNames } from '#shared/registers/index.ts'
import { paperFormats } from '#shared/registers/meeting/index.ts'
import { matrixZooms } from '#shared/views/fulfilment/matrix-columns.ts'
import { yearPart } from '#shared/views/registers/view-figures.ts'
import { drillSourceSchema, editedNarratives, reportChoice } from '#shared/views/reports/report-request.ts'

const format = v.picklist(paperFormats)
/** What every formal paper may be asked for besides its format. */
const formal = {
  /** A profile other than the office's own of the format (`hd36` for reprints). */
  profile: v.optional(line(120)),
  /** Liên tịch: the bodies that issue the paper together with the first. */
  joint: v.optional(v.pipe(v.array(id), v.maxLength(mostIssuers - 1, 'too-long'))),
  /** Only the annex of this number, as a paper of its own; a paper without it is given whole. */
  annex: v.optional(wholeNumber(1, 12)),
}
/** By day (a table), by leader (paragraphs), or a matrix of days and leaders. */
export const scheduleLayouts = ['by-day', 'by-leader', 'matrix'] as const
export type ScheduleLayout = (typeof scheduleLayouts)[number]

export const paperRequestSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('minutes'),
    meetingId: id,
    format,
    /** Che tên: for minutes that go outside. */
    hideNames: v.boolean(),
    /** A closed version as it was; null: the record as it is now. */
    version: optional(wholeNumber(1, 1000)),
    ...formal,
  }),
  v.strictObject({ kind: v.literal('invitation'), meetingId: id, format, ...formal }),
  v.strictObject({ kind: v.literal('conclusion-notice'), meetingId: id, format, ...formal }),
  /** `monday`: any day of the week. */
  v.strictObject({
    kind: v.literal('week-schedule'),
    monday: day,
    layout: v.picklist(scheduleLayouts),
    /** A paper to be signed, in this format; without it the list that is posted. */
    format: v.optional(format),
    ...formal,
  }),
  /** Chương trình họp. */
  v.strictObject({ kind: v.literal('agenda'), meetingId: id, format, ...formal }),
  /** Danh sách đại biểu. */
  v.strictObject({ kind: v.literal('attendee-list'), meetingId: id, format, ...formal }),
  /** Công văn gửi tài liệu họp. */
  v.strictObject({ kind: v.literal('document-letter'), meetingId: id, format, ...formal }),
  /** Thông cáo báo chí. */
  v.strictObject({ kind: v.literal('press-release'), meetingId: id, format, ...formal }),
  /** Thông cáo báo chí of a record of the press register, whether or not it has a meeting. */
  v.strictObject({ kind: v.literal('press-event-release'), pressEventId: id, format, ...formal }),
  /** Phiếu phân công trả lời câu hỏi của báo chí. */
  v.strictObject({ kind: v.literal('press-questions'), pressEventId: id, format, ...formal }),
  /** Danh sách đầu mối of a regulation's parties. */
  v.strictObject({ kind: v.literal('contact-list'), regulationId: id, format, ...formal }),
  v.strictObject({ kind: v.literal('task-list'), view: listViewSchema, organisationId: optional(id) }),
  /** Without a format: the office's usual one. */
  v.strictObject({
    kind: v.literal('reminder'),
    organisationId: id,
    format: v.optional(format),
    ...formal,
  }),
  v.strictObject({
    kind: v.literal('urging-letter'),
    organisationId: id,
    format,
    /** The new deadline; null: as many days from today as the office assumes for work without one. */
    answerBy: optional(day),
    /** One of the issuer's signers; null leaves the place to the hand. */
    signerId: optional(id),
    ...formal,
  }),
  /** A report of one of the office's templates (`shared/reports/templates`, register `report-template`). */
  v.strictObject({
    kind: v.literal('report'),
    ...reportChoice,
    format,
    narratives: v.optional(editedNarratives),
    ...formal,
  }),
  /** The records behind a number of a report, under the number's name. */
  v.strictObject({ kind: v.literal('report-lines'), title: requiredLine(500), of: drillSourceSchema }),
  /** Báo cáo tổng kết of a regulation's term. */
  v.strictObject({ kind: v.literal('term-report'), regulationId: id, format, ...formal }),
  v.strictObject({ kind: v.literal('today'), day }),
  /** The gauges of a year, and the legal clocks of the meetings from `from` to `to`. */
  v.strictObject({ kind: v.literal('gauges'), year: wholeNumber(1968, 2100), from: day, to: day }),
  /** How the obligations of a regulation were kept; `zoom` is coarser on paper where there are too many columns. */
  v.strictObject({
    kind: v.literal('fulfilment-matrix'),
    regulationId: id,
    from: day,
    to: day,
    zoom: v.picklist(matrixZooms),
    /** Only what this one owes (a `MatrixLead` key); empty: everybody. */
    lead: line(200),
  }),
  /** Tiến độ chương trình, đề án: plan against fact, by lead body. */
  v.strictObject({
    kind: v.literal('programme-timeline'),
    from: day,
    to: day,
    /** Only what this body leads. */
    leadId: optional(id),
    /** Leaves out what is completed or stopped. */
    isRunningOnly: v.boolean(),
  }),
  /** Bảng tổng hợp trao đổi thông tin hai chiều of a part of a year. */
  v.strictObject({ kind: v.literal('exchange-balance'), period: yearPart }),
  /** Tổng quan các sổ phối hợp, of today. */
  v.strictObject({ kind: v.literal('registers-overview') }),
  /** Kế hoạch phối hợp of one regulation, or of several together. */
  v.strictObject({
    kind: v.literal('year-plan'),
    regulationIds: v.pipe(v.array(id), v.minLength(1, 'required'), v.maxLength(60, 'too-long')),
    year: wholeNumber(1968, 2100),
    format,
    ...formal,
  }),
  /** A paper begun from nothing; without an issuer the office's own body of the format. */
  v.strictObject({
    kind: v.literal('blank'),
    type: v.picklist(paperTypes),
    format,
    issuerId: optional(id),
    addresseeId: optional(id),
    ...formal,
  }),
  /** A paper of the office's own desk (register `paper`), as it stands: a draft, or as it was issued. */
  v.strictObject({ kind: v.literal('paper'), paperId: id, annex: formal.annex }),
  /** A paper that is being written and perhaps not saved yet. */
  v.strictObject({
    kind: v.literal('parts'),
    format,
    profile: v.optional(line(120)),
    annex: formal.annex,
    parts: paperPartsSchema,
  }),
  /** Every part of a look on an invented paper, perhaps of a look that is only being written. */
  v.strictObject({
    kind: v.literal('specimen'),
    profile: formatProfileSchema,
    type: v.picklist(paperTypes),
    joint: v.boolean(),
  }),
  /** Phiếu theo dõi vụ việc. */
  v.strictObject({ kind: v.literal('matter-sheet'), matterId: id }),
  /** Phiếu of one coordination record, as its form has it. */
  v.strictObject({ kind: v.literal('record-sheet'), register: v.picklist(coordinationRegisters), id }),
  /** Sổ đăng ký văn bản đi; `series` empty: all types. */
  v.strictObject({
    kind: v.literal('number-book'),
    organisationId: id,
    period: v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}-\d{2})?$/, 'wrong-shape')),
    series: line(12),
  }),
  /** As it was shown; groups of signs parted by dashes. */
  v.strictObject({
    kind: v.literal('recovery-key'),
    key: v.pipe(v.string(), v.regex(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){8}$/, 'wrong-shape')),
  }),
  v.strictObject({
    kind: v.literal('record-list'),
    register: v.picklist(registerNames as [RegisterName, ...RegisterName[]]),
    view: listViewSchema,
  }),
])

export type PaperRequest = v.InferOutput<typeof paperRequestSchema>
export type PaperKind = PaperRequest['kind']
export type RequestOf<K extends PaperKind> = Extract<PaperRequest, { kind: K }>

/** What is signed by bodies has parts of its own: every such request may name several of them. */
const formalKinds: ReadonlySet<string> = new Set(
  paperRequestSchema.options
    .filter(({ entries }) => 'joint' in entries)
    .map(({ entries }) => entries.kind.literal)
    // Shows a look and says nothing.
    .filter((kind) => kind !== 'specimen'),
)

/** True for a paper that can be made into a draft of the desk. The week's schedule is one when a format is asked for. */
export function isDraftable(request: PaperRequest): boolean {
  if (request.kind === 'week-schedule') return request.format !== undefined
  return formalKinds.has(request.kind)
}

/** The files in which each paper can be had; tables also as sheets. */
export const formatsOfPaper: Readonly<Record<PaperKind, readonly ExportFormat[]>> = {
  minutes: ['pdf', 'docx'],
  invitation: ['pdf', 'docx'],
  'conclusion-notice': ['pdf', 'docx'],
  agenda: ['pdf', 'docx'],
  'attendee-list': ['pdf', 'docx', 'xlsx'],
  'document-letter': ['pdf', 'docx'],
  'press-release': ['pdf', 'docx'],
  'press-event-release': ['pdf', 'docx'],
  'press-questions': ['pdf', 'docx', 'xlsx'],
  'contact-list': ['pdf', 'docx', 'xlsx'],
  'week-schedule': ['pdf', 'docx', 'xlsx', 'csv'],
  'task-list': ['pdf', 'docx', 'xlsx', 'csv'],
  reminder: ['pdf', 'docx', 'xlsx', 'csv'],
  'urging-letter': ['pdf', 'docx'],
  // The sheets are its tables and lists.
  report: ['pdf', 'docx', 'xlsx'],
  'term-report': ['pdf', 'docx'],
  today: ['pdf', 'docx'],
  gauges: ['pdf', 'docx', 'xlsx', 'csv'],
  'fulfilment-matrix': ['pdf', 'docx', 'xlsx', 'csv'],
  'programme-timeline': ['pdf', 'docx', 'xlsx', 'csv'],
  'exchange-balance': ['pdf', 'docx', 'xlsx', 'csv'],
  'registers-overview': ['pdf', 'docx', 'xlsx', 'csv'],
  // The sheets hold the appendix and its days.
  'year-plan': ['pdf', 'docx', 'xlsx', 'csv'],
  blank: ['pdf', 'docx'],
  paper: ['pdf', 'docx'],
  parts: ['pdf', 'docx'],
  specimen: ['pdf', 'docx'],
  'number-book': ['pdf', 'docx', 'xlsx', 'csv'],
  'matter-sheet': ['pdf', 'docx'],
  'record-sheet': ['pdf', 'docx'],
  // On paper only: a file of it would lie beside the data that it opens.
  'recovery-key': [],
  'report-lines': ['pdf', 'docx', 'xlsx'],
  'record-list': ['pdf', 'docx', 'xlsx', 'csv'],
}
