import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { readGrid } from '#electron/import/tables/read-grid.ts'
import { readItem } from '#shared/import/schedule/read-item.ts'
import { readSchedule } from '#shared/import/schedule/read-schedule.ts'
import { paragraph, table, wordFile } from '#test/support/word-files.ts'

const near = '2026-11-20'

/** The entries of the first schedule in a file: day, buổi, time, content, who, where, chair, preparing. */
async function entriesOf(bytes: Uint8Array) {
  const grid = await readGrid({ kind: 'file', bytes })
  for (const sheet of grid.sheets) {
    const found = readSchedule(sheet, near)
    if (found)
      return {
        layout: found.layout,
        monday: found.monday,
        entries: found.sheet.rows.slice(1).map((row) => row.map(({ text }) => text)),
      }
  }
  return null
}
const head = [
  paragraph('UBND TỈNH LÂM ĐỒNG\nVĂN PHÒNG'),
  paragraph('LỊCH CÔNG TÁC TUẦN'),
  paragraph('Tuần 48 (từ ngày 23/11/2026 đến ngày 29/11/2026)'),
]

describe('a table of days', () => {
  test('of Word, day and buổi written once, times in the content, who prepares in brackets', async () => {
    const found = await entriesOf(
      await wordFile([
        ...head,
        table([
          ['Thứ/ngày', 'Buổi', 'Giờ', 'Nội dung', 'Thành phần', 'Địa điểm', 'Chủ trì'],
          [
            'Thứ Hai\n23/11',
            'Sáng',
            '8h00',
            'Giao ban công tác phối hợp (Phòng Tổng hợp chuẩn bị nội dung)',
            'Lãnh đạo Ban; các phòng',
            'Phòng họp số 2',
            'Đ/c Trưởng ban',
          ],
          ['', 'Chiều', "14 giờ 30'", 'Làm việc với Sở Nội vụ', '', '', ''],
          ['Thứ Ba 24.11', '', '', 'NGHỈ: Ngày Văn hóa Việt Nam', '', '', ''],
          [
            'Thứ Tư',
            'Sáng',
            '',
            '- 7h30: Khảo sát tại huyện\n- 10h: Họp báo; Địa điểm: Hội trường T78',
            '',
            '',
            '',
          ],
        ]),
      ]),
    )
    expect(found).toEqual({
      layout: 'by-day',
      monday: '2026-11-23',
      entries: [
        [
          '2026-11-23',
          'Sáng',
          '08:00',
          '',
          'Giao ban công tác phối hợp',
          'Lãnh đạo Ban; các phòng',
          'Phòng họp số 2',
          'Đ/c Trưởng ban',
          'Phòng Tổng hợp',
          '',
          '',
          '',
        ],
        ['2026-11-23', 'Chiều', '14:30', '', 'Làm việc với Sở Nội vụ', '', '', '', '', '', '', ''],
        ['2026-11-25', 'Sáng', '07:30', '', 'Khảo sát tại huyện', '', '', '', '', '', '', ''],
        ['2026-11-25', 'Sáng', '10:00', '', 'Họp báo', '', 'Hội trường T78', '', '', '', '', ''],
      ],
    })
  })

  test('of Excel, merged days, a head of two words, days of the next year', async () => {
    const rows = [
      ['LỊCH LÀM VIỆC TUẦN 53 (Từ 28/12 đến 03/01/2027)'],
      [],
      ['Ngày', 'Nội dung công việc'],
      ['Thứ 2 (28/12)', '(sáng; dự: đ/c Chủ tịch) Họp Hội đồng nhân dân'],
      [null, '14h: Tiếp công dân'],
      ['Thứ 6 (01/01)', 'Nghỉ Tết Dương lịch'],
      ['Chủ nhật (03/01)', '8h00 - 11h30: Lễ ra quân'],
    ]
    const merges = [{ startRow: 3, startCol: 0, endRow: 4, endCol: 0 }]
    const found = await entriesOf(await writeXlsx({ sheets: [{ name: 'T53', rows, merges }] }))
    expect(found?.monday).toBe('2026-12-28')
    expect(found?.entries.map((row) => row.slice(0, 5))).toEqual([
      ['2026-12-28', 'Sáng', '', '', 'Họp Hội đồng nhân dân'],
      ['2026-12-28', 'Chiều', '14:00', '', 'Tiếp công dân'],
      ['2027-01-03', 'Sáng', '08:00', '11:30', 'Lễ ra quân'],
    ])
    expect(found?.entries[0]?.[5]).toBe('đ/c Chủ tịch')
  })

  test('with the buổi across, as hospitals and schools print it', async () => {
    const found = await entriesOf(
      await wordFile([
        paragraph('LỊCH CÔNG TÁC TUẦN 48 NĂM 2026'),
        table([
          ['Thứ', 'Buổi sáng', 'Buổi chiều', 'Ghi chú'],
          ['Thứ Hai', 'Giao ban toàn viện', '14h00 Họp Đảng ủy\n15h30 Kiểm tra khoa Nội', 'Trực: BS An'],
          ['Chủ nhật', 'Trực', '', ''],
        ]),
      ]),
    )
    expect(found?.entries.map((row) => row.slice(0, 5))).toEqual([
      ['2026-11-23', 'Sáng', '', '', 'Giao ban toàn viện'],
      ['2026-11-23', 'Chiều', '14:00', '', 'Họp Đảng ủy'],
      ['2026-11-23', 'Chiều', '15:30', '', 'Kiểm tra khoa Nội'],
      ['2026-11-29', 'Sáng', '', '', 'Trực'],
    ])
  })
})

