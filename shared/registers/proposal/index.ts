/** Đề xuất chủ trương, giải pháp. */
import { blankCoordination, coordinationEntries, coordinationReferences } from '../coordination.ts'
import { defineRegister, type Stored } from '../define-register.ts'

const entries = { ...coordinationEntries }
export type Proposal = Stored<typeof entries>

export const proposal = defineRegister({
  name: 'proposal',
  entries,
  titleOf: (record) => record.title,
  searchTexts: (record) => [record.note],
  references: coordinationReferences,
  blank: () => ({ ...blankCoordination }),
  form: [{ key: 'about', parts: [{ kind: 'line', path: 'title', isRequired: true, isWide: true }] }],
  fields: [{ key: 'title', kind: 'text', width: 400, get: (record) => record.title }],
})
