/** Tệp đính kèm: a file kept beside the records by its content; this record says what it is called and what it belongs to. */
import * as v from 'valibot'
import { id, line, requiredLine, wholeNumber } from '#shared/lib/schema.ts'
import { defineRegister, type Stored } from '../define-register.ts'
import type { RegisterName } from '../index.ts'

const entries = {
  /** The record it is attached to. It goes where its owner goes, so it never keeps the owner from being removed. */
  owner: v.strictObject({ register: requiredLine(60), id }),
  /** File name as the user knows it, with its ending. */
  name: requiredLine(255),
  /** SHA-256 of the content, hexadecimal: where the file lies, and whether it still is what was attached. */
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'wrong-shape')),
  /** Bytes. */
  size: wholeNumber(0, Number.MAX_SAFE_INTEGER),
  note: line(300),
}

export type Attachment = Stored<typeof entries>

export const attachment = defineRegister({
  name: 'attachment',
  entries,
  titleOf: (record) => record.name,
  subtitleOf: (record) => record.note,
  check: ({ owner }, { read }, before) =>
    before === null && read.get(owner.register as RegisterName, owner.id) === undefined
      ? [{ path: 'owner', code: 'unknown-reference' }]
      : [],
  fields: [
    { key: 'name', kind: 'text', width: 320, get: (record) => record.name },
    { key: 'size', kind: 'number', width: 100, get: (record) => record.size },
    { key: 'note', kind: 'text', width: 240, get: (record) => record.note },
  ],
})
