/** Văn bản: the papers by which tasks are given and on which events rest; kept once, cited everywhere. */
import * as v from 'valibot'
import { day, id, line, optional, requiredLine } from '#shared/lib/schema.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import { defineRegister, type Stored } from '../define-register.ts'
import { shortNameOn } from '../organisation/index.ts'

/** Kinds by NĐ 30/2020 Phụ lục III and Quy định 399-QĐ/TW; `directive-note` is a leader's bút phê. */
export const documentTypes = [
  'resolution',
  'decision',
  'directive',
  'conclusion',
  'regulation',
  'rule',
  'notice',
  'report',
  'plan',
  'programme',
  'guidance',
  'submission',
  'minutes',
  'letter',
  'telegram',
  'directive-note',
  'other',
] as const
export type DocumentType = (typeof documentTypes)[number]

const entries = {
  type: v.picklist(documentTypes),
  number: line(60),
  issuedOn: optional(day),
  issuerId: optional(id),
  /** Words in place of a directory record. */
  issuerText: line(200),
  subject: requiredLine(500),
  note: line(500),
}

export type SourceDocument = Stored<typeof entries>

export const sourceDocument = defineRegister({
  name: 'source-document',
  entries,
  titleOf: (record) => record.subject,
  subtitleOf: (record) =>
    [record.number, record.issuedOn ? formatDay(record.issuedOn) : ''].filter(Boolean).join(' · '),
  searchTexts: (record) => [record.number, record.issuerText],
  references: (record) =>
    record.issuerId ? [{ register: 'organisation' as const, id: record.issuerId, path: 'issuerId' }] : [],
  fields: [
    { key: 'type', kind: 'choice', width: 120, choices: documentTypes, get: (record) => record.type },
    { key: 'number', kind: 'text', width: 140, get: (record) => record.number },
    { key: 'issuedOn', kind: 'day', width: 110, get: (record) => record.issuedOn },
    { key: 'subject', kind: 'text', width: 420, get: (record) => record.subject },
    {
      key: 'issuer',
      kind: 'text',
      width: 220,
      get: (record, { read, today }) => {
        const issuer = record.issuerId ? read.get('organisation', record.issuerId) : undefined
        return issuer ? shortNameOn(issuer, today) : record.issuerText
      },
    },
  ],
})
