/** What templates get besides the request. Templates are pure: the same records give the same paper. */
import type { WorkingCalendar } from '#shared/calendar/working-days.ts'
import { Refusal } from '#shared/contract/result.ts'
import type { Day } from '#shared/lib/dates.ts'
import type { ListView } from '#shared/query/list-view.ts'
import type { CellValue, FieldKind, ReadModel } from '#shared/registers/define-register.ts'
import type { RecordOf, RegisterName } from '#shared/registers/index.ts'
import type { PaperLook } from './formats/look.ts'

/** The rows of a list as the screen shows them; labels and the words of choices are ready to print. */
export type QueriedRows = {
  readonly columns: readonly {
    readonly key: string
    readonly label: string
    readonly kind: FieldKind
    readonly width: number
  }[]
  readonly rows: readonly (readonly CellValue[])[]
}

export type PaperContext = {
  readonly read: ReadModel
  /** Việt Nam's day (UTC+7). */
  readonly today: Day
  readonly calendar: WorkingCalendar
  /** With ids only those records, in the order of the view. */
  readonly queryRows: (register: RegisterName, view: ListView, ids?: ReadonlySet<string>) => QueriedRows
}

/** What one paper is written by: its look, and the day whose names and posts it prints. */
export type PaperScope = {
  readonly read: ReadModel
  readonly look: PaperLook
  readonly day: Day
  /** Che tên: officials by their post alone, other known names by initials. */
  readonly hideNames: boolean
}

/** The record of an id, removed or not. Throws `unknown-record`. */
export function mustGet<N extends RegisterName>(read: ReadModel, register: N, id: string): RecordOf<N> {
  const record = read.get(register, id)
  if (record === undefined) throw new Refusal('unknown-record', { params: { register, id } })
  return record
}

/** Refuses a paper that lacks what nobody can write in by hand; `path` leads the screen to the place. */
export function refusePaper(path: string, code = 'required'): never {
  throw new Refusal('paper-incomplete', { issues: [{ path, code }] })
}
