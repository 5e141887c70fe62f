import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isDay } from '#shared/lib/dates.ts'
import type { Organisation } from '#shared/registers/organisation/index.ts'
import { organisationForms, parseQuickEntry } from '#shared/registers/task/quick-entry.ts'
import { starterOrganisations } from '#shared/sample/starter-organisations.ts'
import { calendar, now, today } from './task-of.ts'

const envelope = { revision: 1, createdAt: now, updatedAt: now, removedAt: null }
const starters = starterOrganisations().map(
  (change) => ({ ...envelope, id: change.id, ...('fields' in change ? change.fields : {}) }) as Organisation,
)
const organisations = organisationForms(starters)
const parse = (line: string, on = today) => parseQuickEntry(line, { today: on, calendar, organisations })
const day = (line: string, on = today) => {
  const { deadline } = parse(line, on)
  return deadline?.kind === 'date' ? deadline.on : (deadline?.kind ?? null)
}

test('the example of the interface', () => {
  const entry = parse('Báo cáo quý IV @Sở Y tế 25/12 !khẩn')
  expect(entry).toMatchObject({
    title: 'Báo cáo quý IV',
    leadId: 'so-y-te',
    supportingIds: [],
    deadline: { kind: 'date', on: '2026-12-25' },
    urgency: 'urgent',
    product: 'Báo cáo',
    issues: [],
  })
  expect(entry.tokens.map(({ kind, start, end }) => [kind, entry.line.slice(start, end)])).toEqual([
    ['lead', '@Sở Y tế'],
    ['deadline', '25/12'],
    ['urgency', '!khẩn'],
  ])
})

describe('the lead', () => {
  test.each([
    ['@so y te', 'so-y-te', 'without diacritics'],
    ['@SYT', 'so-y-te', 'symbol'],
    ['@sở nnmt', 'so-nnmt', 'short name without its &'],
    ['@Sở NN&MT', 'so-nnmt', 'short name'],
    ['@Sở Nông nghiệp và Môi trường', 'so-nnmt', 'full name'],
    ['@Sở Nông nghiệp, Môi trường', 'so-nnmt', 'full name without its "và"'],
    ['@Sở Văn hóa, Thể thao và Du lịch', 'so-vhttdl', 'a name with a comma in it'],
    ['@Sở Văn hoá', 'so-vhttdl', 'the beginning, tone placed the other way'],
    ['@khcn', 'so-khcn', 'the last initials'],
    ['@y tế', 'so-y-te', 'a part of the name'],
    ['@btg', 'ban-tgdv', 'first initials'],
    ['@SNV', 'so-noi-vu', 'a symbol goes before the initials of another'],
    ['@SNgV', 'so-ngoai-vu', 'the other one'],
    ['@VP', 'vp-ubnd', 'a symbol'],
    ['@VP Tỉnh ủy', 'vp-tinh-uy', 'the longer name wins over the symbol in front of it'],
    ['@UBND tỉnh Lâm Đồng', 'ubnd', 'abbreviated full name, though inside another'],
    ['@Tỉnh uỷ', 'tinh-uy', 'tone placed the other way'],
  ])('%s is %s: %s', (typed, id) => {
    expect(parse(`Gửi báo cáo ${typed} 25/12`)).toMatchObject({
      leadId: id,
      title: 'Gửi báo cáo',
      deadline: { kind: 'date', on: '2026-12-25' },
      issues: [],
    })
  })

  test('takes no word of the sentence with it', () => {
    expect(parse('@UBND tổ chức họp báo 25/12')).toMatchObject({ leadId: 'ubnd', title: 'tổ chức họp báo' })
    expect(parse('@Sở Y tế tham mưu kế hoạch 25/12')).toMatchObject({
      leadId: 'so-y-te',
      title: 'tham mưu kế hoạch',
    })
  })

  test('several that fit are offered, none is chosen', () => {
    for (const line of ['Báo cáo 25/12 @Sở N', 'Báo cáo @Sở N 25/12', 'Báo cáo @Sở N +STC 25/12']) {
      const entry = parse(line)
      expect(entry.leadId).toBeNull()
      expect(entry.issues).toEqual(['ambiguous-lead'])
      expect(entry.tokens.find(({ kind }) => kind === 'lead')).toMatchObject({
        ids: ['so-noi-vu', 'so-nnmt', 'so-ngoai-vu'],
      })
    }
  })

  test('is exactly one, and known', () => {
    expect(parse('Báo cáo 25/12').issues).toEqual(['no-lead'])
    expect(parse('Báo cáo @Sở Y tế @Sở Nội vụ 25/12').issues).toEqual(['two-leads'])
    expect(parse('Báo cáo @Cục Thống kê 25/12').issues).toEqual(['unknown-lead'])
  })

  test('an address or a sum inside a word is no mark', () => {
    expect(parse('Gửi về vanthu@lamdong.gov.vn 1+1 @Sở Y tế 25/12').title).toBe(
      'Gửi về vanthu@lamdong.gov.vn 1+1',
    )
  })
})

