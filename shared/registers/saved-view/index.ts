/** Khung nhìn đã lưu: columns, filters, order and grouping of a list under a name. */

import { line, requiredLine } from '#shared/lib/schema.ts'
import { listViewSchema } from '#shared/query/list-view.ts'
import { defineRegister, type Stored } from '../define-register.ts'

const entries = {
  /** The list it belongs to: a register's name. */
  list: line(60),
  name: requiredLine(80),
  view: listViewSchema,
}

export type SavedView = Stored<typeof entries>

export const savedView = defineRegister({
  name: 'saved-view',
  entries,
  titleOf: (record) => record.name,
  fields: [{ key: 'name', kind: 'text', width: 200, get: (record) => record.name }],
})
