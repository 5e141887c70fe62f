/** Trường thông tin: what an office wants to know of the records of a register beyond what the program asks. */

import * as v from 'valibot'
import { wholeNumber } from '#shared/lib/schema.ts'
import { columnsOf, extra } from '../columns.ts'
import { coordinationRegisters } from '../coordination-names.ts'
import { defineAction, defineRegister } from '../define-register.ts'
import { updated } from '../updated.ts'
import { customFieldIssues } from './rules.ts'
import { type CustomField, customFieldEntries, customKinds } from './schema.ts'

export { customLabel, customValueIssues, sayCustomValue } from './rules.ts'
export { type CustomField, type CustomKind, customKinds } from './schema.ts'
export { columnOfCustom, customFieldsOf, withCustomFields } from './with-custom.ts'

const column = columnsOf<CustomField>()

/** Puts a field at another place; those that change places do so in one batch. */
const place = defineAction(
  v.strictObject({ order: wholeNumber(0, 100_000) }),
  (field: CustomField, { order }) => updated('custom-field', field, { order }),
)

export const customField = defineRegister({
  name: 'custom-field',
  entries: customFieldEntries,
  titleOf: (record) => record.label,
  // Which register it belongs to tells two of one name apart; its words are the screen's.
  subtitleOf: (record) => record.unit,
  check: customFieldIssues,
  actions: { place },
  fields: [
    column.choice('register', 220, coordinationRegisters),
    column.text('label', 220),
    column.choice('kind', 110, customKinds),
    column.text('unit', 110),
    column.number('order', 80, extra),
  ],
})
