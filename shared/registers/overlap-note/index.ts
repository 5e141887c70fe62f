/** Trùng lặp đã xem xét: things of one week that ask the same bodies twice, and why the office lets them be. */
import * as v from 'valibot'
import { day, id, requiredLine } from '#shared/lib/schema.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import { defineRegister, type Stored } from '../define-register.ts'

/** The key of what overlaps: an event's or occurrence's id, or obligation, milestone and period of a due. */
const itemKey = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9@_.-]{0,199}$/, 'not-an-id'))

const entries = {
  monday: day,
  bodyIds: v.pipe(v.array(id), v.minLength(1, 'required'), v.maxLength(400, 'too-long')),
  itemKeys: v.pipe(v.array(itemKey), v.minLength(2, 'required'), v.maxLength(200, 'too-long')),
  /** `Đã phối hợp, kết hợp một đoàn`. */
  reason: requiredLine(300),
}

export type OverlapNote = Stored<typeof entries>

export const overlapNote = defineRegister({
  name: 'overlap-note',
  entries,
  titleOf: (record) => record.reason,
  subtitleOf: (record) => formatDay(record.monday),
  // A body that is gone owes nothing any more: the note need not keep it from going.
  references: () => [],
  check: (record) => [
    ...(new Set(record.bodyIds).size < record.bodyIds.length ? [{ path: 'bodyIds', code: 'twice' }] : []),
    ...(new Set(record.itemKeys).size < record.itemKeys.length ? [{ path: 'itemKeys', code: 'twice' }] : []),
  ],
  fields: [
    { key: 'monday', kind: 'day', width: 110, get: (record) => record.monday },
    { key: 'reason', kind: 'text', width: 400, get: (record) => record.reason },
    { key: 'bodies', kind: 'number', width: 90, get: (record) => record.bodyIds.length },
    { key: 'items', kind: 'number', width: 90, get: (record) => record.itemKeys.length },
  ],
})
