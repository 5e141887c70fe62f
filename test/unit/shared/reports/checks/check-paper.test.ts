import { describe, expect, test } from 'vitest'
import { paragraph, tableColumns, textCell } from '#shared/document/build.ts'
import type { PaperParts } from '#shared/document/paper-parts.ts'
import type { PaperFormat } from '#shared/document/paper-type.ts'
import { en } from '#shared/i18n/en.ts'
import { vi } from '#shared/i18n/vi.ts'
import { checkPaper } from '#shared/reports/checks/check-paper.ts'
import { findingCodes } from '#shared/reports/checks/finding.ts'
import { checkProfile } from '#shared/reports/checks/rules/profile.ts'
import {
  builtInProfiles,
  type FormalRequest,
  isFormal,
  lookOfRequest,
  makePaper,
} from '#shared/reports/index.ts'
import { checkContext, cleanPaper, looks } from '#test/support/clean-paper.ts'
import { lines2016 } from '#test/support/paper-2016.ts'
import { sampleRecords, sampleRequests } from '#test/support/sample-papers.ts'
import { putPlanned } from '#test/support/sample-plan.ts'
import { contextOf, makeRecords } from '#test/support/sample-records.ts'

const check = (format: PaperFormat, more: Partial<PaperParts> = {}) =>
  checkPaper(cleanPaper(format, [], more), looks[format], checkContext())
const said = (format: PaperFormat, more: Partial<PaperParts> = {}) =>
  check(format, more).map(({ level, code }) => `${level} ${code}`)

describe('a paper in order', () => {
  test.each(['state', 'party'] as const)('%s: nothing is found', (format) => {
    expect(said(format)).toEqual([])
  })

  test('each built-in look lies within its guidance', () => {
    for (const look of Object.values(builtInProfiles)) expect(checkProfile(look)).toEqual([])
  })
})

describe('missing parts', () => {
  test.each([
    ['error agency-missing', { agencies: [{ organisationId: null, parentLine: '', line: '' }] }],
    ['error title-missing', { title: '' }],
    ['error subject-missing', { subject: '' }],
    ['error body-missing', { body: [] }],
    ['error signer-missing', { signatures: [] }],
    ['warning signer-name-missing', { signatures: [{ role: 'GIÁM ĐỐC', post: '', name: '' }] }],
    ['warning number-missing', { number: '' }],
    ['warning day-missing', { issuedOn: null }],
    ['warning place-missing', { place: '' }],
    ['warning recipients-missing', { recipients: [] }],
    ['warning filing-missing', { filing: '' }],
  ] as const)('%s', (finding, more) => {
    expect(said('state', more as Partial<PaperParts>)).toContain(finding)
  })

  test('minutes need secretary, chair, time and conclusion', () => {
    const minutes = { type: 'minutes', title: 'BIÊN BẢN', typeSymbol: 'BB', signing: 'row' } as const
    const nobody = { role: '', post: '', name: '' }
    expect(said('state', { ...minutes, signatures: [nobody, nobody] })).toEqual([
      'error minutes-time-missing',
      'error minutes-conclusion-missing',
      'error secretary-missing',
      'error chair-missing',
    ])
    const signed = [
      { role: 'THƯ KÝ', post: '', name: 'Đặng Thị Lan' },
      { role: 'CHỦ TỌA', post: '', name: 'Lê Minh An' },
    ]
    const body = [
      paragraph('body', 'Thời gian bắt đầu: 08 giờ 00.'),
      paragraph('body', 'Kết luận: thống nhất kế hoạch./.'),
    ]
    expect(said('state', { ...minutes, signatures: signed, body })).toEqual([])
  })
})

