/** Trường thông tin: what an office wants to know of the records of a register beyond what the program asks. */

import * as v from 'valibot'
import { wholeNumber } from '#shared/lib/schema.ts'
import { coordinationRegisters } from '../coordination-names.ts'
import { defineAction, defineRegister } from '../define-register.ts'
import { updated } from '../updated.ts'
import { customFieldIssues } from './rules.ts'
import { type CustomField, customFieldEntries, customKinds } from './schema.ts'

export { customLabel, customValueIssues, sayCustomValue } from './rules.ts'
export { type CustomField, type CustomKind, customKinds } from './schema.ts'
export { columnOfCustom, customFieldsOf, withCustomFields } from './with-custom.ts'

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
    {
      key: 'register',
      kind: 'choice',
      width: 220,
      choices: coordinationRegisters,
      get: (record) => record.register,
    },
    { key: 'label', kind: 'text', width: 220, get: (record) => record.label },
    { key: 'kind', kind: 'choice', width: 110, choices: customKinds, get: (record) => record.kind },
    { key: 'unit', kind: 'text', width: 110, get: (record) => record.unit },
    { key: 'order', kind: 'number', width: 80, isExtra: true, get: (record) => record.order },
  ],
})
