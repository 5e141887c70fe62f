/** Số liệu một năm (id = the year), typed by an office that does not keep all of that year here: the base of Kết luận 226's limits. */
import type { Issue } from '#shared/contract/result.ts'
import { block, optional, wholeNumber } from '#shared/lib/schema.ts'
import { defineRegister, type Stored } from '../define-register.ts'

const count = optional(wholeNumber(0, 1_000_000))

const entries = {
  /** Null: counted from the records. */
  conferences: count,
  /** Of the conferences, those held in person only. */
  inPerson: count,
  documents: count,
  /** Where the figures come from: `Báo cáo tổng kết 2025`. */
  note: block(1000),
}

export type VolumeYear = Stored<typeof entries>

function check({ id, conferences, inPerson }: VolumeYear): Issue[] {
  if (!/^(19|20|21)\d\d$/.test(id)) return [{ path: 'id', code: 'wrong-shape' }]
  if (inPerson === null) return []
  if (conferences === null) return [{ path: 'conferences', code: 'required' }]
  return inPerson > conferences ? [{ path: 'inPerson', code: 'more-than-all' }] : []
}

export const volumeYear = defineRegister({
  name: 'volume-year',
  entries,
  titleOf: (record) => record.id,
  check,
  fields: [
    { key: 'year', kind: 'text', width: 80, get: (record) => record.id },
    { key: 'conferences', kind: 'number', width: 110, get: (record) => record.conferences },
    { key: 'inPerson', kind: 'number', width: 110, get: (record) => record.inPerson },
    { key: 'documents', kind: 'number', width: 110, get: (record) => record.documents },
    { key: 'note', kind: 'text', width: 300, get: (record) => record.note },
  ],
})