describe('number and letters', () => {
  test.each([
    ['state', 'error type-letters', { type: 'rule', title: 'QUY ĐỊNH', typeSymbol: 'QĐ' }],
    ['state', 'error type-letters', { type: 'scheme', title: 'ĐỀ ÁN', typeSymbol: 'DA' }],
    ['state', 'error type-letters', { type: 'programme', title: 'CHƯƠNG TRÌNH', typeSymbol: 'CT' }],
    [
      'state',
      'error letter-has-type',
      { type: 'letter', title: '', typeSymbol: 'CV', addressees: ['Sở Y tế'] },
    ],
    ['party', 'error type-letters', { type: 'rule', title: 'QUY ĐỊNH', typeSymbol: 'QyĐ' }],
    ['state', 'error number-sign-state', { number: '12-BC/SNV' }],
    ['party', 'error number-sign-party', { number: '12/BC-BTGDVTU' }],
    ['state', 'warning number-zero-missing', { number: '5/BC-SNV' }],
    ['state', 'warning number-zeros', { number: '005' }],
    ['state', 'warning symbol-blank', { symbol: 'SNV - TH' }],
    ['state', 'error number-not-a-number', { number: 'mười hai' }],
    ['state', 'error title-of-other', { type: 'rule', title: 'QUYẾT ĐỊNH', typeSymbol: 'QyĐ' }],
    ['state', 'warning title-case', { title: 'Báo cáo' }],
    [
      'state',
      'warning agency-short',
      { agencies: [{ organisationId: null, parentLine: '', line: 'UBND TỈNH LÂM ĐỒNG' }] },
    ],
    ['party', 'warning subject-upper', { subject: 'Kết quả thực hiện Quy chế' }],
    [
      'state',
      'warning subject-prefix',
      {
        type: 'letter',
        title: '',
        typeSymbol: '',
        addressees: ['Sở Y tế'],
        recipients: ['Như trên'],
        subject: 'V/v đôn đốc',
      },
    ],
    ['state', 'warning subject-end', { subject: 'kết quả thực hiện.' }],
  ] as const)('%s: %s', (format, finding, more) => {
    expect(said(format, more as Partial<PaperParts>)).toContain(finding)
  })

  test('a whole number in the form of its format is well', () => {
    expect(said('state', { number: '05/BC-SNV' })).toEqual([])
    expect(said('party', { number: '12-BC/BTGDVTU' })).toEqual([])
    expect(said('party', { type: 'rule', title: 'QUY ĐỊNH', typeSymbol: 'QĐ' })).toEqual([])
  })
})

describe('who signs and who gets it', () => {
  const signed = (role: string, post = '', name = 'Trần Văn Minh') => ({ signatures: [{ role, post, name }] })
  test.each([
    ['state', 'error mark-state', signed('T/M ỦY BAN NHÂN DÂN', 'CHỦ TỊCH')],
    ['party', 'error mark-party', signed('KT. TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN')],
    ['state', 'warning mark-stop', signed('KT GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC')],
    ['party', 'error collective-kt-party', signed('K/T BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ')],
    ['party', 'error collective-kt-party', signed('T/M BAN THƯỜNG VỤ', 'K/T BÍ THƯ')],
    ['state', 'error collective-kt-state', signed('KT. ỦY BAN NHÂN DÂN', 'PHÓ CHỦ TỊCH')],
    ['state', 'warning deputy-without-kt', signed('TM. ỦY BAN NHÂN DÂN', 'PHÓ CHỦ TỊCH')],
    ['state', 'warning signer-title', signed('GIÁM ĐỐC', '', 'TS. Trần Văn Minh')],
    [
      'state',
      'warning addressees-unexpected',
      {
        type: 'plan',
        title: 'KẾ HOẠCH',
        typeSymbol: 'KH',
        addressees: ['Sở Y tế'],
        recipients: ['Như trên'],
      },
    ],
    ['state', 'error addressees-missing', { type: 'letter', title: '', typeSymbol: '' }],
    ['state', 'warning as-above-missing', { addressees: ['Ủy ban nhân dân tỉnh'] }],
    [
      'state',
      'warning as-above-not-first',
      { addressees: ['Ủy ban nhân dân tỉnh'], recipients: ['Sở Y tế', 'Như trên'] },
    ],
    ['state', 'warning as-above-unexpected', { recipients: ['Như trên'] }],
    ['state', 'warning filing-form-state', { filing: 'Lưu VT, TH' }],
    ['party', 'warning filing-form-party', { filing: 'Lưu: VT' }],
    ['state', 'warning filing-not-last', { recipients: ['Lưu: VT, TH', 'Sở Y tế'] }],
  ] as const)('%s: %s', (format, finding, more) => {
    expect(said(format, more as Partial<PaperParts>)).toContain(finding)
  })

  test.each([
    ['party', signed('T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ')],
    ['party', signed('T/L TRƯỞNG BAN', 'CHÁNH VĂN PHÒNG')],
    ['state', signed('TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH')],
    ['state', signed('TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH')],
    ['state', signed('TUQ. GIÁM ĐỐC', 'CHÁNH VĂN PHÒNG')],
  ] as const)('%s: proper marks are well', (format, more) => {
    expect(said(format, more as unknown as Partial<PaperParts>)).toEqual([])
  })
})

