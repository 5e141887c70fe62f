/** Tập huấn, kiểm tra, khảo sát. */
import { blankCoordination, coordinationEntries, coordinationReferences } from '../coordination.ts'
import { defineRegister, type Stored } from '../define-register.ts'

const entries = { ...coordinationEntries }
export type JointActivity = Stored<typeof entries>

export const jointActivity = defineRegister({
  name: 'joint-activity',
  entries,
  titleOf: (record) => record.title,
  searchTexts: (record) => [record.note],
  references: coordinationReferences,
  blank: () => ({ ...blankCoordination }),
  form: [{ key: 'about', parts: [{ kind: 'line', path: 'title', isRequired: true, isWide: true }] }],
  fields: [{ key: 'title', kind: 'text', width: 400, get: (record) => record.title }],
})