describe('paragraphs by leader', () => {
  test('with labels, brackets, continued lines, and a separate invitation', async () => {
    const found = await entriesOf(
      await wordFile([
        ...head,
        paragraph('Thứ Hai, ngày 23/11/2026', { bold: true }),
        paragraph('- Đồng chí Nguyễn Văn An - Chủ tịch:'),
        paragraph(
          '+ Sáng, 8h00: Họp giao ban UBND tỉnh; Thành phần: các Phó Chủ tịch, Chánh Văn phòng; Địa điểm: Phòng họp số 1. (Phòng Tổng hợp chuẩn bị báo cáo)',
        ),
        paragraph('+ 14h: Dự họp Ban Thường vụ Tỉnh ủy (Giấy mời riêng)'),
        paragraph('- Đồng chí Trần Thị Bình - Phó Chủ tịch:'),
        paragraph('+ 8 giờ 00: Dự họp giao ban UBND tỉnh.'),
        paragraph('Thứ Ba, ngày 24/11/2026'),
        paragraph('- Đồng chí Trần Thị Bình - Phó Chủ tịch:'),
        paragraph('- Chiều: Kiểm tra công trình'),
        paragraph('tại xã Đạ Sar'),
        paragraph('Thành phần: Sở Xây dựng'),
        paragraph('Nơi nhận:'),
        paragraph('- Như trên: lưu VT'),
      ]),
    )
    expect(found?.layout).toBe('by-leader')
    expect(found?.entries).toEqual([
      [
        '2026-11-23',
        'Sáng',
        '08:00',
        '',
        'Họp giao ban UBND tỉnh',
        'các Phó Chủ tịch, Chánh Văn phòng; Đồng chí Trần Thị Bình - Phó Chủ tịch',
        'Phòng họp số 1',
        'Đồng chí Nguyễn Văn An - Chủ tịch',
        'Phòng Tổng hợp',
        '',
        '',
        '',
      ],
      [
        '2026-11-23',
        'Chiều',
        '14:00',
        '',
        'Họp Ban Thường vụ Tỉnh ủy',
        'Đồng chí Nguyễn Văn An - Chủ tịch',
        '',
        '',
        '',
        '',
        '',
        'Giấy mời riêng',
      ],
      [
        '2026-11-24',
        'Chiều',
        '',
        '',
        'Kiểm tra công trình tại xã Đạ Sar',
        'Sở Xây dựng',
        '',
        'Đồng chí Trần Thị Bình - Phó Chủ tịch',
        '',
        '',
        '',
        '',
      ],
    ])
  })

  test('numbered items below days, buổi on lines of their own', async () => {
    const found = await entriesOf(
      await wordFile([
        paragraph('LỊCH LÀM VIỆC TUẦN'),
        paragraph('(Từ ngày 30/11 - 06/12/2026)'),
        paragraph('THỨ HAI (30/11):'),
        paragraph('Buổi sáng'),
        paragraph("1. 7 giờ 30': Chào cờ."),
        paragraph('2. 8h15 Họp Chi bộ. Chủ trì: đ/c Bí thư'),
        paragraph('Buổi chiều:'),
        paragraph('- Làm việc tại cơ quan'),
        paragraph('CHỦ NHẬT (06/12): 8h00: Lễ phát động'),
      ]),
    )
    expect(found?.entries.map((row) => [...row.slice(0, 5), row[7]])).toEqual([
      ['2026-11-30', 'Sáng', '07:30', '', 'Chào cờ', ''],
      ['2026-11-30', 'Sáng', '08:15', '', 'Họp Chi bộ', 'đ/c Bí thư'],
      ['2026-11-30', 'Chiều', '', '', 'Làm việc tại cơ quan', ''],
      ['2026-12-06', 'Sáng', '08:00', '', 'Lễ phát động', ''],
    ])
  })
})

