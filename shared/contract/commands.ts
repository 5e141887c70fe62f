/** One contract per command: the schema of its input and the type of its output. Nothing crosses that is not named here. */
import * as v from 'valibot'
import { specialDaySchema } from '#shared/calendar/holidays.ts'
import { nameMasks } from '#shared/fence/names/name-mask.ts'
import {
  acceptSchema,
  type ImportSource,
  lookSchema,
  type PreviewPage,
  type PreviewSummary,
  pasteSchema,
  previewSchema,
  rowsSchema,
  type SheetLook,
  takeSchema,
} from '#shared/import/import-session.ts'
import type { ReadRegulation } from '#shared/import/read-articles.ts'
import { targetNames } from '#shared/import/tables/target-names.ts'
import { day, id, line, requiredLine, wholeNumber } from '#shared/lib/schema.ts'
import type { Group, Row, Sums } from '#shared/query/evaluate.ts'
import { filterSchema, listViewSchema } from '#shared/query/list-view.ts'
import { ownerRegisters } from '#shared/registers/attachment/index.ts'
import { coordinationRegisters } from '#shared/registers/coordination-names.ts'
import type { CellValue } from '#shared/registers/define-register.ts'
import { occasion } from '#shared/registers/fulfilment/index.ts'
import { type AnyRecord, type RecordOf, type RegisterName, registerNames } from '#shared/registers/index.ts'
import type { PaperState } from '#shared/registers/paper/index.ts'
import type { Finding } from '#shared/reports/checks/finding.ts'
import { type PaperRequest, paperRequestSchema } from '#shared/reports/index.ts'
import type { IssueOffer } from '#shared/reports/numbers/offer-issue.ts'
import { type PartDifference, partGroupNames } from '#shared/reports/remake.ts'
import { startInputSchema } from '#shared/template/start-input.ts'
import type { CalendarDue } from '#shared/views/calendar-dues.ts'
import type { CalendarRange } from '#shared/views/calendar-range.ts'
import type { ClockMeasures } from '#shared/views/clocks/clock-measures.ts'
import type { CoordinationTitle, RecordTitle } from '#shared/views/coordination.ts'
import type { ExchangeBalance } from '#shared/views/exchanges/balance.ts'
import type { ExchangeThread } from '#shared/views/exchanges/thread.ts'
import type { OfficeFindings } from '#shared/views/fence-on-office.ts'
import type { PaperFindings } from '#shared/views/fence-on-paper.ts'
import type { DueDetail, FulfilmentMatrix } from '#shared/views/fulfilment/matrix.ts'
import { matrixZooms } from '#shared/views/fulfilment/matrix-columns.ts'
import { duePlaceSchema, newProofSchema } from '#shared/views/fulfilment/record-fulfilment.ts'
import type { GaugesView } from '#shared/views/gauges/gauges.ts'
import type { IcsRow } from '#shared/views/ics/compare-ics.ts'
import { icsLimits } from '#shared/views/ics/lines.ts'
import type { MatterTimeline } from '#shared/views/matters/matter-timeline.ts'
import type { MeetingReview } from '#shared/views/meeting-review.ts'
import type { MovedDates } from '#shared/views/moved-dates/moved-dates.ts'
import {
  enterNumbersSchema,
  numberChoiceSchema,
  reserveNumbersSchema,
} from '#shared/views/numbering/inputs.ts'
import type { KnownNumber } from '#shared/views/numbering/known-numbers.ts'
import type { NumbersOverview } from '#shared/views/numbering/overview.ts'
import type { OverlapView } from '#shared/views/overlaps/overlaps.ts'
import { planChoice } from '#shared/views/plan/accept-plan.ts'
import type { YearPlan } from '#shared/views/plan/year-plan.ts'
import type { PressQuarter } from '#shared/views/press/press-quarters.ts'
import type { RegistersOverview } from '#shared/views/registers/registers-overview.ts'
import type { ReminderSummary } from '#shared/views/reminders/summary.ts'
import type { DrillLine, ReportData } from '#shared/views/reports/report.ts'
import { drillSourceSchema, reportChoiceSchema } from '#shared/views/reports/report-request.ts'
import type { ScheduleWeekView } from '#shared/views/schedule-week.ts'
import type { SearchHit } from '#shared/views/search-hit.ts'
import { nextRegulationSchema } from '#shared/views/term/next-input.ts'
import type { LeftBehind } from '#shared/views/term/next-regulation.ts'
import type { TermReview } from '#shared/views/term/term-review.ts'
import type { TodayView } from '#shared/views/today.ts'
import { type Trace, tracedRegisters } from '#shared/views/trace/trace.ts'
import type { WhatIf } from '#shared/views/what-if/what-if.ts'
import { type AppInfo, preferencesSchema } from './app-state.ts'
import type { CommandName } from './names.ts'
import type {
  BackupOverview,
  BackupPlace,
  BackupSummary,
  BackupTrouble,
  CheckReport,
  FolderReport,
  FolderSize,
  FoundBackups,
  HistoryEntry,
  HistoryPage,
  RestorePreview,
  SealState,
} from './storage.ts'

