import { isOwnProfileId } from '#shared/document/format-profile.ts'
import type { PaperParts } from '#shared/document/paper-parts.ts'
import { paperFormats, paperTypes } from '#shared/document/paper-type.ts'
import { defineRegister, type Reference } from '../define-register.ts'
import { type Paper, paperEntries, paperStates } from './schema.ts'

export * from './schema.ts'

/** `Báo cáo kết quả …`, `Công văn đôn đốc …`: how a paper is called in lists and in the names of its files. */
export function titleOfParts({
  title,
  subject,
  type,
}: Pick<PaperParts, 'title' | 'subject' | 'type'>): string {
  const kind = title === '' && type === 'letter' ? 'Công văn' : capitalised(title)
  return [kind, subject].filter(Boolean).join(' ')
}

function capitalised(title: string): string {
  const [first = '', ...rest] = title.toLowerCase()
  return first.toUpperCase() + rest.join('')
}

function referencesOf({ origin, parts, profileId, state }: Paper): Reference[] {
  return [
    // Once issued it has its look of its own.
    ...(state === 'draft' && isOwnProfileId(profileId)
      ? [{ register: 'format-profile' as const, id: profileId, path: 'profileId' }]
      : []),
    ...origin.records.map(({ register, id }, index) => ({
      register,
      id,
      path: `origin.records.${index}.id`,
    })),
    ...parts.agencies.flatMap(({ organisationId }, index) =>
      organisationId
        ? [
            {
              register: 'organisation' as const,
              id: organisationId,
              path: `parts.agencies.${index}.organisationId`,
            },
          ]
        : [],
    ),
  ]
}

export const paper = defineRegister({
  name: 'paper',
  entries: paperEntries,
  titleOf: (record) => titleOfParts(record.parts),
  subtitleOf: ({ parts }) => [parts.number, parts.issuedOn ?? ''].filter(Boolean).join(' · '),
  searchTexts: ({ parts }) => [parts.number, parts.symbol, ...parts.addressees],
  namesOf: ({ parts }) => parts.signatures.map(({ name }) => name),
  references: referencesOf,
  lockOf: (record) => (record.state === 'draft' ? null : { code: 'record-locked' }),
  fields: [
    { key: 'type', kind: 'choice', width: 130, choices: paperTypes, get: (record) => record.parts.type },
    { key: 'title', kind: 'text', width: 420, get: (record) => titleOfParts(record.parts) },
    { key: 'format', kind: 'choice', width: 100, choices: paperFormats, get: (record) => record.format },
    { key: 'number', kind: 'text', width: 90, get: (record) => record.parts.number },
    { key: 'issuedOn', kind: 'day', width: 105, get: (record) => record.parts.issuedOn },
    { key: 'state', kind: 'choice', width: 120, choices: paperStates, get: (record) => record.state },
    {
      key: 'agency',
      kind: 'text',
      width: 220,
      get: (record) => record.parts.agencies.map(({ line }) => line).join(' - '),
    },
    { key: 'note', kind: 'text', width: 200, isExtra: true, get: (record) => record.note },
  ],
})
