import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textOfBlocks } from '#shared/document/build.ts'
import type { FieldsOf } from '#shared/registers/define-register.ts'
import { documentTypes, systemOf } from '#shared/registers/source-document/index.ts'
import { cite, withDaysOf } from '#shared/reports/citations/cite.ts'
import { citeInstrument } from '#shared/reports/citations/cite-instrument.ts'
import { cites, findCitations } from '#shared/reports/citations/find-citations.ts'
import { readCitation } from '#shared/reports/citations/read-citation.ts'
import { composePaper } from '#shared/reports/compose.ts'
import { cleanPaper, looks } from '#test/support/clean-paper.ts'
import { makeRecords } from '#test/support/sample-records.ts'

type Fields = FieldsOf<'source-document'>
const none = makeRecords().read

const decree30: Fields = {
  type: 'decree',
  number: '30/2020/NĐ-CP',
  issuedOn: '2020-03-05',
  issuerId: null,
  issuerText: 'Chính phủ',
  subject: 'công tác văn thư',
  note: '',
}
const resolution12: Fields = {
  ...decree30,
  type: 'resolution',
  number: '12-NQ/ĐU',
  issuedOn: '2026-09-05',
  issuerText: 'Đảng ủy Ủy ban nhân dân tỉnh',
  subject: 'về công tác phối hợp',
}
const first = (style: 'state' | 'party') => ({ style, occurrence: 'first', on: '2026-11-23' }) as const
const later = (style: 'state' | 'party') => ({ style, occurrence: 'later', on: '2026-11-23' }) as const

describe('citing', () => {
  test('the State: in full first, short later', () => {
    expect(cite(decree30, first('state'), none)).toBe(
      'Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư',
    )
    expect(cite(decree30, later('state'), none)).toBe('Nghị định số 30/2020/NĐ-CP')
  })

  test('the Party: a comma and a short day', () => {
    expect(cite(resolution12, first('party'), none)).toBe(
      'Nghị quyết số 12-NQ/ĐU, ngày 05/9/2026 của Đảng ủy Ủy ban nhân dân tỉnh về công tác phối hợp',
    )
    expect(cite(resolution12, later('party'), none)).toBe('Nghị quyết số 12-NQ/ĐU')
  })

  test('laws go by their name', () => {
    const law: Fields = {
      ...decree30,
      type: 'law',
      number: '117/2025/QH15',
      subject: 'Bảo vệ bí mật nhà nước',
    }
    expect(cite(law, first('state'), none)).toBe('Luật Bảo vệ bí mật nhà nước')
    expect(cite({ ...law, subject: 'Luật Bảo vệ bí mật nhà nước' }, later('state'), none)).toBe(
      'Luật Bảo vệ bí mật nhà nước',
    )
  })

  test('the subject says the type once, verbs need no về, names keep their capital', () => {
    const about = (subject: string, type: Fields['type'] = 'plan') =>
      cite({ ...decree30, type, subject }, first('state'), none).split('của Chính phủ ')[1]
    expect(about('Kế hoạch phối hợp công tác năm 2026')).toBe('về phối hợp công tác năm 2026')
    expect(about('Quy định chế độ họp', 'decision')).toBe('quy định chế độ họp')
    expect(about('Về việc đôn đốc', 'letter')).toBe('về việc đôn đốc')
    expect(about('UBND tỉnh giao chỉ tiêu', 'letter')).toBe('về UBND tỉnh giao chỉ tiêu')
    expect(about('Quy chế phối hợp', 'decision')).toBe('về Quy chế phối hợp')
  })

  test('the issuer bears the name of the document’s day', () => {
    const records = makeRecords()
    const entry = { shortName: '', headLine: '', symbol: '' }
    records.put('organisation', 'ban', {
      kind: 'party',
      parentId: null,
      placeName: '',
      signers: [],
      phone: '',
      order: 1,
      note: '',
      names: [
        { ...entry, name: 'Ban Tuyên giáo Tỉnh ủy', validFrom: null, validTo: '2025-02-02' },
        { ...entry, name: 'Ban Tuyên giáo và Dân vận Tỉnh ủy', validFrom: '2025-02-03', validTo: null },
      ],
    })
    const plan: Fields = { ...decree30, type: 'plan', number: '12-KH/BTGTU', issuerId: 'ban', issuerText: '' }
    expect(cite({ ...plan, issuedOn: '2024-03-05' }, first('party'), records.read)).toContain(
      'của Ban Tuyên giáo Tỉnh ủy về',
    )
    expect(cite({ ...plan, issuedOn: '2026-03-05' }, first('party'), records.read)).toContain(
      'của Ban Tuyên giáo và Dân vận Tỉnh ủy về',
    )
    expect(
      readCitation(
        'Kế hoạch số 12-KH/BTGTU, ngày 05/3/2024 của Ban Tuyên giáo Tỉnh ủy về tuyên truyền',
        records.read,
      ),
    ).toMatchObject({ issuerId: 'ban', issuerText: '' })
  })

  test('what is not known is left out', () => {
    const bare: Fields = { ...decree30, number: '', issuedOn: null, issuerText: '', subject: '' }
    expect(cite(bare, first('state'), none)).toBe('Nghị định')
    expect(
      cite(
        {
          ...decree30,
          type: 'directive-note',
          number: '',
          issuerText: 'đồng chí Chủ tịch',
          subject: 'Tiến độ đề án',
        },
        later('state'),
        none,
      ),
    ).toBe('Ý kiến chỉ đạo ngày 05 tháng 3 năm 2020 của đồng chí Chủ tịch')
  })
})

