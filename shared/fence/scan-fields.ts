/** Reads a whole record. */
import { anyRegisterOf, type RegisterName } from '#shared/registers/index.ts'
import type { FieldFinding } from './finding.ts'
import type { FenceRule } from './rules.ts'
import { scanValue, takeOutOfValue } from './scan-value.ts'

const everything = 'all'

/** Places in which something that looks private belongs: telephones of offices, numbers of papers, settings of the program. */
const officialPlaces: Partial<
  Record<RegisterName, Readonly<Record<string, readonly FenceRule[] | typeof everything>>>
> = {
  person: { phone: ['phone'] },
  organisation: { phone: ['phone'], note: ['phone', 'home-address'] },
  'saved-view': { '': everything },
  'format-profile': { '': everything },
  attachment: { owner: everything },
  paper: { origin: everything, look: everything },
  // What the office said is none, as it is remembered.
  'fence-allowance': { '': everything },
}

/** What must not be kept in the texts of a record's fields; official places and texts among `known` are let alone. */
export function scanFields(
  register: RegisterName,
  fields: unknown,
  known?: ReadonlySet<string>,
): FieldFinding[] {
  return scanValue(anyRegisterOf(register).fieldsSchema, fields, known).filter(
    ({ path, rule }) => !isOfficial(register, path, rule),
  )
}

function isOfficial(register: RegisterName, path: string, rule: FenceRule): boolean {
  return Object.entries(officialPlaces[register] ?? {}).some(
    ([place, rules]) =>
      (place === '' || path === place || path.startsWith(`${place}.`)) &&
      (rules === everything || rules.includes(rule)),
  )
}

/** The fields without the words of these findings, which must be of them; all else is the same, by identity where untouched. */
export function takeOutOfFields<F>(
  register: RegisterName,
  fields: F,
  findings: readonly Pick<FieldFinding, 'path' | 'start' | 'end'>[],
): F {
  return takeOutOfValue(anyRegisterOf(register).fieldsSchema, fields, findings)
}
