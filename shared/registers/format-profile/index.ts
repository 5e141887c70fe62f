/** Mẫu thể thức của văn phòng: a copy of one of the program's own profiles, changed by the office. */
import { formatProfileEntries } from '#shared/document/format-profile.ts'
import { paperFormats } from '#shared/document/paper-type.ts'
import { line } from '#shared/lib/schema.ts'
import { defineRegister, type Stored } from '../define-register.ts'

const entries = {
  ...formatProfileEntries,
  /** The profile it was copied from: `nd30`, `hd05`, `hd36` or another copy. */
  basedOn: line(120),
}

export type FormatProfileRecord = Stored<typeof entries>

export const formatProfile = defineRegister({
  name: 'format-profile',
  entries,
  titleOf: (record) => record.name,
  subtitleOf: (record) => record.legalBasis,
  fields: [
    { key: 'name', kind: 'text', width: 300, get: (record) => record.name },
    { key: 'format', kind: 'choice', width: 120, choices: paperFormats, get: (record) => record.format },
    { key: 'legalBasis', kind: 'text', width: 420, get: (record) => record.legalBasis },
  ],
})
