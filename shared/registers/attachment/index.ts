/** Tệp đính kèm: a file kept beside the records by its content; this record says what it is called and what it belongs to. */
import * as v from 'valibot'
import { id, line, requiredLine, wholeNumber } from '#shared/lib/schema.ts'
import { type CoordinationRegister, coordinationRegisters, isCoordination } from '../coordination-names.ts'
import { defineRegister, type ReadModel, type Stored } from '../define-register.ts'
import type { RegisterName } from '../index.ts'

export { cleanFileName, copyNameOf, endingOf, isOpenable, spacedName } from './file-name.ts'

/** Bytes of the largest file that is taken. */
export const largestAttachment = 200 * 1024 * 1024

/** Registers whose records carry files, and how such a record is called; a meeting is known by its event. */
const ownerTitles = {
  task: (read, owner) => read.get('task', owner)?.title,
  event: (read, owner) => read.get('event', owner)?.title,
  meeting: (read, owner) => read.get('event', owner)?.title,
  'source-document': (read, owner) => read.get('source-document', owner)?.subject,
  regulation: (read, owner) => read.get('regulation', owner)?.title,
} satisfies Partial<Record<RegisterName, (read: ReadModel, owner: string) => string | undefined>>

type NamedOwner = keyof typeof ownerTitles
export type OwnerRegister = NamedOwner | CoordinationRegister
export const ownerRegisters: [OwnerRegister, ...OwnerRegister[]] = [
  ...(Object.keys(ownerTitles) as [NamedOwner]),
  ...coordinationRegisters,
]
export type Owner = { register: OwnerRegister; id: string }

const entries = {
  /** The record it is attached to. It goes where its owner goes, so it never keeps the owner from being removed. */
  owner: v.strictObject({ register: v.picklist(ownerRegisters, 'wrong-shape'), id }),
  /** File name as the user knows it, with its ending. */
  name: requiredLine(255),
  /** SHA-256 of the content, hexadecimal: where the file lies, and whether it still is what was attached. */
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'wrong-shape')),
  /** Bytes. */
  size: wholeNumber(0, Number.MAX_SAFE_INTEGER),
  note: line(300),
}

export type Attachment = Stored<typeof entries>

/** What the record is called that a file belongs to; empty when it is gone. */
export const ownerTitle = (read: ReadModel, { register, id }: Owner): string =>
  (isCoordination(register) ? read.get(register, id)?.title : ownerTitles[register](read, id)) ?? ''

/** True while its owner is in use: files in the bin with their owner are neither listed nor found. */
export function isOwnerInUse({ owner }: Attachment, read: ReadModel): boolean {
  const isThere = (register: RegisterName) => read.get(register, owner.id)?.removedAt === null
  return isThere(owner.register) && (owner.register !== 'meeting' || isThere('event'))
}

export const attachment = defineRegister({
  name: 'attachment',
  entries,
  titleOf: (record) => record.name,
  subtitleOf: (record, { read }) => ownerTitle(read, record.owner),
  searchTexts: (record) => [record.note],
  check: ({ owner }, { read }, before) =>
    before === null && read.get(owner.register, owner.id) === undefined
      ? [{ path: 'owner', code: 'unknown-reference' }]
      : [],
  fields: [
    { key: 'name', kind: 'text', width: 320, get: (record) => record.name },
    {
      key: 'owner',
      kind: 'text',
      width: 320,
      get: (record, { read }) => ownerTitle(read, record.owner),
    },
    { key: 'size', kind: 'number', width: 100, get: (record) => record.size },
    { key: 'note', kind: 'text', width: 240, isExtra: true, get: (record) => record.note },
  ],
})
