import { test as check, fc } from '@fast-check/vitest'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import {
  attachment,
  cleanFileName,
  copyNameOf,
  endingOf,
  isOpenable,
} from '#shared/registers/attachment/index.ts'

describe('a name as it is kept', () => {
  test.each([
    ['Báo cáo quý IV.docx', 'Báo cáo quý IV.docx'],
    ['Báo cáo.docx'.normalize('NFD'), 'Báo cáo.docx'],
    ['../../Windows/system.ini', 'system.ini'],
    ['C:\\Users\\hoa\\Tờ trình.pdf', 'Tờ trình.pdf'],
    ['a<b>:"c|d?*.pdf', 'a b c d .pdf'],
    ['con.pdf', '_con.pdf'],
    ['Aux', '_Aux'],
    ['com1 .txt', '_com1 .txt'],
    ['Công văn.pdf. . ', 'Công văn.pdf'],
    ['..', 'tep'],
    ['', 'tep'],
    ['báo cáo\u202efdp.exe', 'báo cáofdp.exe'],
    ['dòng\nhai.pdf', 'dòng hai.pdf'],
  ])('%j is kept as %j', (raw, kept) => {
    expect(cleanFileName(raw)).toBe(kept)
  })

  test('that is too long loses its middle and keeps its ending', () => {
    const kept = cleanFileName(`${'Thông báo kết luận '.repeat(20)}.docx`)
    expect([...kept]).toHaveLength(200)
    expect(kept.endsWith('….docx')).toBe(true)
  })
})

const anyName = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({
    unit: fc.constantFrom('a', 'ộ', '.', ' ', '/', '\\', ':', '\u202e', 'e', 'x', '\u0000'),
    maxLength: 400,
  }),
)

check.prop([anyName])(
  'whatever a file is called, its name is kept by the register and means itself',
  (raw) => {
    const kept = cleanFileName(raw)
    const fields = {
      owner: { register: 'task', id: 'a' },
      name: kept,
      hash: '0'.repeat(64),
      size: 0,
      note: '',
    }
    const parsed = v.safeParse(attachment.fieldsSchema, fields)
    expect(parsed.success && (parsed.output as { name: string }).name).toBe(kept)
    expect(cleanFileName(kept)).toBe(kept)
    expect(kept).not.toMatch(/[/\\]|^\.+$|[. ]$/)
  },
)

check.prop([anyName])('a copy has a name that every system takes, of the same ending', (raw) => {
  const copy = copyNameOf(raw)
  expect(copy.length).toBeLessThanOrEqual(120)
  expect(Buffer.byteLength(copy)).toBeLessThanOrEqual(200)
  expect(endingOf(copy)).toBe(endingOf(cleanFileName(raw)))
  expect(cleanFileName(copy)).toBe(copy)
})

describe('what the system may be asked to open', () => {
  test.each(['a.pdf', 'Báo cáo.docx', 'b.xlsx', 'c.jpg', 'd.zip', 'không đuôi', 'bản.exe.pdf'])(
    '%s',
    (name) => {
      expect(isOpenable(name)).toBe(true)
    },
  )
  test.each([
    'a.exe',
    'A.EXE',
    'a.exe.',
    'a.exe ',
    'báo cáo.pdf.js',
    'x.lnk',
    'x.hta',
    'x.ps1',
    'x.sh',
    'x.desktop',
    'x.jar',
    'x.scr',
    'fdp.\u200bexe',
    'x.exe:tep.pdf.vbs',
  ])('%s never', (name) => {
    expect(isOpenable(name)).toBe(false)
  })
})
