/** Chương trình, đề án, dự án, kế hoạch. */
import { blankCoordination, coordinationEntries, coordinationReferences } from '../coordination.ts'
import { defineRegister, type Stored } from '../define-register.ts'

const entries = { ...coordinationEntries }
export type Programme = Stored<typeof entries>

export const programme = defineRegister({
  name: 'programme',
  entries,
  titleOf: (record) => record.title,
  searchTexts: (record) => [record.note],
  references: coordinationReferences,
  blank: () => ({ ...blankCoordination }),
  form: [{ key: 'about', parts: [{ kind: 'line', path: 'title', isRequired: true, isWide: true }] }],
  fields: [{ key: 'title', kind: 'text', width: 400, get: (record) => record.title }],
})
