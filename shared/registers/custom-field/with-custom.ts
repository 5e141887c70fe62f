/** Registers together with the fields that the office added to them: what lists, papers and reports work on. Pure. */
import { isCoordination } from '../coordination-names.ts'
import type { CellValue, Field, FieldKind, ReadModel, Register } from '../define-register.ts'
import type { AnyRecord, RegisterName } from '../index.ts'
import { customLabel, sayCustomValue } from './rules.ts'
import type { CustomField, CustomKind } from './schema.ts'

const widths: Readonly<Record<CustomKind, number>> = { text: 160, number: 110, day: 105, choice: 130 }
const kinds: Readonly<Record<CustomKind, FieldKind>> = {
  text: 'text',
  number: 'number',
  day: 'day',
  choice: 'choice',
}

/** The office's fields of a register in their order, those no longer asked for last. */
export function customFieldsOf(register: RegisterName, all: readonly CustomField[]): CustomField[] {
  return all
    .filter((field) => field.register === register)
    .toSorted((a, b) => Number(a.isRetired) - Number(b.isRetired) || a.order - b.order)
}

/** An office's field as a column; its key is `custom.<id>`, and it brings its own words. */
export function columnOfCustom(field: CustomField): Field<AnyRecord> {
  const { id, kind, choices } = field
  return {
    key: `custom.${id}`,
    kind: kinds[kind],
    width: widths[kind],
    label: customLabel(field),
    ...(field.isShown && !field.isRetired ? {} : { isExtra: true }),
    ...(kind === 'number' ? { isSummed: true } : {}),
    ...(kind === 'choice'
      ? {
          choices: choices.map((one) => one.id),
          choiceLabels: Object.fromEntries(choices.map((one) => [one.id, one.label])),
        }
      : {}),
    get: (record) => valuesOf(record)[id] ?? null,
  }
}

/** `register` with the office's fields among its columns and its searched texts; itself where there are none. */
export function withCustomFields(register: Register, read: ReadModel): Register {
  if (!isCoordination(register.name)) return register
  const own = customFieldsOf(register.name, read.all('custom-field'))
  if (own.length === 0) return register
  return {
    ...register,
    fields: [...register.fields, ...own.map(columnOfCustom)],
    searchTexts: (record) => [...register.searchTexts(record), ...customTexts(record, read)],
  }
}

/** What stands in the office's fields of a record, in words: what search looks through. */
export function customTexts(record: AnyRecord, read: ReadModel): string[] {
  return Object.entries(valuesOf(record)).flatMap(([id, value]) => {
    const field = read.get('custom-field', id)
    return field ? [sayCustomValue(field, value)] : []
  })
}

function valuesOf(record: AnyRecord): Readonly<Record<string, CellValue>> {
  return (record.custom ?? {}) as Readonly<Record<string, CellValue>>
}
