import { defineRegister } from '../define-register.ts'
import { amend } from './amend.ts'
import { close } from './close.ts'
import { regulationMigrations } from './migrations.ts'
import { checkRegulation, regulationStatus, regulationStatuses } from './rules.ts'
import { regulationEntries, regulationKinds } from './schema.ts'
import { withdrawAmendment } from './withdraw-amendment.ts'

export type { AmendInput } from './amend.ts'
export { obligationsEndedBy } from './amend-obligations.ts'
export * from './rules.ts'
export * from './schema.ts'
export * from './warnings.ts'
export { type WordingSpan, wordingSpans } from './wording.ts'

export const regulation = defineRegister({
  name: 'regulation',
  entries: regulationEntries,
  titleOf: (record) => record.title,
  subtitleOf: (record) => record.symbol,
  searchTexts: (record) => [record.shortTitle, ...record.articles.map((entry) => entry.title)],
  references: (record) => [
    ...record.parties.map((entry, index) => ({
      register: 'organisation' as const,
      id: entry.organisationId,
      path: `parties.${index}.organisationId`,
    })),
    ...(record.replacesId
      ? [{ register: 'regulation' as const, id: record.replacesId, path: 'replacesId' }]
      : []),
  ],
  check: (record, { read }, before) => checkRegulation(record, read, before),
  actions: { amend, 'withdraw-amendment': withdrawAmendment, close },
  migrations: regulationMigrations,
  fields: [
    { key: 'title', kind: 'text', width: 420, get: (record) => record.title },
    { key: 'symbol', kind: 'text', width: 140, get: (record) => record.symbol },
    {
      key: 'status',
      kind: 'choice',
      width: 130,
      choices: regulationStatuses,
      get: (record, { read, today }) => regulationStatus(record, today, read),
    },
    { key: 'validFrom', kind: 'day', width: 110, get: (record) => record.validFrom },
    { key: 'validTo', kind: 'day', width: 110, get: (record) => record.validTo },
    { key: 'signedOn', kind: 'day', width: 110, isExtra: true, get: (record) => record.signedOn },
    {
      key: 'kind',
      kind: 'choice',
      width: 130,
      isExtra: true,
      choices: regulationKinds,
      get: (record) => record.kind,
    },
    {
      key: 'articles',
      kind: 'number',
      width: 80,
      isSummed: true,
      get: (record) => record.articles.length,
    },
  ],
})