describe('day of issue and end', () => {
  test('a day off and a day to come are for the eye', () => {
    expect(said('state', { issuedOn: '2026-11-22' })).toEqual(['look issued-on-day-off'])
    expect(said('state', { issuedOn: '2026-11-25' })).toEqual(['look issued-later'])
  })

  test('a text that ends with a table needs no end', () => {
    const cell = { cells: [textCell('Báo cáo')] }
    const table = {
      kind: 'table' as const,
      columns: tableColumns([[40, 'left']]),
      headRows: [],
      rows: [cell],
    }
    expect(said('state', { body: [paragraph('body', 'Danh mục như sau:'), table] })).toEqual([])
  })

  test('each format has its own end', () => {
    const ending = (mark: string) => ({ body: [paragraph('body', `Trên đây là kết quả${mark}`)] })
    expect(said('party', ending('./.'))).toEqual(['error end-other'])
    expect(said('state', ending('.'))).toEqual(['warning end-missing'])
  })
})

describe('the place of a finding', () => {
  test('leads to the letters in the block', () => {
    const paper = cleanPaper('state', ['Hoàn thành trước ngày 31/11/2026, gửi báo cáo.'])
    const [finding] = checkPaper(paper, looks.state, checkContext())
    expect(finding).toMatchObject({
      code: 'day-does-not-exist',
      place: { part: 'body', block: 1, from: 22, to: 32 },
    })
    expect(finding?.quote).toEqual({
      before: 'Hoàn thành trước ngày ',
      hit: '31/11/2026',
      after: ', gửi báo cáo.',
    })
  })

  test('leads into the cell of a table, in the body and in an annex', () => {
    const table = {
      kind: 'table' as const,
      columns: tableColumns([
        [40, 'left'],
        [60, 'left'],
      ]),
      headRows: [{ cells: [textCell('Việc'), textCell('Hạn')] }],
      rows: [{ cells: [textCell('Báo cáo'), textCell('31/11/2026')] }],
    }
    const annex = {
      title: 'PHỤ LỤC',
      subject: 'Danh mục',
      note: '',
      orientation: 'portrait' as const,
      body: [table],
    }
    const places = check('state', {
      body: [table, paragraph('body', 'Trên đây là kết quả./.')],
      annexes: [annex],
    }).map(({ place }) => place)
    const cell = { area: 'rows', row: 0, cell: 1, line: 0 }
    expect(places).toEqual([
      { part: 'body', index: -1, block: 0, cell, from: 0, to: 10 },
      { part: 'annexes', index: 0, block: 0, cell, from: 0, to: 10 },
    ])
  })

  test('a profile that was changed points at its field', () => {
    const look = { ...looks.state, marginsMm: { ...looks.state.marginsMm, left: 20 } }
    expect(checkProfile(look)).toMatchObject([
      {
        level: 'look',
        code: 'profile-range',
        place: { part: 'look', field: 'marginsMm.left' },
        params: { value: 20, least: 30, most: 35 },
      },
    ])
  })
})

