/** The words of choices, as lists show them in both languages and as offices write them. */
import { en } from '#shared/i18n/en.ts'
import { vi } from '#shared/i18n/vi.ts'
import { fold } from '#shared/lib/vi-text.ts'
import type { RegisterName } from '#shared/registers/index.ts'

type Choices = Readonly<Record<string, Readonly<Record<string, string>>>>

/** Words besides the labels, folded. */
const further: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'task.label': {
    'da hoan thanh': 'done',
    'hoan thanh': 'done',
    'dang thuc hien': 'in-progress',
    'dang trien khai': 'in-progress',
    'dang xu ly': 'in-progress',
    'chua thuc hien': 'not-started',
    'chua trien khai': 'not-started',
    'tam dung': 'paused',
    huy: 'cancelled',
  },
  'task.state': {
    'da hoan thanh': 'done',
    'dang trien khai': 'in-progress',
    'chua trien khai': 'not-started',
  },
  'task.urgency': { 'binh thuong': 'normal', gap: 'urgent', 'hoa toc hen gio': 'express' },
  'organisation.kind': {
    'khoi dang': 'party',
    'khoi nha nuoc': 'state',
    'chinh quyen': 'state',
    'khoi doan the': 'union',
  },
  'event.session': {
    s: 'morning',
    c: 'afternoon',
    'ca ngay': 'all-day',
    'buoi sang': 'morning',
    'buoi chieu': 'afternoon',
    'buoi toi': 'evening',
  },
  'event.mode': { 'truc tiep ket hop truc tuyen': 'hybrid' },
  'source-document.type': {
    'y kien chi dao': 'directive-note',
    'cong dien': 'telegram',
    'van ban': 'other',
    'ho so': 'other',
  },
  'person.honorific': { nam: 'ông', nu: 'bà', mr: 'ông', ms: 'bà', mrs: 'bà' },
}

const tables = new Map<string, ReadonlyMap<string, string>>()

/** The code that a cell means; null for words that mean none. */
export function codeOfChoice(key: string, text: string, register: RegisterName): string | null {
  const name = `${register}.${key}`
  const table = tables.get(name) ?? tableOf(register, key)
  tables.set(name, table)
  const code = table.get(fold(text)) ?? null
  return code
}

function tableOf(register: RegisterName, key: string): ReadonlyMap<string, string> {
  const words = [en, vi].flatMap((language) =>
    Object.entries((language.registers[register] as { choices?: Choices }).choices?.[key] ?? {}),
  )
  return new Map([
    ...Object.entries(further[`${register}.${key}`] ?? {}),
    ...words.map(([code, word]): [string, string] => [fold(word), code]),
  ])
}