export type Command<I extends v.GenericSchema = v.GenericSchema, O = unknown> = { input: I; output: O }

/** `output` exists for the compiler only. */
function command<O>() {
  return <I extends v.GenericSchema>(input: I): Command<I, O> => ({ input, output: undefined as O })
}

const nothing = v.strictObject({})
const register = v.picklist(registerNames as [RegisterName, ...RegisterName[]])
const target = { register, id }
/** A record that files are attached to. */
const owner = { register: v.picklist(ownerRegisters), id }
const revision = wholeNumber(1, Number.MAX_SAFE_INTEGER)
/** Content is parsed a second time by the register's own schema. */
const fields = v.record(v.string(), v.unknown())
const longestRangeDays = 800
/** What `records.batch` does to one record. */
const operation = v.variant('kind', [
  v.strictObject({ kind: v.literal('remove'), id, revision }),
  v.strictObject({ kind: v.literal('restore'), id, revision }),
  v.strictObject({ kind: v.literal('act'), id, revision, action: requiredLine(60), input: v.unknown() }),
])
/** A calendar file as text. */
const icsText = v.pipe(v.string(), v.maxLength(icsLimits.characters, 'too-long'))

export type BatchOperation = v.InferOutput<typeof operation>

/** A passphrase or recovery key as typed; what may stand in it is the keyring's to say. */
const secret = v.pipe(v.string(), v.minLength(1, 'required'), v.maxLength(1000, 'too-long'))
const passphrase = v.pipe(v.string(), v.minLength(8, 'too-short'), v.maxLength(1000, 'too-long'))
/** A backup: in which place, and its name there. */
const backupRef = { place: v.picklist(['inside', 'second']), name: requiredLine(100) }

const dayRange = v.pipe(
  v.strictObject({ from: day, to: day }),
  v.check(({ from, to }) => from <= to, 'end-before-start'),
  v.check(
    ({ from, to }) => (Date.parse(to) - Date.parse(from)) / 86_400_000 <= longestRangeDays,
    'too-many-days',
  ),
)

/** A year, or the first day of a term. */
const numberPeriod = v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}-\d{2})?$/, 'wrong-shape'))

/** Years in which lunar holidays are known. */
const planYear = wholeNumber(1968, 2100)
/** A span whose first day is not after its last. */
const ordered = <S extends v.GenericSchema<{ from: string; to: string }>>(schema: S) =>
  v.pipe(
    schema,
    v.check(({ from, to }) => from <= to, 'end-before-start'),
  )

/** Which occurrences of a series a change means; an ordinary event takes `one`. */
export const changeScopes = ['one', 'following', 'all'] as const
const changeTarget = { key: id, scope: v.picklist(changeScopes), revision: v.nullable(revision) }

const year = wholeNumber(1901, 2198)
const yearDays = v.pipe(v.array(specialDaySchema), v.maxLength(120, 'too-long'))
/** A notice of one year, and where a swap crosses the new year the years beside it; each once. */
const yearLists = <S extends v.GenericSchema<unknown, { year: number }>>(list: S) =>
  v.pipe(
    v.array(list),
    v.minLength(1, 'required'),
    v.maxLength(3, 'too-long'),
    v.check((lists) => new Set(lists.map((one) => one.year)).size === lists.length, 'twice'),
  )

