/** What the inputs of several commands have in common. */
import * as v from 'valibot'
import { nameMasks } from '#shared/fence/names/name-mask.ts'
import { day, id, requiredLine, wholeNumber } from '#shared/lib/schema.ts'
import { type RegisterName, registerNames } from '#shared/registers/index.ts'
import { icsLimits } from '#shared/views/ics/lines.ts'

export const nothing = v.strictObject({})
export const register = v.picklist(registerNames as [RegisterName, ...RegisterName[]])
export const target = { register, id }
export const revision = wholeNumber(1, Number.MAX_SAFE_INTEGER)
/** Content is parsed a second time by the register's own schema. */
export const fields = v.record(v.string(), v.unknown())

/** A span whose first day is not after its last. */
export const ordered = <S extends v.GenericSchema<{ from: string; to: string }>>(schema: S) =>
  v.pipe(
    schema,
    v.check(({ from, to }) => from <= to, 'end-before-start'),
  )

const longestRangeDays = 800
export const dayRange = v.pipe(
  v.strictObject({ from: day, to: day }),
  v.check(({ from, to }) => from <= to, 'end-before-start'),
  v.check(
    ({ from, to }) => (Date.parse(to) - Date.parse(from)) / 86_400_000 <= longestRangeDays,
    'too-many-days',
  ),
)
/** Years in which lunar holidays are known. */
export const planYear = wholeNumber(1968, 2100)

/** How names stand in what goes out; left out: in full. */
export const names = v.optional(v.picklist(nameMasks))
/** What contacts of officials are taken out for; without it what holds them is refused (`purpose-required`). */
export const outgoing = { names, purpose: v.optional(requiredLine(300)) }

/** Rows of a list by their ids. */
export const rowIds = v.optional(v.pipe(v.array(id), v.maxLength(5000, 'too-long')))

/** A calendar file as text. */
export const icsText = v.pipe(v.string(), v.maxLength(icsLimits.characters, 'too-long'))
export const exportIcs = v.strictObject({ span: dayRange, seriesId: v.nullable(id), names })
export const acceptIcs = v.strictObject({
  text: icsText,
  chosen: v.pipe(v.array(wholeNumber(0, 100_000)), v.minLength(1, 'required'), v.maxLength(5000, 'too-long')),
})