describe('citations in a text of a template', () => {
  const text =
    'Thực hiện Quyết định số 45/2018/QĐ-TTg ngày 09 tháng 11 năm 2018 của Thủ tướng Chính phủ, từ ngày 01 tháng 3 năm 2026'

  test('take the days of the paper; other days stay as they are', () => {
    expect(withDaysOf(text, 'state')).toBe(text)
    expect(withDaysOf(text, 'party')).toBe(
      'Thực hiện Quyết định số 45/2018/QĐ-TTg, ngày 09/11/2018 của Thủ tướng Chính phủ, từ ngày 01 tháng 3 năm 2026',
    )
  })

  test('a day that the calendar does not have stays', () => {
    const wrong = 'Quyết định số 45/2018/QĐ-TTg ngày 31 tháng 11 năm 2018'
    expect(withDaysOf(wrong, 'party')).toBe(wrong)
  })
})

describe('reading a pasted citation', () => {
  const read = (text: string) => readCitation(text, none)
  test.each([
    [
      'Nghị quyết số 12-NQ/ĐU, ngày 05/9/2026 của Đảng ủy UBND tỉnh về công tác phối hợp',
      {
        type: 'resolution',
        number: '12-NQ/ĐU',
        issuedOn: '2026-09-05',
        issuerText: 'Đảng ủy UBND tỉnh',
        subject: 'về công tác phối hợp',
        system: 'party',
      },
    ],
    [
      'Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;',
      {
        type: 'decree',
        number: '30/2020/NĐ-CP',
        issuedOn: '2020-03-05',
        issuerText: 'Chính phủ',
        subject: 'về công tác văn thư',
        system: 'state',
      },
    ],
    [
      '- Quyết định 45/2018/QĐ-TTg của Thủ tướng Chính phủ quy định chế độ họp.',
      {
        type: 'decision',
        number: '45/2018/QĐ-TTg',
        issuedOn: null,
        issuerText: 'Thủ tướng Chính phủ',
        subject: 'quy định chế độ họp',
        system: 'state',
      },
    ],
    [
      'Luật Bảo vệ bí mật nhà nước số 117/2025/QH15',
      {
        type: 'law',
        number: '117/2025/QH15',
        issuedOn: null,
        issuerText: 'Quốc hội',
        subject: 'Bảo vệ bí mật nhà nước',
        system: 'state',
      },
    ],
    [
      'Công văn số 3187/UBND-KGVX ngày 28/10/2026 của Ủy ban nhân dân tỉnh Lâm Đồng về việc phối hợp tuyên truyền',
      {
        type: 'letter',
        number: '3187/UBND-KGVX',
        issuedOn: '2026-10-28',
        issuerText: 'Ủy ban nhân dân tỉnh Lâm Đồng',
        subject: 'về việc phối hợp tuyên truyền',
        system: 'state',
      },
    ],
    [
      'Thông tri số 05-TT/TW ngày 02.7.2026 của Ban Bí thư hướng dẫn thi hành',
      {
        type: 'party-circular',
        number: '05-TT/TW',
        issuedOn: '2026-07-02',
        issuerText: 'Ban Bí thư',
        subject: 'hướng dẫn thi hành',
        system: 'party',
      },
    ],
  ])('%s', (text, fields) => {
    expect(read(text)).toMatchObject(fields)
  })

  test('words that are no citation are none', () => {
    expect(read('Các bên phối hợp chặt chẽ, kịp thời')).toBeNull()
    expect(read('Báo cáo 12 tháng của tỉnh')).toBeNull()
    expect(read('')).toBeNull()
  })
})

describe('an instrument in free words', () => {
  const written = 'Quyết định 238-QĐ/TW, ngày 30/9/2020 của Ban Bí thư'

  test('takes the style of the paper', () => {
    expect(citeInstrument(written, 'state', '2026-11-23', none)).toBe(
      'Quyết định số 238-QĐ/TW ngày 30 tháng 9 năm 2020 của Ban Bí thư',
    )
    expect(citeInstrument(written, 'party', '2026-11-23', none)).toBe(
      'Quyết định số 238-QĐ/TW, ngày 30/9/2020 của Ban Bí thư',
    )
    expect(citeInstrument('Chỉ đạo của Tỉnh ủy', 'party', '2026-11-23', none)).toBe('Chỉ đạo của Tỉnh ủy')
  })

  test('is cited as the library has it', () => {
    const records = makeRecords()
    records.put('source-document', 'qd', {
      ...decree30,
      type: 'decision',
      number: '238-QĐ/TW',
      issuedOn: '2020-09-30',
      issuerText: 'Ban Bí thư',
      subject: 'ban hành Quy chế phối hợp',
    })
    expect(citeInstrument('Quyết định 238-QĐ/TW', 'party', '2026-11-23', records.read)).toBe(
      'Quyết định số 238-QĐ/TW, ngày 30/9/2020 của Ban Bí thư ban hành Quy chế phối hợp',
    )
  })
})