/** How names stand in what goes out; left out: in full. */
const names = v.optional(v.picklist(nameMasks))
/** What contacts of officials are taken out for; without it what holds them is refused (`purpose-required`). */
const purpose = v.optional(requiredLine(300))
const outgoing = { names, purpose }

export const paperFileFormats = ['pdf', 'docx', 'xlsx', 'csv'] as const
export type PaperFileFormat = (typeof paperFileFormats)[number]

export type ChangeSummary = {
  seq: number
  at: string
  actor: string
  command: string
  before: AnyRecord | null
  after: AnyRecord | null
  /** The values were removed for good. */
  isPurged: boolean
}
export type RecordLink = { register: RegisterName; id: string; title: string; subtitle: string }
export type Draft = { key: string; savedAt: string; value: unknown }

const exportIcs = v.strictObject({ span: dayRange, seriesId: v.nullable(id), names })
const acceptIcs = v.strictObject({
  text: icsText,
  chosen: v.pipe(v.array(wholeNumber(0, 100_000)), v.minLength(1, 'required'), v.maxLength(5000, 'too-long')),
})

export const commands = {
  'app.info': command<AppInfo>()(nothing),
  /** The renderer shows its first real screen; `screen` is its name. */
  'app.ready': command<null>()(v.strictObject({ screen: line(60) })),
  /** Shows a saved file in the system's file manager. Only files that this session saved. */
  'app.reveal': command<null>()(v.strictObject({ path: requiredLine(1000) })),
  /** Asks for a folder; null when the user thinks better of it. */
  'folder.choose': command<string | null>()(nothing),
  'folder.open': command<AppInfo>()(v.strictObject({ path: requiredLine(1000) })),
  'folder.open-sample': command<AppInfo>()(nothing),
  /** Back to the office that was open before the sample, or to the choice of a folder. */
  'folder.leave-sample': command<AppInfo>()(nothing),
  'folder.retry': command<AppInfo>()(nothing),
  /** Opens the folder that could not be opened to look at only: as far as it can be read. */
  'folder.view': command<AppInfo>()(nothing),
  /** What is left of the folder that could not be opened; nothing is written. */
  'folder.inspect': command<FolderReport>()(nothing),
  /**
   * Makes a damaged folder openable: as it was at the last whole change, or with every later change that is readable by itself.
   * What is damaged is set aside.
   */
  'folder.go-back': command<AppInfo>()(v.strictObject({ keeps: v.picklist(['last-good', 'all-readable']) })),
  /** Saves everything readable as one Excel file where the user says; null when the dialog is left. */
  'folder.export-readable': command<{ path: string } | null>()(v.strictObject(outgoing)),
  /** Opens a locked folder with the passphrase or the recovery key. */
  'folder.unlock': command<AppInfo>()(v.strictObject({ secret })),
  'folder.lock': command<AppInfo>()(nothing),
  /** Seals everything in the folder and its backups; answers the recovery key, which is shown this once. */
  'folder.set-passphrase': command<{ recoveryKey: string }>()(v.strictObject({ passphrase })),
  'folder.change-passphrase': command<null>()(v.strictObject({ current: secret, passphrase })),
  'folder.remove-passphrase': command<AppInfo>()(v.strictObject({ current: secret })),
  'folder.renew-recovery-key': command<{ recoveryKey: string }>()(v.strictObject({ current: secret })),

  'backups.list': command<BackupOverview>()(nothing),
  'backups.make': command<BackupSummary>()(v.strictObject({ label: line(120) })),
  /** Asks for the folder of the second place (USB, share); null when the user thinks better of it. */
  'backups.choose-place': command<BackupPlace | null>()(nothing),
  'backups.forget-place': command<null>()(nothing),
  'backups.verify': command<BackupTrouble[]>()(v.strictObject(backupRef)),
  /** What restoring would change, against the folder as it is now. */
  'backups.preview': command<RestorePreview>()(v.strictObject(backupRef)),
  /**
   * Restores. An open folder gets one change that leads to the backup's state (and can be undone like any other); a folder
   * that cannot be opened gets the backup's files, its own are set aside.
   */
  'backups.restore': command<AppInfo>()(v.strictObject(backupRef)),
  /** Back to what was there before the last restore. */
  'backups.undo-restore': command<AppInfo>()(nothing),
  /** Asks for a folder with backups (of a PC that is lost, say) and tells what is in it; null when the user thinks better of it. */
  'backups.find': command<FoundBackups | null>()(nothing),
  /** Asks for a folder, lays a backup that was found out in a new folder within it, and opens that; null when the dialog is left. */
  'backups.restore-found': command<AppInfo | null>()(
    v.strictObject({ officeId: requiredLine(100), name: requiredLine(100) }),
  ),
  /**
   * Everything read and compared: journal, snapshots, records, seals, attachments, the newest backup. Finished journal files
   * that a backup has exactly are put back; nothing else is changed.
   */
  'data.check': command<CheckReport>()(nothing),
  'data.size': command<FolderSize>()(nothing),
  'preferences.set': command<AppInfo>()(preferencesSchema),

  'records.get': command<AnyRecord>()(v.strictObject(target)),
  /** Every record of a register in use: for the small ones that pickers need whole. */
  'records.all': command<AnyRecord[]>()(v.strictObject({ register })),
  'records.query': command<{ total: number; rows: Row[]; groups: Group[]; columns: string[]; sums: Sums }>()(
    v.strictObject({
      register,
      view: listViewSchema,
      /** Filters of the screen itself, on top of the user's own. */
      scope: v.pipe(v.array(filterSchema), v.maxLength(30)),
      offset: wholeNumber(0, 10_000_000),
      limit: wholeNumber(1, 500),
      inBin: v.boolean(),
    }),
  ),
  'records.links': command<RecordLink[]>()(v.strictObject(target)),
  /** How records are called, in the order asked; those that are not there are `isGone`. */
  'records.titles': command<RecordTitle[]>()(
    v.strictObject({
      targets: v.pipe(v.array(v.strictObject(target)), v.maxLength(500, 'too-long')),
    }),
  ),
  /** Every record of the coordination registers by its title: what pickers offer. */
  'coordination.titles': command<CoordinationTitle[]>()(nothing),
  /** What stands in the coordination registers, what is late and what is next. */
  'coordination.overview': command<RegistersOverview>()(nothing),
  /** What a new record of a coordination register is offered, by field: the next free code. */
  'coordination.suggest': command<Readonly<Record<string, CellValue>>>()(
    v.strictObject({ register: v.picklist(coordinationRegisters) }),
  ),
  /** Everything that belongs to a matter, on one line of days. Refuses `unknown-record`. */
  'matter.timeline': command<MatterTimeline>()(v.strictObject({ id })),
  'records.history': command<ChangeSummary[]>()(v.strictObject(target)),
  /** `id` only where the register's ids mean something (a year, a Monday, `office`). */
  'records.create': command<AnyRecord>()(v.strictObject({ register, id: v.nullable(id), fields })),
  'records.update': command<AnyRecord>()(v.strictObject({ ...target, revision, fields })),
  'records.remove': command<null>()(v.strictObject({ ...target, revision })),
  'records.restore': command<null>()(v.strictObject({ ...target, revision })),
  /** Fills an empty directory with the bodies that a provincial office works with; answers how many. */
  'directory.add-starters': command<{ count: number }>()(nothing),
  /** Documents that are often cited, by their ids in `shared/sample/starter-documents.ts`; those the library has are passed over. */
  'documents.add-starters': command<{ count: number }>()(
    v.strictObject({ ids: v.pipe(v.array(id), v.minLength(1, 'required'), v.maxLength(200, 'too-long')) }),
  ),
  /** A draft regulation with its obligations in one commit; `leftOut` are obligations that its term is too short for. */
  'regulations.start-from-template': command<{ id: string; obligations: number; leftOut: string[] }>()(
    startInputSchema,
  ),
  /** Asks for a Word file and reads it as a regulation, `decoded` with old letters as Unicode; nothing is kept. Null when the dialog is left. */
  'regulations.read-docx': command<{
    name: string
    read: ReadRegulation
    decoded: ReadRegulation | null
  } | null>()(nothing),
  /** What was kept of a regulation over its term, and what is left over. */
  'regulations.review-term': command<TermReview>()(v.strictObject({ regulationId: id })),
  /** The draft that follows on a signed regulation, with its obligations, in one commit. */
  'regulations.start-next': command<{ id: string; obligations: number; leftBehind: LeftBehind[] }>()(
    nextRegulationSchema,
  ),
  /** An action of the record's register; answers the record as it is afterwards. */
  'records.act': command<AnyRecord>()(
    v.strictObject({ ...target, revision, action: requiredLine(60), input: v.unknown() }),
  ),
  /** Several records of one register in one commit: all or nothing, undone in one step. Answers how many. */
  'records.batch': command<{ count: number }>()(
    v.strictObject({
      register,
      operations: v.pipe(v.array(operation), v.minLength(1, 'required'), v.maxLength(5000, 'too-long')),
    }),
  ),
  /**
   * Xóa hẳn: takes the values out of journal, snapshots and backups. A record in the bin goes altogether; of one in use
   * (`keepsCurrent`) everything but what it says now. Cannot be undone.
   */
  'records.purge': command<AppInfo>()(v.strictObject({ ...target, keepsCurrent: v.boolean() })),
  /** Whether sealed content (closed minutes) still is what it was when it was sealed. */
  'records.seal': command<SealState>()(v.strictObject(target)),
  /** The files of a record, in the order in which they came. */
  'attachments.list': command<RecordOf<'attachment'>[]>()(v.strictObject(owner)),
  /**
   * Asks for files and attaches copies of them; answers their records, also of those that were attached before, none when the
   * dialog is left. Names that bear a mark of secrecy are refused once (`fence-files`, with the names): with `without` the
   * same files are attached but for those.
   */
  'attachments.add': command<RecordOf<'attachment'>[]>()(
    v.strictObject({
      ...owner,
      without: v.optional(v.pipe(v.array(line(255)), v.maxLength(1000, 'too-long'))),
    }),
  ),
  /** Opens a copy with the system's program. */
  'attachments.open': command<null>()(v.strictObject({ id })),
  'attachments.save': command<{ path: string } | null>()(v.strictObject({ id })),
  /** The command that was undone or done again. */
  'history.undo': command<{ command: string }>()(nothing),
  'history.redo': command<{ command: string }>()(nothing),
  /** Changes of the whole office, newest first, from the newest day or the one before which to look. */
  'history.list': command<HistoryPage>()(
    v.strictObject({
      before: v.nullable(wholeNumber(1, Number.MAX_SAFE_INTEGER)),
      day: v.nullable(day),
      limit: wholeNumber(1, 200),
    }),
  ),
  'history.entry': command<HistoryEntry>()(v.strictObject({ seq: wholeNumber(1, Number.MAX_SAFE_INTEGER) })),
  /** What going back to how things were right after that change would change now. */
  'history.preview': command<RestorePreview>()(
    v.strictObject({ seq: wholeNumber(0, Number.MAX_SAFE_INTEGER) }),
  ),
  'history.return': command<null>()(v.strictObject({ seq: wholeNumber(0, Number.MAX_SAFE_INTEGER) })),

  'calendar.range': command<CalendarRange>()(dayRange),
  /** The dues of obligations by the day on which they fall due. */
  'calendar.dues': command<CalendarDue[]>()(dayRange),
  /** Changes the content or the day of an event or of occurrences; answers the key of the changed entry. */
  'calendar.change': command<{ key: string }>()(v.strictObject({ ...changeTarget, patch: fields })),
  /** What would move with an entry that is moved to another day; nothing is changed. */
  'calendar.what-if': command<WhatIf>()(
    v.strictObject({ key: id, scope: v.picklist(changeScopes), date: day }),
  ),
  /** Takes an event to the bin, or skips occurrences of a series. */
  'calendar.cancel': command<null>()(v.strictObject(changeTarget)),
  /** What moves when the years' special days are these; nothing is changed. */
  'calendar-year.preview': command<MovedDates>()(
    v.strictObject({ lists: yearLists(v.strictObject({ year, days: yearDays })) }),
  ),
  /** Takes the lists as the office's own, all in one commit; `revision` of the list that was looked at, null for none. */
  'calendar-year.accept': command<null>()(
    v.strictObject({
      lists: yearLists(v.strictObject({ year, days: yearDays, revision: v.nullable(revision) })),
    }),
  ),
  /** An ICS file of a span of days or of one series, saved where the user says; null when the dialog is left. */
  'calendar.export-ics': command<{ path: string } | null>()(exportIcs),
  /** What an ICS file would change, line by line; nothing is changed. */
  'calendar.read-ics': command<readonly IcsRow[]>()(v.strictObject({ text: icsText })),
  /** Takes the chosen lines (their places in the file) in one commit. */
  'calendar.accept-ics': command<{ count: number }>()(acceptIcs),
  /** The workspace of a calendar entry; made, and the occurrence stored, at the first opening. */
  'meetings.open': command<{ meetingId: string }>()(v.strictObject({ key: id })),
  'meetings.review': command<MeetingReview>()(v.strictObject({ meetingId: id })),
  'schedule.week': command<ScheduleWeekView>()(v.strictObject({ monday: day })),
  /** Approves every registered entry of the week in one commit. */
  'schedule.approve': command<ScheduleWeekView>()(v.strictObject({ monday: day })),
  'schedule.publish': command<ScheduleWeekView>()(v.strictObject({ monday: day })),
  /** The year's plan of a regulation, computed anew and held against what is there. */
  'plan.compute': command<YearPlan>()(v.strictObject({ regulationId: id, year: planYear })),
  /** Carries out what was chosen for items of the plan, in one commit; answers how many records were made. */
  'plan.accept': command<{ tasks: number; events: number }>()(
    v.strictObject({
      regulationId: id,
      year: planYear,
      choices: v.pipe(v.array(planChoice), v.minLength(1, 'required'), v.maxLength(5000, 'too-long')),
    }),
  ),
  'fulfilment.matrix': command<FulfilmentMatrix>()(
    ordered(
      v.strictObject({
        regulationId: id,
        from: day,
        to: day,
        zoom: v.picklist(matrixZooms),
        lead: v.optional(line(200), ''),
      }),
    ),
  ),
  /** The dues behind the cells, with their proofs. */
  'fulfilment.details': command<DueDetail[]>()(
    ordered(
      v.strictObject({
        regulationId: id,
        obligationId: v.nullable(id),
        milestoneId: v.nullable(id),
        from: day,
        to: day,
        lead: v.optional(line(200), ''),
      }),
    ),
  ),
  'fulfilment.add-proof': command<{ key: string }>()(
    v.strictObject({ place: duePlaceSchema, proof: newProofSchema }),
  ),
  'fulfilment.remove-proof': command<{ key: string }>()(
    v.strictObject({ place: duePlaceSchema, proofId: id }),
  ),
  /** Không áp dụng; an empty reason takes that back. */
  'fulfilment.exempt': command<{ key: string }>()(
    v.strictObject({ place: duePlaceSchema, reason: line(500) }),
  ),
  /** Something happened by which a milestone falls due; `bodyId`: who owes it, where several may. */
  'fulfilment.record-occasion': command<{ key: string }>()(
    v.strictObject({ obligationId: id, milestoneId: id, bodyId: v.nullable(id), occasion }),
  ),
  /** From what a record comes and to what it has led; `part` is the article of a regulation. */
  'trace.of': command<Trace>()(
    v.strictObject({ register: v.picklist(tracedRegisters), id, part: v.nullable(id) }),
  ),
  /** The five gauges of Kết luận 226-KL/TW of a calendar year up to today. */
  'gauges.get': command<GaugesView>()(v.strictObject({ year: planYear })),
  /** The legal clocks of the meetings that begin within a span. */
  'gauges.clocks': command<ClockMeasures>()(dayRange),
  /** A report of a template: figures, rows, drawings and drafts; nothing is kept. A paper of it is made by `papers.draft`. */
  'reports.build': command<ReportData>()(reportChoiceSchema),
  /** The records behind a number: of a report as it is now, or of a kept paper as of its day. */
  'reports.drill': command<DrillLine[]>()(v.strictObject({ of: drillSourceSchema })),
  /** Bodies that are asked for the same sort of thing twice in one of the weeks that the span touches. */
  'overlaps.find': command<OverlapView>()(dayRange),
  /** What each body owed and waited for of two-way information between two days, what went each way, and what is open today. */
  'exchanges.balance': command<ExchangeBalance>()(dayRange),
  /** The conversation to which an exchange belongs, and who owes whom an answer now. */
  'exchanges.thread': command<ExchangeThread>()(v.strictObject({ id })),
  /** Whether each quarter of a year had its press conference, and what came of the questions of the press. */
  'press.quarters': command<PressQuarter[]>()(v.strictObject({ year: wholeNumber(1968, 2100) })),
  'today.get': command<TodayView>()(nothing),
  /** What is reminded of today: the steps reached since this PC told last, and what stands for each body. */
  'reminders.get': command<ReminderSummary>()(nothing),
  'search.run': command<SearchHit[]>()(v.strictObject({ text: line(200), limit: wholeNumber(1, 200) })),

  /** Asks for a file with tables and reads it; null when the dialog is left. One file is held, until it is accepted or closed. */
  'import.open': command<ImportSource | null>()(nothing),
  /** A file that was dropped on the window. */
  'import.take': command<ImportSource>()(takeSchema),
  'import.paste': command<ImportSource>()(pasteSchema),
  'import.look': command<SheetLook>()(lookSchema),
  /** Holds the sheet against the records; nothing is written. A newer one stops this one (`cancelled`). */
  'import.preview': command<PreviewSummary>()(previewSchema),
  /** Rows of the last preview; no status: all. */
  'import.rows': command<PreviewPage>()(rowsSchema),
  /** Writes the last preview in one commit; `record-changed` when records have changed since. */
  'import.accept': command<{ created: number; changed: number; bodies: number }>()(acceptSchema),
  'import.close': command<null>()(v.strictObject({ id })),
  /** Saves an empty table to fill in; null when the dialog is left. */
  'import.template': command<{ path: string } | null>()(v.strictObject({ target: v.picklist(targetNames) })),

  'drafts.list': command<Draft[]>()(nothing),
  'drafts.save': command<null>()(v.strictObject({ key: requiredLine(200), value: v.unknown() })),
  'drafts.discard': command<null>()(v.strictObject({ key: requiredLine(200) })),

  /** Sequences of one body, or (null) of all that this office numbers for; without a period those of today. */
  'numbers.overview': command<NumbersOverview>()(
    v.strictObject({ organisationId: v.nullable(id), period: v.nullable(numberPeriod) }),
  ),
  /** The lines of a sequence; `series` empty: all of the body and the period. */
  'numbers.book': command<readonly KnownNumber[]>()(
    v.strictObject({ organisationId: id, period: numberPeriod, series: line(12) }),
  ),
  /** The number that a paper would get on a day, what is in the way and what is worth a word; nothing is changed. */
  'numbers.offer': command<IssueOffer>()(
    v.strictObject({ paperId: id, issuedOn: day, number: numberChoiceSchema }),
  ),
  /** Keeps numbers, in one commit; answers them as they will be printed. */
  'numbers.reserve': command<{ printed: string[] }>()(reserveNumbersSchema),
  /** Numbers used outside the program, or left out for good. */
  'numbers.enter': command<{ printed: string[] }>()(enterNumbersSchema),
  'numbers.cancel': command<null>()(v.strictObject({ id, reason: requiredLine(300) })),
  /** A number that was kept and that nobody used can be given again. */
  'numbers.release': command<null>()(v.strictObject({ id })),
  /** Number, day and look for ever, and the meeting and the library learn of it, in one commit; answers the printed number. */
  'papers.issue': command<{ printed: string }>()(
    v.strictObject({ paperId: id, revision, issuedOn: day, number: numberChoiceSchema }),
  ),
  /** The paper stays as it was issued; its number stays used, or is cancelled with the reason. */
  'papers.withdraw': command<null>()(
    v.strictObject({ paperId: id, revision, reason: requiredLine(300), cancelsNumber: v.boolean() }),
  ),
  /** The finished pages as PDF bytes, exactly those that are printed and saved. */
  'papers.preview': command<{ pdf: Uint8Array; pages: number }>()(
    v.strictObject({ paper: paperRequestSchema, names }),
  ),
  /** Kiểm tra thể thức of a formal paper; `day` is the one whose names and rules it was judged by. */
  'papers.check': command<{ findings: readonly Finding[]; day: string }>()(
    v.strictObject({ paper: paperRequestSchema }),
  ),
  /** Saves where the user says; null when the dialog is left. */
  'papers.save': command<{ path: string } | null>()(
    v.strictObject({ paper: paperRequestSchema, format: v.picklist(paperFileFormats), ...outgoing }),
  ),
  /**
   * Saves each paper as a file of its own in a folder that the user says, under a name that no file there has yet. Answers how
   * many and the path of the first; null when the dialog is left. What was saved before it was stopped stays.
   */
  'papers.save-all': command<{ path: string; count: number } | null>()(
    v.strictObject({
      papers: v.pipe(v.array(paperRequestSchema), v.minLength(1, 'required'), v.maxLength(300, 'too-long')),
      format: v.picklist(paperFileFormats),
      ...outgoing,
    }),
  ),
  'papers.print': command<null>()(v.strictObject({ paper: paperRequestSchema, ...outgoing })),
  /** Puts the paper's table on the clipboard, as Word and Excel take it; `ids`: of a list these rows alone. */
  'papers.copy-table': command<{ rows: number }>()(
    v.strictObject({
      paper: paperRequestSchema,
      ids: v.optional(v.pipe(v.array(id), v.maxLength(5000, 'too-long'))),
      ...outgoing,
    }),
  ),
  /** Stops whatever paper is being written; nothing of it is left. */
  'papers.stop-work': command<null>()(nothing),
  /** What accepting an import or a calendar file would bring in that must not be kept. */
  'fence.scan-import': command<PaperFindings>()(
    v.variant('kind', [
      v.strictObject({ kind: v.literal('table'), ...acceptSchema.entries }),
      v.strictObject({ kind: v.literal('ics'), ...acceptIcs.entries }),
    ]),
  ),
  /** What must not stand in a calendar file that is about to be saved. */
  'fence.scan-calendar': command<PaperFindings>()(exportIcs),
  /** Rào bảo mật: what must not stand on papers that are about to go out; `ids`: of a list these rows alone. */
  'fence.scan-papers': command<PaperFindings>()(
    v.strictObject({
      papers: v.pipe(v.array(paperRequestSchema), v.minLength(1, 'required'), v.maxLength(300, 'too-long')),
      ids: v.optional(v.pipe(v.array(id), v.maxLength(5000, 'too-long'))),
      ...outgoing,
      names,
    }),
  ),
  /** The same for every record of the office, in use and in the bin; nothing is changed. */
  'fence.scan-office': command<OfficeFindings>()(nothing),
  /**
   * Makes a formal paper into a draft of the desk. One already made from the same request is answered instead, unless it is to
   * be made again.
   */
  'papers.draft': command<{ id: string; isNew: boolean; state: PaperState }>()(
    v.strictObject({ request: paperRequestSchema, again: v.boolean() }),
  ),
  /** A paper held against what its records would make of it now; nothing is changed. */
  'papers.remake': command<{ request: PaperRequest; differences: PartDifference[] }>()(
    v.strictObject({ paperId: id }),
  ),
  /** Takes parts as they would be made now into a draft. */
  'papers.take-over': command<null>()(
    v.strictObject({
      paperId: id,
      revision,
      groups: v.pipe(v.array(v.picklist(partGroupNames)), v.minLength(1, 'required')),
    }),
  ),
  'papers.duplicate': command<{ id: string }>()(v.strictObject({ paperId: id })),
} satisfies Record<CommandName, Command>

export type InputOf<N extends CommandName> = v.InferInput<(typeof commands)[N]['input']>
export type ParsedInputOf<N extends CommandName> = v.InferOutput<(typeof commands)[N]['input']>
export type OutputOf<N extends CommandName> = (typeof commands)[N]['output']
