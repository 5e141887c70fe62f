/**
 * Sổ xuất danh bạ: who took contacts of officials out of the program, when, as what and what for (Luật Bảo vệ dữ liệu cá
 * nhân 91/2025/QH15: personal data serve their purpose alone). The program writes it; nobody edits it or throws it away.
 */
import * as v from 'valibot'
import { dayOfMoment, timeOfMoment } from '#shared/lib/dates.ts'
import { line, moment, requiredLine, wholeNumber } from '#shared/lib/schema.ts'
import { columnsOf } from '../columns.ts'
import { defineRegister, type Stored } from '../define-register.ts'

/** `workbook`: everything readable of the office in one Excel file. */
export const contactFormats = ['print', 'pdf', 'docx', 'xlsx', 'csv', 'copy', 'workbook'] as const
export type ContactFormat = (typeof contactFormats)[number]

/** How the names stood in it; the same words as `shared/fence/names`. */
export const contactNames = ['full', 'initials', 'posts'] as const

const entries = {
  at: moment,
  /** The desk that worked: `Văn phòng Ban`. */
  actor: line(100),
  /** Title of the list or the paper. */
  what: line(300),
  people: wholeNumber(0, 1_000_000),
  format: v.picklist(contactFormats),
  names: v.picklist(contactNames),
  purpose: requiredLine(300),
}

export type ContactExport = Stored<typeof entries>

const column = columnsOf<ContactExport>()

export const contactExport = defineRegister({
  name: 'contact-export',
  entries,
  titleOf: (record) => record.what,
  subtitleOf: (record) => record.purpose,
  searchTexts: (record) => [record.actor],
  lockOf: () => ({ code: 'record-locked' }),
  fields: [
    column.dayFrom('day', 110, (record) => dayOfMoment(record.at)),
    column.words('time', 125, (record) => timeOfMoment(record.at)),
    column.text('actor', 170),
    column.text('what', 280),
    column.number('people', 90),
    column.choice('format', 120, contactFormats),
    column.choice('names', 120, contactNames),
    column.text('purpose', 320),
  ],
})
