/** What holds for the office's own fields, and for the values that records keep in them. Pure. */
import type { Issue } from '#shared/contract/result.ts'
import { isDay } from '#shared/lib/dates.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import { fold } from '#shared/lib/vi-text.ts'
import type { CoordinationRegister } from '../coordination-names.ts'
import type { CellValue, ReadModel, RuleContext } from '../define-register.ts'
import { issueIf } from '../issues.ts'
import type { CustomField } from './schema.ts'

type Valued = { readonly custom: Readonly<Record<string, string | number>> }

/** Rules of a field: its name once in its register, its kind for ever, no choice taken away that a record has. */
export function customFieldIssues(
  field: CustomField,
  { read }: Pick<RuleContext, 'read'>,
  before: CustomField | null,
): Issue[] {
  const others = read
    .all('custom-field')
    .filter(({ id, register }) => id !== field.id && register === field.register)
  return [
    ...issueIf(
      others.some(({ label }) => fold(label) === fold(field.label)),
      'label',
      'twice',
    ),
    ...issueIf(before !== null && before.register !== field.register, 'register', 'field-is-fixed'),
    ...issueIf(before !== null && before.kind !== field.kind, 'kind', 'field-is-fixed'),
    ...choiceIssues(field, read, before),
  ]
}

function choiceIssues(field: CustomField, read: ReadModel, before: CustomField | null): Issue[] {
  const { choices } = field
  if (field.kind !== 'choice') return issueIf(choices.length > 0, 'choices', 'wrong-shape')
  const labels = choices.map(({ label }) => fold(label))
  const ids = new Set(choices.map(({ id }) => id))
  const gone = (before?.choices ?? []).filter(({ id }) => !ids.has(id))
  const used = new Set(
    gone.length === 0 ? [] : read.all(field.register).map(({ custom }) => custom[field.id]),
  )
  return [
    ...issueIf(
      choices.every(({ isRetired }) => isRetired),
      'choices',
      'required',
    ),
    ...issueIf(ids.size < choices.length, 'choices', 'twice'),
    ...labels.flatMap((label, at) => issueIf(labels.indexOf(label) < at, `choices.${at}.label`, 'twice')),
    ...issueIf(
      gone.some(({ id }) => used.has(id)),
      'choices',
      'choice-in-use',
    ),
  ]
}

/** What is wrong with the values that a record keeps in the office's own fields: another register's field, another kind, no such choice. */
export function customValueIssues(
  register: CoordinationRegister,
  { custom }: Valued,
  read: ReadModel,
): Issue[] {
  return Object.entries(custom).flatMap(([id, value]) => {
    const field = read.get('custom-field', id)
    const path = `custom.${id}`
    if (!field || field.register !== register) return [{ path, code: 'unknown-reference' }]
    return checkValue(field, value, path)
  })
}

function checkValue({ kind, choices }: CustomField, value: string | number, path: string): Issue[] {
  switch (kind) {
    case 'number':
      return issueIf(typeof value !== 'number', path, 'wrong-shape')
    case 'day':
      return issueIf(typeof value !== 'string' || !isDay(value), path, 'not-a-day')
    case 'choice':
      return issueIf(!choices.some(({ id }) => id === value), path, 'unknown-choice')
    case 'text':
      return issueIf(typeof value !== 'string', path, 'wrong-shape')
  }
}

/** The label with the unit of a number: `Kinh phí (triệu đồng)`. */
export function customLabel({ label, unit, kind }: Pick<CustomField, 'label' | 'unit' | 'kind'>): string {
  return kind === 'number' && unit !== '' ? `${label} (${unit})` : label
}

/** A value as Vietnamese papers say it; days as dd/MM/yyyy, choices by their words, numbers with a decimal comma. */
export function sayCustomValue(
  { kind, choices }: Pick<CustomField, 'kind' | 'choices'>,
  value: CellValue,
): string {
  if (value === null) return ''
  if (typeof value === 'number') return value.toLocaleString('vi-VN', { maximumFractionDigits: 6 })
  if (kind === 'day') return formatDay(value)
  return kind === 'choice' ? (choices.find(({ id }) => id === value)?.label ?? value) : value
}