test('a basis that begins with its own word gets no second one', () => {
  const words = (basis: string) =>
    textOfBlocks(
      composePaper(cleanPaper('state', [], { bases: [basis] }), { title: '', fileName: '' }, looks.state)
        .blocks,
    )
  expect(words('Căn cứ Luật Tổ chức chính quyền địa phương')).not.toContain('Căn cứ Căn cứ')
  expect(words('Trên cơ sở kết quả khảo sát')).not.toContain('Căn cứ Trên cơ sở')
  expect(words('Luật Tổ chức chính quyền địa phương')).toContain('Căn cứ Luật Tổ chức')
})

describe('finding', () => {
  test('each citation with its pieces, in order', () => {
    const text =
      'Theo Nghị định số 30/2020/NĐ-CP và Quyết định số 45/QĐ-UBND ngày 12/5/2026 của Ủy ban nhân dân tỉnh về phân công; Chỉ thị số: 05/CT-TTg.'
    expect(
      findCitations(text).map(({ number, hasDay, hasIssuer, hasSubject, hasColon }) => [
        number,
        hasDay,
        hasIssuer,
        hasSubject,
        hasColon,
      ]),
    ).toEqual([
      ['30/2020/NĐ-CP', false, false, false, false],
      ['45/QĐ-UBND', true, true, true, false],
      ['05/CT-TTg', false, false, false, true],
    ])
  })

  test('a number is cited as itself, not as a piece of another', () => {
    expect(cites('Công văn số 115/UBND-VX', '15/UBND-VX')).toBe(false)
    expect(cites('Công văn số 15/UBND-VX3-TH', '15/UBND-VX3')).toBe(false)
    expect(cites('Công văn số 15 /UBND-VX', '15/UBND-VX')).toBe(true)
  })
})

describe('what is cited can be read again', () => {
  const numbered = documentTypes.filter(
    (type) =>
      !['constitution', 'code', 'law', 'ordinance', 'charter', 'directive-note', 'other'].includes(type),
  )
  const day = fc
    .date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((value) => value.toISOString().slice(0, 10))
  const letters = fc.constantFrom('QĐ', 'NQ', 'KH', 'TB', 'CT', 'CTr', 'BC', 'HD', 'QC')
  const agency = fc.constantFrom('UBND', 'TU', 'BTGDVTU', 'SVHTTDL', 'ĐU', 'VPTW')
  const number = fc.oneof(
    fc.tuple(fc.integer({ min: 1, max: 9999 }), letters, agency).map(([n, l, a]) => `${n}/${l}-${a}`),
    fc.tuple(fc.integer({ min: 1, max: 9999 }), letters, agency).map(([n, l, a]) => `${n}-${l}/${a}`),
    fc
      .tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1990, max: 2030 }))
      .map(([n, y]) => `${n}/${y}/NĐ-CP`),
  )
  const issuer = fc.constantFrom(
    'Chính phủ',
    'Ban Bí thư',
    'Ủy ban nhân dân tỉnh Lâm Đồng',
    'Văn phòng Trung ương Đảng',
    'Thủ tướng Chính phủ',
  )
  const subject = fc.constantFrom(
    'về công tác văn thư',
    'quy định chế độ họp',
    'ban hành Quy chế làm việc',
    'về việc tăng cường phối hợp, trao đổi thông tin',
  )
  const document = fc.record({
    type: fc.constantFrom(...numbered),
    number,
    issuedOn: day,
    issuerId: fc.constant(null),
    issuerText: issuer,
    subject,
    note: fc.constant(''),
  })

  test.each(['state', 'party'] as const)('%s', (style) => {
    fc.assert(
      fc.property(document, (fields) => {
        const words = cite(fields, first(style), none)
        expect(readCitation(words, none)).toMatchObject({
          type: fields.type,
          number: fields.number,
          issuedOn: fields.issuedOn,
          issuerText: fields.issuerText,
          subject: fields.subject,
          system: systemOf({ number: fields.number, system: undefined }),
        })
        const [found] = findCitations(words)
        expect(found).toMatchObject({
          number: fields.number,
          hasDay: true,
          hasIssuer: true,
          hasSubject: true,
          hasComma: style === 'party',
        })
        expect(words.startsWith(cite(fields, later(style), none))).toBe(true)
      }),
    )
  })
})
