/** Văn bản: the papers by which tasks are given and on which events rest; kept once, cited everywhere. */
import * as v from 'valibot'
import type { Issue } from '#shared/contract/result.ts'
import { day, id, line, optional, requiredLine } from '#shared/lib/schema.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import {
  defineRegister,
  type FieldsOf,
  type Reference,
  type RuleContext,
  type Stored,
} from '../define-register.ts'
import { shortNameOn } from '../organisation/index.ts'
import { checkSecret } from './secret-paper.ts'

export { asSecretPaper, saysMore, secretSubject } from './secret-paper.ts'

/**
 * Kinds by NĐ 30/2020 Phụ lục III and Quy định 399-QĐ/TW, and the laws above them; `directive-note` is a leader's bút phê,
 * `party-circular` thông tri. The order is that of the list; codes never change.
 */
export const documentTypes = [
  'constitution',
  'code',
  'law',
  'ordinance',
  'charter',
  'decree',
  'circular',
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
  'party-circular',
  'communique',
  'scheme',
  'project',
  'option',
  'directive-note',
  'other',
] as const
export type DocumentType = (typeof documentTypes)[number]

/** Whose way of writing the issuer follows: the State's or the Party's. */
export const documentSystems = ['state', 'party'] as const
export type DocumentSystem = (typeof documentSystems)[number]

export const documentStatuses = ['in-force', 'amended', 'replaced', 'expired'] as const
export type DocumentStatus = (typeof documentStatuses)[number]

const entries = {
  type: v.picklist(documentTypes),
  number: line(60),
  issuedOn: optional(day),
  issuerId: optional(id),
  /** Words in place of a directory record. */
  issuerText: line(200),
  subject: requiredLine(500),
  note: line(500),
  /** Not given: as the number shows (`12-QĐ/TW`, `12/QĐ-UBND`), see {@link systemOf}. */
  system: v.optional(v.picklist(documentSystems)),
  /** Not given: còn hiệu lực, as far as the office knows. */
  status: v.optional(v.picklist(documentStatuses)),
  /** Thay thế bởi, or sửa đổi, bổ sung bởi. */
  replacedById: v.optional(optional(id)),
  effectiveFrom: v.optional(optional(day)),
  /** Only that there is such a paper: see `secret-paper.ts`. */
  isSecret: v.optional(v.boolean()),
}

export type SourceDocument = Stored<typeof entries>

/** A document of which nothing is known yet. */
export const blankDocument: FieldsOf<'source-document'> = {
  type: 'letter',
  number: '',
  issuedOn: null,
  issuerId: null,
  issuerText: '',
  subject: '',
  note: '',
}

/** The system of a document: as given, else by the hyphen that the Party puts after the number; null when nothing tells. */
export function systemOf({
  system,
  number,
}: Pick<SourceDocument, 'system' | 'number'>): DocumentSystem | null {
  if (system !== undefined) return system
  const sign = /^\s*\d+\p{Ll}?\s*([-/])/u.exec(number)?.[1]
  return sign === undefined ? null : sign === '-' ? 'party' : 'state'
}

/** A document is not replaced by itself, and those that replace it do not come back to it. */
function checkReplacement(record: SourceDocument, { read }: RuleContext): Issue[] {
  const seen = new Set([record.id])
  let next = record.replacedById ?? null
  while (next !== null) {
    if (seen.has(next)) return [{ path: 'replacedById', code: 'replaced-by-itself' }]
    seen.add(next)
    next = read.get('source-document', next)?.replacedById ?? null
  }
  return []
}

function checkDays({ issuedOn, effectiveFrom }: SourceDocument): Issue[] {
  return issuedOn && effectiveFrom && effectiveFrom < issuedOn
    ? [{ path: 'effectiveFrom', code: 'end-before-start' }]
    : []
}

function referencesOf({ issuerId, replacedById }: SourceDocument): Reference[] {
  return [
    ...(issuerId ? [{ register: 'organisation' as const, id: issuerId, path: 'issuerId' }] : []),
    ...(replacedById
      ? [{ register: 'source-document' as const, id: replacedById, path: 'replacedById' }]
      : []),
  ]
}

export const sourceDocument = defineRegister({
  name: 'source-document',
  entries,
  titleOf: (record) => record.subject,
  subtitleOf: (record) =>
    [record.number, record.issuedOn ? formatDay(record.issuedOn) : ''].filter(Boolean).join(' · '),
  searchTexts: (record) => [record.number, record.issuerText],
  references: referencesOf,
  check: (record, context) => [
    ...checkReplacement(record, context),
    ...checkDays(record),
    ...checkSecret(record, context),
  ],
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
    {
      key: 'status',
      kind: 'choice',
      width: 130,
      choices: documentStatuses,
      get: (record) => record.status ?? 'in-force',
    },
    {
      key: 'system',
      kind: 'choice',
      width: 100,
      choices: documentSystems,
      isExtra: true,
      get: (record) => systemOf(record),
    },
    {
      key: 'effectiveFrom',
      kind: 'day',
      width: 110,
      isExtra: true,
      get: (record) => record.effectiveFrom ?? null,
    },
    {
      key: 'replacedBy',
      kind: 'text',
      width: 160,
      isExtra: true,
      get: (record, { read }) => {
        const next = record.replacedById ? read.get('source-document', record.replacedById) : undefined
        return next ? next.number || next.subject : null
      },
    },
    { key: 'note', kind: 'text', width: 200, isExtra: true, get: (record) => record.note },
  ],
})
