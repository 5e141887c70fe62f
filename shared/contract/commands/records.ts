/** Records of every register, their files, their history, what is being typed, and finding them. */
import * as v from 'valibot'
import { day, id, line, requiredLine, wholeNumber } from '#shared/lib/schema.ts'
import type { Group, Row, Sums } from '#shared/query/evaluate.ts'
import { filterSchema, listViewSchema } from '#shared/query/list-view.ts'
import { ownerRegisters } from '#shared/registers/attachment/index.ts'
import type { AnyRecord, RecordOf, RegisterName } from '#shared/registers/index.ts'
import type { RecordTitle } from '#shared/views/coordination.ts'
import type { SearchHit } from '#shared/views/search-hit.ts'
import type { AppInfo } from '../app-state.ts'
import type { HistoryEntry, HistoryPage, RestorePreview, SealState } from '../storage.ts'
import { command } from './command.ts'
import { fields, nothing, register, revision, target } from './inputs.ts'

/** A record that files are attached to. */
const owner = { register: v.picklist(ownerRegisters), id }
/** What `records.batch` does to one record. */
const operation = v.variant('kind', [
  v.strictObject({ kind: v.literal('remove'), id, revision }),
  v.strictObject({ kind: v.literal('restore'), id, revision }),
  v.strictObject({ kind: v.literal('act'), id, revision, action: requiredLine(60), input: v.unknown() }),
])
export type BatchOperation = v.InferOutput<typeof operation>

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

export const recordCommands = {
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
  'search.run': command<SearchHit[]>()(v.strictObject({ text: line(200), limit: wholeNumber(1, 200) })),
  'drafts.list': command<Draft[]>()(nothing),
  'drafts.save': command<null>()(v.strictObject({ key: requiredLine(200), value: v.unknown() })),
  'drafts.discard': command<null>()(v.strictObject({ key: requiredLine(200) })),
}
