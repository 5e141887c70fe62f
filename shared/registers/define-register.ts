/** What a register is: one kind of record with its schema, rules, fields and migrations in one object. */
import * as v from 'valibot'
import type { WorkingCalendar } from '#shared/calendar/working-days.ts'
import type { AppError, Issue } from '#shared/contract/result.ts'
import type { Day, Moment } from '#shared/lib/dates.ts'
import { day, id, moment, optional, wholeNumber } from '#shared/lib/schema.ts'
import type { RecordDue, RecordProof, RegisterFormSection } from './form.ts'
import type { AnyRecord, RecordOf, RegisterName } from './index.ts'

/** What every record carries besides its own fields. `revision` counts the changes from 1. */
export const recordEnvelope = {
  id,
  revision: wholeNumber(1, Number.MAX_SAFE_INTEGER),
  createdAt: moment,
  updatedAt: moment,
  /** Moment at which the record went to the bin; null while it is in use. */
  removedAt: optional(moment),
}

export type Envelope = {
  readonly id: string
  readonly revision: number
  readonly createdAt: Moment
  readonly updatedAt: Moment
  readonly removedAt: Moment | null
}

/** The records as they are at this moment, read only. Removed records are found by id and left out of `all`. */
export type ReadModel = {
  get<N extends RegisterName>(register: N, recordId: string): RecordOf<N> | undefined
  all<N extends RegisterName>(register: N): readonly RecordOf<N>[]
  /** Ask by `keyed` of `keys.ts`. Null, or not there at all: nothing is saved by it, all records are at hand. */
  keyed?<N extends RegisterName>(register: N, key: string): readonly RecordOf<N>[] | null
  /** Ask by `isNone` of `keys.ts`. */
  isNone?(register: RegisterName): boolean
}

/** What a pure rule may know of the world. `today` is Việt Nam's day (UTC+7). */
export type RuleContext = { read: ReadModel; today: Day; calendar: WorkingCalendar }
/** A rule that makes new things also gets the moment and a source of ids. */
export type DecideContext = RuleContext & { now: Moment; newId: () => string; actor: string }

/** One thing that a decision wants done; `fields` is the whole content without the envelope. */
export type Change = {
  [N in RegisterName]:
    | { register: N; kind: 'create'; id?: string; fields: FieldsOf<N> }
    | { register: N; kind: 'update'; id: string; fields: FieldsOf<N> }
    | { register: N; kind: 'remove' | 'restore'; id: string }
}[RegisterName]
export type FieldsOf<N extends RegisterName> = Omit<RecordOf<N>, keyof Envelope>

export type Decision = { ok: true; changes: Change[] } | { ok: false; error: AppError }

export type Reference = { register: RegisterName; id: string; path: string }

export type FieldKind = 'text' | 'number' | 'day' | 'choice' | 'flag'
export type CellValue = string | number | null

/**
 * A column of lists, prints and Excel sheets, and a filter. Its label is `<register>:fields.<key>`; the value of a
 * `choice` is a code, its word `<register>:choices.<key>.<code>`.
 */
export type Field<R> = {
  key: string
  kind: FieldKind
  /** Width on screen, px at normal text size. */
  width: number
  /** Not shown until the user asks for the column. */
  isExtra?: boolean
  /** A number that makes sense added up over a list. */
  isSummed?: boolean
  /** Codes of a `choice` in their natural order, which is also their sorting order. */
  choices?: readonly string[]
  /** The office's own words of a field that it added itself; said in place of those above, in every language. */
  label?: string
  choiceLabels?: Readonly<Record<string, string>>
  get(record: R, context: RuleContext): CellValue
}

export type Action<R> = {
  input: v.GenericSchema
  // biome-ignore lint/suspicious/noExplicitAny: the input type is tied to `input` by defineAction; here it is erased
  decide(record: R, input: any, context: DecideContext): Decision
}

export type Migration = { id: string; up(record: Record<string, unknown>): Record<string, unknown> }

