/**
 * The form of a register as data. The screen draws it, the sheet of a record prints it, the fence walks it.
 * Words: `registers:<register>.form.<path>`, of rows `.rows.<path>.<column>`, of sections `.sections.<key>`, of hints `.hints.<path>`.
 */
import type { Day } from '#shared/lib/dates.ts'
import type { RegisterName } from './index.ts'

/** A field as `isShown` and the like see it: the content that stands in the form, of whatever register. */
export type FormValues = Readonly<Record<string, unknown>>

type Common = {
  /** Key of the field in the record, or of the column in a row. */
  path: string
  isRequired?: boolean
  /** Has words of explanation below it. */
  hasHint?: boolean
  /** Takes the whole width of the form. */
  isWide?: boolean
  /** Left out where this says no; what was typed stays. A row's column gets the row. */
  isShown?(values: FormValues): boolean
  /** It only says which of these fields is asked: left out on paper beside the one that is given. */
  saidBy?: readonly string[]
  /** What another value of it settles elsewhere in the form, so that nobody types what can only be one thing. */
  settles?(value: unknown, values: FormValues): FormValues
}

export type FormField = Common &
  (
    | { kind: 'line' | 'area' | 'day' | 'time' | 'flag' }
    /** Bounds are those of the schema; `isWhole`: no decimals. */
    | { kind: 'number'; isWhole?: boolean }
    /** Words `registers:<register>.choices.<choiceKey or path>.<code>`. */
    | { kind: 'choice'; choices: readonly string[]; choiceKey?: string; canBeEmpty?: boolean }
    | { kind: 'organisation' | 'organisations' | 'person' }
    /** One record of another register. */
    | { kind: 'record'; register: RegisterName }
    /** Several records of one register: a list of ids. */
    | { kind: 'records'; register: RegisterName }
    /** A month, quarter, half-year or year by its key (`shared/calendar/period-key.ts`); said by `sayPeriod`. */
    | { kind: 'period' }
  )

/** A table of rows, each with an `id`; its columns are fields. */
export type FormRows = {
  kind: 'rows'
  path: string
  columns: readonly FormField[]
  blank(id: string, today: Day): Record<string, unknown>
  hasHint?: boolean
  isShown?(values: FormValues): boolean
}

export type FormPart = FormField | FormRows
export type RegisterFormSection = { key: string; parts: readonly FormPart[] }

/** Something of a record that falls due and is still open. */
export type RecordDue = {
  /** Names it within the record. */
  key: string
  /** Words `registers:<register>.dues.<what>`. */
  what: string
  on: Day
  /** Who owes it. */
  organisationId: string | null
  /** The row of the record that it is of, where there may be several: the question, the milestone. */
  about?: string
  /** The task that it was given as, where its row becomes one. */
  taskId?: string | null
}

/** How a record stands as a proof that an obligation was kept. */
export type RecordProof = {
  /** The day on which it was, or is to be, done. */
  on: Day | null
  stands: 'counts' | 'planned' | 'called-off'
}