describe('supporting agencies', () => {
  test('a list goes on over commas, whatever commas are in the names', () => {
    const line = 'Kế hoạch +Sở Tài chính, Sở Văn hóa, Thể thao và Du lịch, STP @Sở Y tế 25/12'
    expect(parse(line)).toMatchObject({
      leadId: 'so-y-te',
      supportingIds: ['so-tai-chinh', 'so-vhttdl', 'so-tu-phap'],
      title: 'Kế hoạch',
      issues: [],
    })
    expect(parse('Kế hoạch @SYT +STC +SNV 25/12').supportingIds).toEqual(['so-tai-chinh', 'so-noi-vu'])
  })

  test('a list ends where the sentence goes on', () => {
    expect(parse('@SYT +STC, xong trước 25/12')).toMatchObject({ supportingIds: ['so-tai-chinh'], title: '' })
  })

  test('the lead cannot support itself', () => {
    expect(parse('Kế hoạch @SYT +Sở Y tế 25/12').issues).toEqual(['lead-also-supports'])
  })
})

describe('the deadline', () => {
  test.each([
    ['25/12', '2026-12-25'],
    ['5/1', '2027-01-05'],
    ['20/11', '2027-11-20'],
    ['23/11', '2026-11-23'],
    ['25/12/2027', '2027-12-25'],
    ['25-12-2027', '2027-12-25'],
    ['25.12.27', '2027-12-25'],
    ['trước ngày 25/12', '2026-12-25'],
    ['trước 25/12/2026.', '2026-12-25'],
    ['hạn 25/12', '2026-12-25'],
    ['hôm nay', '2026-11-23'],
    ['mai', '2026-11-24'],
    ['ngày mai', '2026-11-24'],
    ['ngay kia', '2026-11-25'],
    ['thứ Sáu', '2026-11-27'],
    ['thu 6', '2026-11-27'],
    ['thứ Hai', '2026-11-30'],
    ['thứ Sáu tuần sau', '2026-12-04'],
    ['Chủ nhật', '2026-11-29'],
    ['cuối tuần', '2026-11-27'],
    ['cuối tháng', '2026-11-30'],
    ['cuối tháng 1', '2027-01-29'],
    ['cuối tháng 12', '2026-12-31'],
    ['cuối quý', '2026-12-31'],
    ['cuối năm', '2026-12-31'],
    ['3 ngày làm việc', '2026-11-27'],
    ['trong 3 ngày LV', '2026-11-27'],
    ['5nlv', '2026-12-01'],
    ['5 nlv', '2026-12-01'],
    ['trong 5 ngày', '2026-11-30'],
    ['thường xuyên', 'regular'],
    ['thuong xuyen', 'regular'],
    ['không hạn', 'none'],
    ['không thời hạn', 'none'],
  ])('%s is %s', (typed, expected) => {
    const entry = parse(`Rà soát danh sách ${typed} @Sở Y tế`)
    expect(entry).toMatchObject({ title: 'Rà soát danh sách', issues: [] })
    expect(day(`Rà soát danh sách ${typed} @Sở Y tế`)).toBe(expected)
  })

  test('a month that is nearly over gives its last working day, then the next month', () => {
    expect(day('x cuối tháng', '2026-10-30')).toBe('2026-10-30')
    expect(day('x cuối tháng', '2026-10-31')).toBe('2026-11-30')
  })

  test('a day that is only mentioned stays in the title', () => {
    expect(parse('Triển khai kết luận họp ngày 20/11 @SYT')).toMatchObject({
      title: 'Triển khai kết luận họp ngày 20/11',
      issues: ['no-deadline'],
    })
    expect(parse('Triển khai kết luận họp ngày 20/11, xong trước 25/12 @SYT')).toMatchObject({
      title: 'Triển khai kết luận họp ngày 20/11',
      deadline: { on: '2026-12-25' },
    })
    expect(day('Nộp trước 10/12 tài liệu họp 15/12 @SYT')).toBe('2026-12-10')
  })

  test.each([
    ['Góp ý Nghị định 30/2020/NĐ-CP @SYT', 'a decree'],
    ['Góp ý Công văn 15/12/UBND-VX @SYT', 'a number that looks like a day'],
    ['Xúc tiến thương mại @SCT', 'mại is no mai'],
    ['Xuc tien thuong mai @SCT', 'nor is it without diacritics'],
    ['Gửi thư sau hội nghị @SCT', 'thư sau is no thứ sáu'],
    ['Tổng hợp 3 ngày hội @SYT', 'a count of something else'],
    ['Rà soát "trước 25/12" @SYT', 'quoted words are left alone'],
  ])('%s has none: %s', (line) => {
    expect(parse(line).issues).toEqual(['no-deadline'])
    expect(`${parse(line).title} ${line.slice(line.indexOf('@'))}`).toBe(line)
  })

  test('a day that does not exist, or has passed, is said', () => {
    expect(parse('Báo cáo 31/11 @SYT').issues).toEqual(['not-a-day'])
    expect(parse('Báo cáo 29/02 @SYT').issues).toEqual(['not-a-day'])
    expect(parse('Báo cáo 20/11/2026 @SYT').issues).toEqual(['past-deadline'])
  })

  test('"thường xuyên" inside the sentence stays part of it, and a day goes before it', () => {
    expect(parse('Thường xuyên cập nhật thông tin @SYT')).toMatchObject({
      title: 'Thường xuyên cập nhật thông tin',
      deadline: { kind: 'regular' },
    })
    expect(day('Báo cáo thường xuyên 25/12 @SYT')).toBe('2026-12-25')
  })
})

