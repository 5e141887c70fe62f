/** Quy chế phối hợp: parties, period, and the articles that events, tasks and papers point at. */
import * as v from 'valibot'
import { block, day, id, line, optional, requiredLine } from '#shared/lib/schema.ts'
import { defineRegister, type Stored, validity } from '../define-register.ts'

export const partyRoles = ['signatory', 'standing', 'participant'] as const

export const article = v.strictObject({
  id,
  /** Number as printed: `1`, `12`, `3a`. */
  number: line(10),
  chapter: line(200),
  title: requiredLine(300),
  text: block(8000),
})
export type Article = v.InferOutput<typeof article>

const entries = {
  title: requiredLine(300),
  shortTitle: line(80),
  symbol: line(60),
  signedOn: optional(day),
  ...validity,
  /** The higher instrument it rests on; a text, because it changes: `Quyết định 238-QĐ/TW ngày 30/9/2020`. */
  parentInstrument: line(300),
  parties: v.array(v.strictObject({ organisationId: id, role: v.picklist(partyRoles) })),
  articles: v.pipe(v.array(article), v.maxLength(200, 'too-long')),
}

export type Regulation = Stored<typeof entries>

export const regulation = defineRegister({
  name: 'regulation',
  entries,
  titleOf: (record) => record.title,
  subtitleOf: (record) => record.symbol,
  searchTexts: (record) => [record.shortTitle, ...record.articles.map((entry) => entry.title)],
  references: (record) =>
    record.parties.map((entry, index) => ({
      register: 'organisation' as const,
      id: entry.organisationId,
      path: `parties.${index}.organisationId`,
    })),
  check: (record) =>
    record.validFrom && record.validTo && record.validTo < record.validFrom
      ? [{ path: 'validTo', code: 'end-before-start' }]
      : [],
  fields: [
    { key: 'title', kind: 'text', width: 420, get: (record) => record.title },
    { key: 'symbol', kind: 'text', width: 140, get: (record) => record.symbol },
    { key: 'signedOn', kind: 'day', width: 110, get: (record) => record.signedOn },
    { key: 'validFrom', kind: 'day', width: 110, get: (record) => record.validFrom },
    { key: 'validTo', kind: 'day', width: 110, get: (record) => record.validTo },
    {
      key: 'articles',
      kind: 'number',
      width: 80,
      isSummed: true,
      get: (record) => record.articles.length,
    },
  ],
})
