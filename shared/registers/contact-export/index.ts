/**
 * Sổ xuất danh bạ: who took contacts of officials out of the program, when, as what and what for (Luật Bảo vệ dữ liệu cá
 * nhân 91/2025/QH15: personal data serve their purpose alone). The program writes it; nobody edits it or throws it away.
 */
import * as v from 'valibot'
import { dayOfMoment, timeOfMoment } from '#shared/lib/dates.ts'
import { line, moment, requiredLine, wholeNumber } from '#shared/lib/schema.ts'
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

export const contactExport = defineRegister({
  name: 'contact-export',
  entries,
  titleOf: (record) => record.what,
  subtitleOf: (record) => record.purpose,
  searchTexts: (record) => [record.actor],
  lockOf: () => ({ code: 'record-locked' }),
  fields: [
    { key: 'day', kind: 'day', width: 110, get: (record) => dayOfMoment(record.at) },
    { key: 'time', kind: 'text', width: 125, get: (record) => timeOfMoment(record.at) },
    { key: 'actor', kind: 'text', width: 170, get: (record) => record.actor },
    { key: 'what', kind: 'text', width: 280, get: (record) => record.what },
    { key: 'people', kind: 'number', width: 90, get: (record) => record.people },
    { key: 'format', kind: 'choice', width: 120, choices: contactFormats, get: (record) => record.format },
    { key: 'names', kind: 'choice', width: 120, choices: contactNames, get: (record) => record.names },
    { key: 'purpose', kind: 'text', width: 320, get: (record) => record.purpose },
  ],
})
