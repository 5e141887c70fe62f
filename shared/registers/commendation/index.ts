/** Biểu dương, khen thưởng, gương điển hình. */
import { blankCoordination, coordinationEntries, coordinationReferences } from '../coordination.ts'
import { defineRegister, type Stored } from '../define-register.ts'

const entries = { ...coordinationEntries }
export type Commendation = Stored<typeof entries>

export const commendation = defineRegister({
  name: 'commendation',
  entries,
  titleOf: (record) => record.title,
  searchTexts: (record) => [record.note],
  references: coordinationReferences,
  blank: () => ({ ...blankCoordination }),
  form: [{ key: 'about', parts: [{ kind: 'line', path: 'title', isRequired: true, isWide: true }] }],
  fields: [{ key: 'title', kind: 'text', width: 400, get: (record) => record.title }],
})
