/** Mẫu báo cáo của văn phòng: a copy of one of the program's own reports, changed by the office, or one of its own. */
import { paperTypes } from '#shared/document/paper-type.ts'
import { defineRegister } from '../define-register.ts'
import { reportScopes, reportTemplateEntries } from './schema.ts'

export * from './schema.ts'

export const reportTemplate = defineRegister({
  name: 'report-template',
  entries: reportTemplateEntries,
  titleOf: (record) => record.name,
  subtitleOf: (record) => record.description,
  fields: [
    { key: 'name', kind: 'text', width: 340, get: (record) => record.name },
    { key: 'scope', kind: 'choice', width: 140, choices: reportScopes, get: (record) => record.scope },
    { key: 'paperType', kind: 'choice', width: 130, choices: paperTypes, get: (record) => record.paperType },
    { key: 'description', kind: 'text', width: 420, get: (record) => record.description },
    { key: 'sections', kind: 'number', width: 90, get: (record) => record.sections.length },
  ],
})