export type Register<R = AnyRecord> = {
  name: RegisterName
  /** Content schema: all fields but the envelope. */
  fieldsSchema: v.GenericSchema
  /** Schema of the record as stored. */
  recordSchema: v.GenericSchema
  /** The words by which a person recognises the record. */
  titleOf(record: R): string
  /** A second line that tells records of the same title apart. */
  subtitleOf(record: R, context: RuleContext): string
  /** Texts in which search looks besides title and subtitle. */
  searchTexts(record: R): readonly string[]
  references(record: R): readonly Reference[]
  /** Rules across fields and records; `before` is the record as it was, null for a new one. Empty when all is well. */
  check(record: R, context: RuleContext, before: R | null): Issue[]
  /** A reason to refuse an ordinary update or removal of `record`, null when it may change. */
  lockOf(record: R, read: ReadModel): AppError | null
  /** What must stay for ever as it was when it was sealed (closed minutes); null: nothing of it is sealed. */
  sealedContent(record: R): unknown
  fields: readonly Field<R>[]
  actions: Readonly<Record<string, Action<R>>>
  migrations: readonly Migration[]
  /** The form as data, of registers whose screen is the common one; empty for those with a form of their own. */
  form: readonly RegisterFormSection[]
  /** The content of a new record; null where a record is never begun from nothing. */
  blank(today: Day): Omit<R, keyof Envelope> | null
  /** What a new record is offered from what there is already, such as the next free code; by field. */
  suggest(context: RuleContext): Readonly<Record<string, CellValue>>
  /** What falls due with the record and is still open. */
  duesOf(record: R, context: RuleContext): readonly RecordDue[]
  /** How the record proves the obligations in its `basis`; null where it proves none. */
  proofOf(record: R, context: RuleContext): RecordProof | null
  /** Names of people that stand in the record as text, for papers that go out with names covered. */
  namesOf(record: R): readonly string[]
  /** Paths of texts that no paper, file or copied table may say, since whom they name has not agreed, the name itself first; null: all may be said. */
  unsaidOf: ((record: R) => readonly string[]) | null
}

type Definition<N extends RegisterName, S extends v.ObjectEntries> = {
  name: N
  entries: S
  titleOf(record: Stored<S>): string
  subtitleOf?(record: Stored<S>, context: RuleContext): string
  searchTexts?(record: Stored<S>): readonly string[]
  references?(record: Stored<S>): readonly Reference[]
  check?(record: Stored<S>, context: RuleContext, before: Stored<S> | null): Issue[]
  lockOf?(record: Stored<S>, read: ReadModel): AppError | null
  sealedContent?(record: Stored<S>): unknown
  fields: readonly Field<Stored<S>>[]
  actions?: Readonly<Record<string, Action<Stored<S>>>>
  migrations?: readonly Migration[]
  form?: readonly RegisterFormSection[]
  blank?(today: Day): Omit<Stored<S>, keyof Envelope> | null
  suggest?(context: RuleContext): Readonly<Record<string, CellValue>>
  duesOf?(record: Stored<S>, context: RuleContext): readonly RecordDue[]
  proofOf?(record: Stored<S>, context: RuleContext): RecordProof | null
  namesOf?(record: Stored<S>): readonly string[]
  unsaidOf?(record: Stored<S>): readonly string[]
}

/** A stored record: its own fields and the envelope. */
export type Stored<S extends v.ObjectEntries> = Readonly<v.InferOutput<v.ObjectSchema<S, undefined>>> &
  Envelope

/** Makes a register from its definition; what is left out gets the harmless default. */
export function defineRegister<N extends RegisterName, S extends v.ObjectEntries>(
  definition: Definition<N, S>,
) {
  return {
    subtitleOf: () => '',
    searchTexts: () => [],
    references: () => [],
    check: () => [],
    lockOf: () => null,
    sealedContent: () => null,
    actions: {},
    migrations: [],
    form: [],
    blank: () => null,
    suggest: () => ({}),
    duesOf: () => [],
    proofOf: () => null,
    namesOf: () => [],
    unsaidOf: null,
    ...definition,
    fieldsSchema: v.strictObject(definition.entries),
    recordSchema: v.strictObject({ ...recordEnvelope, ...definition.entries }),
  }
}

/** Ties an action's decision to the schema of its input. */
export function defineAction<R, S extends v.GenericSchema>(
  input: S,
  decide: (record: R, input: v.InferOutput<S>, context: DecideContext) => Decision,
): Action<R> {
  return { input, decide }
}

/** The content of a record without its envelope. */
export function fieldsOf<R extends Envelope>(record: R): Omit<R, keyof Envelope> {
  const {
    id: _id,
    revision: _revision,
    createdAt: _created,
    updatedAt: _updated,
    removedAt: _removed,
    ...fields
  } = record
  return fields
}

/** True when a period given by two days (either may be open) holds `on`; both ends belong to it. */
export function isValidOn(period: { validFrom: Day | null; validTo: Day | null }, on: Day): boolean {
  return (
    (period.validFrom === null || period.validFrom <= on) && (period.validTo === null || on <= period.validTo)
  )
}

/** The two ends of a validity period, each open when null. */
export const validity = { validFrom: optional(day), validTo: optional(day) }