describe('a matrix of days and leaders', () => {
  test('the head of the column chairs, or attends; one meeting of two leaders is one', async () => {
    const rows = [
      ['LỊCH CÔNG TÁC TUẦN 48/2026'],
      ['(Từ ngày 23/11/2026 đến ngày 29/11/2026)'],
      ['Thứ/ngày', 'Buổi', 'Chủ tịch\nNguyễn Văn An', 'Phó Chủ tịch Trần Thị Bình', 'Lịch chung'],
      ['Thứ Hai\n23/11', 'Sáng', '8h00: Giao ban (Phòng họp số 2)', '8h00: Dự giao ban (Phòng họp số 2)', ''],
      [null, 'Chiều', '14h00: Tiếp công dân\n16h00: Dự họp Tỉnh ủy', '', 'Vệ sinh cơ quan'],
      ['Thứ Ba\n24/11', 'Sáng', 'NGHỈ', 'NGHỈ', 'NGHỈ'],
    ]
    const merges = [{ startRow: 3, startCol: 0, endRow: 4, endCol: 0 }]
    const found = await entriesOf(await writeXlsx({ sheets: [{ name: 'Tuần', rows, merges }] }))
    expect(found?.layout).toBe('matrix')
    expect(found?.entries.map((row) => [...row.slice(0, 3), ...row.slice(4, 8)])).toEqual([
      [
        '2026-11-23',
        'Sáng',
        '08:00',
        'Giao ban',
        'Phó Chủ tịch Trần Thị Bình',
        'Phòng họp số 2',
        'Chủ tịch Nguyễn Văn An',
      ],
      ['2026-11-23', 'Chiều', '14:00', 'Tiếp công dân', '', '', 'Chủ tịch Nguyễn Văn An'],
      ['2026-11-23', 'Chiều', '16:00', 'Họp Tỉnh ủy', 'Chủ tịch Nguyễn Văn An', '', ''],
      ['2026-11-23', 'Chiều', '', 'Vệ sinh cơ quan', '', '', ''],
    ])
  })
})

test('an ordinary list by date, and a paper that only mentions days, are no schedules', async () => {
  const list = await writeXlsx({
    sheets: [
      {
        name: 'a',
        rows: [
          ['Ngày', 'Nội dung'],
          ['23/11/2026', 'Họp'],
          ['24/11/2026', 'Họp'],
        ],
      },
    ],
  })
  expect(await entriesOf(list)).toBeNull()
  expect(
    await entriesOf(
      await wordFile([
        paragraph('BÁO CÁO'),
        paragraph('Thứ Hai, ngày 23/11: đã họp.'),
        paragraph('Thứ Ba, ngày 24/11: đã họp.'),
      ]),
    ),
  ).toBeNull()
})

test.each([
  ['8h00 - 11h30: Họp', ['08:00', '11:30', 'Họp']],
  ["07 giờ 30': Chào cờ", ['07:30', null, 'Chào cờ']],
  ['14h Họp', ['14:00', null, 'Họp']],
  ['Từ 14 giờ đến 16 giờ 30: Kiểm tra', ['14:00', '16:30', 'Kiểm tra']],
  ['[HOÃN] 8h00: Họp', ['08:00', null, 'Họp']],
  ['13:30 – Làm việc', ['13:30', null, 'Làm việc']],
  ['25h00: Họp', [null, null, '25h00: Họp']],
  ['3 sở báo cáo', [null, null, '3 sở báo cáo']],
])('%s', (text, [start, end, title]) => {
  expect(readItem(text as string)).toMatchObject({ start, end, title })
})