describe('urgency', () => {
  test.each([
    ['!khẩn', 'urgent'],
    ['!khan', 'urgent'],
    ['!thượng khẩn', 'very-urgent'],
    ['!thuong khan', 'very-urgent'],
    ['!hỏa tốc', 'express'],
    ['!hoả tốc', 'express'],
    ['!Hỏa tốc', 'express'],
  ])('%s is %s', (typed, urgency) => {
    expect(parse(`${typed} Báo cáo @SYT 25/12`)).toMatchObject({ urgency, title: 'Báo cáo', issues: [] })
  })

  test('anything else behind the mark stays in the title', () => {
    expect(parse('Báo cáo !gấp @SYT 25/12')).toMatchObject({ urgency: 'normal', title: 'Báo cáo !gấp' })
  })
})

test.each([
  ['Xây dựng kế hoạch tuyên truyền', 'Kế hoạch'],
  ['bao cao thang 11', 'Báo cáo'],
  ['Trả lời câu hỏi báo chí', ''],
])('the product of "%s" is "%s"', (title, product) => {
  expect(parse(title).product).toBe(product)
})

describe('of every line', () => {
  const piece = fc.constantFrom(
    'Báo cáo',
    '@Sở Y tế',
    '@VP',
    '+Sở Tài chính,',
    'Sở Nội vụ',
    '25/12',
    '31/11',
    'mai',
    'cuối tháng',
    '3 ngày làm việc',
    'trước ngày',
    '!khẩn',
    'thường xuyên',
    '"x 1/1"',
    '🙂',
    '@',
    '+',
    '!',
    ',',
  )
  const anyLine = fc.oneof(
    fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' ')),
    fc.string({ unit: 'grapheme' }),
  )

  test('tokens lie in order within it and do not overlap; what is no token is in the title', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const entry = parse(line)
        let from = 0
        for (const { start, end } of entry.tokens) {
          expect(start).toBeGreaterThanOrEqual(from)
          expect(end).toBeGreaterThan(start)
          from = end
        }
        expect(from).toBeLessThanOrEqual(entry.line.length)
        expect(entry.title.length).toBeLessThanOrEqual(entry.line.length)
        if (entry.deadline?.kind === 'date') expect(isDay(entry.deadline.on)).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  test('it reads alike composed and decomposed', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        expect(parse(line.normalize('NFD'))).toEqual(parse(line.normalize('NFC')))
      }),
    )
  })

  test('every body of the directory is found by its names, its symbol and its folded name', () => {
    for (const { id, names } of starters) {
      for (const { name, shortName, symbol } of names) {
        for (const typed of [name, shortName, symbol, name.toLowerCase()])
          expect(parse(`x @${typed} 25/12`).leadId, typed).toBe(id)
      }
    }
  })
})

describe('a line without a deadline', () => {
  const assume = (line: string, assumedDays: number | null) =>
    parseQuickEntry(line, { today: '2026-11-23', calendar, organisations, assumedDays })

  test.each([
    [10, '2026-12-03', 'a working day stays'],
    [12, '2026-12-07', 'a Saturday moves to the Monday behind it'],
    [13, '2026-12-07', 'so does a Sunday'],
    [1, '2026-11-25', 'a holiday moves too'],
  ])('takes the office’s %i days: %s, %s', (days, on) => {
    expect(assume('Rà soát danh sách @SYT', days)).toMatchObject({
      deadline: { kind: 'date', on },
      isAssumed: true,
      issues: [],
    })
  })

  test('only when it names none: neither a day nor the lack of one, nor a day that does not exist', () => {
    expect(assume('Rà soát @SYT 25/12', 10)).toMatchObject({
      deadline: { on: '2026-12-25' },
      isAssumed: false,
    })
    expect(assume('Rà soát @SYT không hạn', 10)).toMatchObject({
      deadline: { kind: 'none' },
      isAssumed: false,
    })
    expect(assume('Rà soát @SYT 31/11', 10)).toMatchObject({ deadline: null, issues: ['not-a-day'] })
    expect(assume('Rà soát @SYT', null)).toMatchObject({ deadline: null, issues: ['no-deadline'] })
  })
})