describe('what the library knows', () => {
  const library = () => {
    const records = makeRecords()
    const known = { issuerId: null, issuerText: 'Chính phủ', note: '' }
    records.put('source-document', 'moi', {
      ...known,
      type: 'decree',
      number: '99/2026/NĐ-CP',
      issuedOn: '2026-10-01',
      subject: 'công tác văn thư',
    })
    records.put('source-document', 'cu', {
      ...known,
      type: 'decree',
      number: '30/2020/NĐ-CP',
      issuedOn: '2020-03-05',
      subject: 'công tác văn thư',
      status: 'replaced',
      replacedById: 'moi',
    })
    return records
  }
  const found = (line: string) =>
    checkPaper(cleanPaper('state', [line], { bases: [] }), looks.state, checkContext(library())).map(
      ({ code, params }) => [code, params],
    )

  test('another day, and a paper that was replaced', () => {
    expect(
      found('Nghị định số 99/2026/NĐ-CP ngày 02 tháng 10 năm 2026 của Chính phủ về công tác văn thư.'),
    ).toEqual([['citation-other-day', { number: '99/2026/NĐ-CP', day: '01/10/2026' }]])
    expect(
      found('Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư.'),
    ).toEqual([['citation-replaced', { number: '30/2020/NĐ-CP', by: '99/2026/NĐ-CP' }]])
  })
})

describe('the papers that the program makes', () => {
  const context = contextOf(sampleRecords())
  const formal = sampleRequests.filter(([, request]) => isFormal(request))

  test.each(formal)('%s: nothing but what the office has not given yet', (_name, request) => {
    if (!isFormal(request)) return
    const { parts } = makePaper(request, context)
    const codes = checkPaper(parts, lookOfRequest(request, context), context).map(({ code }) => code)
    const notGivenYet = [
      'signer-missing',
      'number-missing',
      'day-missing',
      'recipients-missing',
      'issued-later',
      // The places of a report that people write.
      ...(request.kind === 'term-report' ? ['unfilled'] : []),
    ]
    expect(codes.filter((code) => !notGivenYet.includes(code))).toEqual([])
  })

  test.each(['state', 'party'] as const)('the year’s plan, %s', (format) => {
    const records = makeRecords()
    const { regulationId, secondId } = putPlanned(records)
    const own = contextOf(records)
    const request: FormalRequest = {
      kind: 'year-plan',
      regulationIds: [regulationId, secondId],
      year: 2027,
      format,
    }
    const { parts } = makePaper(request, own)
    const codes = checkPaper(parts, lookOfRequest(request, own), own).map(({ code }) => code)
    const notGivenYet = ['signer-missing', 'number-missing', 'day-missing', 'citation-no-subject']
    expect(codes.filter((code) => !notGivenYet.includes(code))).toEqual([])
  })

  test('the regulation of 2016, by the day on which it was signed', () => {
    const lines = lines2016.slice(6).map(({ text }) => text)
    const paper = cleanPaper('state', lines.slice(0, -5), { issuedOn: '2016-10-20' })
    expect(checkPaper(paper, looks.state, context).map(({ code }) => code)).toEqual([])
  })

  test('every error but a missing signer is away on all of them', () => {
    const errors = formal.flatMap(([, request]) =>
      isFormal(request)
        ? checkPaper(makePaper(request, context).parts, lookOfRequest(request, context), context).filter(
            ({ level, code }) => level === 'error' && code !== 'signer-missing',
          )
        : [],
    )
    expect(errors).toEqual([])
  })
})

test('every code has its words in both languages', () => {
  for (const words of [vi.checks.codes, en.checks.codes])
    expect(Object.keys(words)).toEqual([...findingCodes])
})
