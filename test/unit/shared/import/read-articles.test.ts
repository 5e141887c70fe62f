import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { assemble } from '#shared/import/assemble.ts'
import { readArticles } from '#shared/import/read-articles.ts'
import type { SourceLine } from '#shared/import/source-line.ts'
import { chapters2016, lines2016 } from '#test/support/paper-2016.ts'

/** `*bold*` and `_centred_` by their first letters; both: `*_…`. */
function line(text: string): SourceLine {
  const marks = /^[*_]*/.exec(text)?.[0] ?? ''
  return {
    text: text.slice(marks.length),
    isBold: marks.includes('*'),
    isCentred: marks.includes('_'),
    kind: 'paragraph',
  }
}

/** Roles and texts, shortly: `article: Điều 1. Phạm vi`. */
const read = (...texts: string[]) =>
  readArticles(texts.map(line)).lines.map(({ role, text }) => `${role}: ${text.replaceAll('\n', ' / ')}`)

const made = (...texts: string[]) => assemble(readArticles(texts.map(line)).lines)

describe('headings', () => {
  test.each([
    ['Điều 1. Phạm vi', '1', 'Phạm vi'],
    ['Điều 12: Phạm vi', '12', 'Phạm vi'],
    ['ĐIỀU 5 - PHẠM VI', '5', 'PHẠM VI'],
    ['Điều 3a. Bổ sung', '3a', 'Bổ sung'],
    ['Điều 3đ. Bổ sung', '3đ', 'Bổ sung'],
    ['Điều 7 . Phạm vi', '7', 'Phạm vi'],
    ['*Điều 8 Phạm vi', '8', 'Phạm vi'],
  ])('%s', (text, number, title) => {
    expect(made(text, 'Nội dung.').articles).toMatchObject([{ number, title, text: 'Nội dung.' }])
  })

  test('a sentence that speaks of an article is text', () => {
    expect(
      read('*Điều 1. Phạm vi', 'Điều 5 của Quy chế này không áp dụng.', 'Điều 3, khoản 2 vẫn giữ nguyên.'),
    ).toEqual([
      'article: Điều 1. Phạm vi',
      'text: Điều 5 của Quy chế này không áp dụng.',
      'text: Điều 3, khoản 2 vẫn giữ nguyên.',
    ])
  })

  test('a chapter and its name below it, also in two lines, become one', () => {
    const { articles } = made(
      '*_CHƯƠNG II',
      '*_NỘI DUNG PHỐI HỢP GIỮA',
      '*_HAI BÊN',
      '*Điều 1. Tên',
      'Chương III. Tổ chức thực hiện',
      '*Điều 2. Tên',
    )
    expect(articles.map(({ chapter }) => chapter)).toEqual([
      'Chương II. NỘI DUNG PHỐI HỢP GIỮA HAI BÊN',
      'Chương III. Tổ chức thực hiện',
    ])
  })

  test('sections stand within their chapter, and end with it', () => {
    const { articles } = made(
      ...['Chương I', 'QUY ĐỊNH CHUNG', 'Mục 1', 'PHẠM VI', 'Điều 1. A', 'Mục 2. NGUYÊN TẮC', 'Điều 2. B'],
      ...['Chương II', 'NỘI DUNG', 'Điều 3. C'],
    )
    expect(articles.map(({ chapter }) => chapter)).toEqual([
      'Chương I. QUY ĐỊNH CHUNG - Mục 1. PHẠM VI',
      'Chương I. QUY ĐỊNH CHUNG - Mục 2. NGUYÊN TẮC',
      'Chương II. NỘI DUNG',
    ])
  })

  test('an article whose name stands below its number; khoản and điểm never are its name', () => {
    expect(made('*Điều 5', '*Chế độ họp', 'Nội dung.', 'Điều 6.', '1. Khoản một.').articles).toMatchObject([
      { number: '5', title: 'Chế độ họp', text: 'Nội dung.' },
      { number: '6', title: '', text: '1. Khoản một.' },
    ])
    expect(made('Điều 6.', '1. Khoản một.').faults).toEqual([{ at: 0, code: 'no-name' }])
  })

  test('an article in one paragraph: its name ends with its bold letters', () => {
    const text = 'Điều 1. Phạm vi. Quy chế này quy định.'
    const boldHead = 'Điều 1. Phạm vi.'.length
    const read = (head: number) =>
      assemble(readArticles([{ ...line(text), boldHead: head }]).lines).articles[0]
    expect(read(boldHead)).toMatchObject({ title: 'Phạm vi.', text: 'Quy chế này quy định.' })
    // The number alone, as the word processor counts it, is no name.
    expect(read('Điều 1.'.length)).toMatchObject({ title: 'Phạm vi. Quy chế này quy định.', text: '' })
  })

  test('an article in one paragraph: its first sentence is its name, a long one is cut at a blank', () => {
    const sentence = 'Quy chế này quy định việc phối hợp giữa hai bên.'
    const [first] = made(`Điều 1. ${sentence} ${'Hai bên trao đổi thường xuyên. '.repeat(10)}`).articles
    expect(first).toMatchObject({ title: sentence })
    expect(first?.text).toMatch(/^Hai bên trao đổi/)
    const endless = 'phối hợp công tác '.repeat(40).trim()
    const [cut] = made(`Điều 1. ${endless}`).articles
    expect(cut?.title.length).toBeLessThanOrEqual(200)
    expect(`${cut?.title} ${cut?.text}`).toBe(endless)
  })
})

describe('what belongs to the regulation', () => {
  test('head, preamble and signatures stay outside, khoản and điểm in the text', () => {
    expect(
      read(
        'UBND TỈNH LÂM ĐỒNG',
        'Số: 01/QC-UBND',
        '*_QUY CHẾ',
        '*_Phối hợp công tác',
        '_-----',
        'Căn cứ Quyết định số 221-QĐ/TW;',
        '*Điều 1. Phạm vi',
        '1. Khoản một:',
        'a) Điểm a;',
        '- Gạch đầu dòng./.',
        'Nơi nhận:',
        '- Như trên;',
        '*TM. ỦY BAN NHÂN DÂN',
      ),
    ).toEqual([
      'aside: UBND TỈNH LÂM ĐỒNG',
      'aside: Số: 01/QC-UBND',
      'title: QUY CHẾ',
      'title: Phối hợp công tác',
      'aside: -----',
      'aside: Căn cứ Quyết định số 221-QĐ/TW;',
      'article: Điều 1. Phạm vi',
      'text: 1. Khoản một:',
      'text: a) Điểm a;',
      'text: - Gạch đầu dòng./.',
      'aside: Nơi nhận:',
      'aside: - Như trên;',
      'aside: *TM. ỦY BAN NHÂN DÂN'.replace('*', ''),
    ])
  })

  test('articles of the decision that issues it are not its own, and that is told', () => {
    const texts = [
      ...[
        '*_QUYẾT ĐỊNH',
        '*_Ban hành Quy chế phối hợp',
        '*Điều 1. Ban hành kèm theo Quyết định này Quy chế.',
      ],
      ...[
        '*Điều 2. Quyết định có hiệu lực từ ngày ký.',
        '*_QUY CHẾ',
        '*_Phối hợp công tác',
        '*Điều 1. Phạm vi',
      ],
      'Nội dung.',
    ]
    expect(made(...texts).articles).toMatchObject([{ number: '1', title: 'Phạm vi' }])
    expect(readArticles(texts.map(line)).warnings).toEqual(['articles-before'])
  })

  test('the name of an article may look like the head of a paper', () => {
    const { articles } = made(
      ...['*_QUY CHẾ', '*_Phối hợp công tác', '*Điều 1', '*Phạm vi', 'A.', '*Điều 2', '*Kế hoạch phối hợp'],
      ...['B.', '*_Chương II', '*_TỔ CHỨC', '*Điều 3', '*Hiệu lực', 'C.'],
    )
    expect(articles.map(({ title }) => title)).toEqual(['Phạm vi', 'Kế hoạch phối hợp', 'Hiệu lực'])
  })

  test('a programme without articles is read by its numbers', () => {
    const texts = [
      ...['*_CHƯƠNG TRÌNH', '*_Phối hợp công tác năm 2027', '*I. MỤC ĐÍCH, YÊU CẦU', '*1. Mục đích', 'A.'],
      ...['*2. Yêu cầu', 'B.', '*II- NỘI DUNG', '*1. Tuyên truyền', 'C.', '1.1. Điểm nhỏ.'],
    ]
    expect(made(...texts).articles).toMatchObject([
      { number: '1', chapter: 'I. MỤC ĐÍCH, YÊU CẦU', title: 'Mục đích', text: 'A.' },
      { number: '2', chapter: 'I. MỤC ĐÍCH, YÊU CẦU', title: 'Yêu cầu', text: 'B.' },
      { number: '1', chapter: 'II- NỘI DUNG', title: 'Tuyên truyền', text: 'C.\n1.1. Điểm nhỏ.' },
    ])
    expect(readArticles(texts.map(line)).facts.kind).toBe('programme')
  })

  test('rows of tables within an article are its text', () => {
    const row: SourceLine = { text: 'STT | Nội dung', isBold: false, isCentred: false, kind: 'row' }
    const { lines } = readArticles([line('*Điều 1. Phân công'), row])
    expect(assemble(lines).articles[0]?.text).toBe('STT | Nội dung')
  })

  test('notes stay outside and end nothing', () => {
    const note: SourceLine = { text: 'Chú thích.', isBold: false, isCentred: false, kind: 'note' }
    const { lines } = readArticles([line('*Điều 1. Tên'), note, line('Nội dung.')])
    expect(lines.map(({ role }) => role)).toEqual(['article', 'aside', 'text'])
  })
})

describe('what the paper says of itself', () => {
  const facts = (...texts: string[]) => readArticles(texts.map(line)).facts

  test('number, day and term', () => {
    expect(
      facts(
        'UBND TỈNH / Số: 01/QCPH/UBND-BTGTU | Lâm Đồng, ngày 20 tháng 10 năm 2016',
        '*_QUY CHẾ',
        '*_Phối hợp công tác giữa hai bên, giai đoạn 2016 - 2020',
        '*Điều 1. Tên',
      ),
    ).toEqual({
      kind: 'regulation',
      symbol: '01/QCPH/UBND-BTGTU',
      signedOn: '2016-10-20',
      validFrom: '2016-10-20',
      validTo: '2020-12-31',
    })
  })

  test('a number left blank and a day of another paper are none', () => {
    expect(
      facts('Số:      /QC-UBND', '*_QUY CHẾ', 'Căn cứ Nghị định ngày 05 tháng 3 năm 2020;', '*Điều 1. A'),
    ).toMatchObject({ symbol: '', signedOn: null, validFrom: null, validTo: null })
    expect(facts('Lâm Đồng, ngày 31 tháng 02 năm 2026', '*Điều 1. A').signedOn).toBeNull()
  })

  test.each([
    [['*_QUY CHẾ', '*_Phối hợp công tác'], 'Quy chế phối hợp công tác'],
    [['*_QUY CHẾ', '*_PHỐI HỢP CÔNG TÁC'], 'QUY CHẾ PHỐI HỢP CÔNG TÁC'],
    [['*_Quy chế phối hợp', '*_giữa hai bên'], 'Quy chế phối hợp giữa hai bên'],
    [['*_QUY CHẾ', '*_Phối hợp', '(Ban hành kèm theo Quyết định số 5)'], 'Quy chế phối hợp'],
  ])('%j is called %s', (head, title) => {
    expect(made(...head, '*Điều 1. A').title).toBe(title)
  })
})

describe('what is told', () => {
  const warnings = (...texts: string[]) => readArticles(texts.map(line)).warnings

  test('numbers that do not follow one another', () => {
    expect(warnings('Điều 1. A', 'Điều 2. B', 'Điều 2a. C', 'Điều 2b. D', 'Điều 3. E')).toEqual([])
    expect(warnings('Điều 1. A', 'Điều 3. B')).toEqual(['numbers-skip'])
  })

  test('letters of before Unicode, but not a text in another language', () => {
    expect(warnings('§iÒu 1. Quy chÕ phèi hîp c«ng t¸c gi÷a Ban Tuyªn gi¸o TØnh ñy vµ UBND tØnh')).toContain(
      'tcvn3',
    )
    expect(warnings('Ñieàu 1. Quy cheá phoái hôïp coâng taùc giöõa Ban Tuyeân giaùo Tænh uûy')).toContain(
      'vni',
    )
    expect(warnings('Điều 1. Quy chế phối hợp công tác giữa Ban Tuyên giáo Tỉnh ủy và UBND tỉnh')).toEqual([])
    expect(warnings('This regulation is written in plain English and in no other language at all')).toEqual(
      [],
    )
  })
})

describe('the regulation of 2016', () => {
  test('its eight clauses are eight articles', () => {
    const { lines, facts, warnings } = readArticles(lines2016)
    const { articles, title, faults } = assemble(lines)
    expect(title).toBe(
      'Quy chế phối hợp công tác giữa Ban Tuyên giáo Tỉnh ủy và Ủy ban nhân dân tỉnh Lâm Đồng, giai đoạn 2016 - 2020',
    )
    expect(articles.map(({ number, title: name, text }) => [number, name, text])).toEqual(
      chapters2016.map(([name, text], at) => [String(at + 1), name, text]),
    )
    expect(facts).toMatchObject({ signedOn: '2016-10-20', validTo: '2020-12-31' })
    expect([...warnings, ...faults]).toEqual([])
  })
})

const anyWords = fc.oneof(
  fc.constantFrom(
    ...[
      'QUY CHẾ',
      'Chương I',
      'CHƯƠNG II. NỘI DUNG',
      'Điều 1. Tên',
      'Điều 2',
      'Mục 1',
      'Nơi nhận:',
      '1. Khoản',
    ],
    ...['a) điểm;', '-----', 'TM. ỦY BAN NHÂN DÂN', 'I. MỤC', 'ĐIỀU 3a: Tên', 'Kế hoạch phối hợp'],
  ),
  fc.string({ minLength: 1, maxLength: 400, unit: 'grapheme' }),
)
const anyLine = fc.record({
  text: anyWords.map((text) => text.normalize('NFC').replace(/\s+/gu, ' ').trim()).filter(Boolean),
  isBold: fc.boolean(),
  isCentred: fc.boolean(),
  kind: fc.constantFrom('paragraph', 'row', 'note'),
}) as fc.Arbitrary<SourceLine>

describe('nothing is lost', () => {
  const squeezed = (texts: readonly string[]) => texts.join(' ').replace(/\s+/gu, ' ').trim()

  property.prop([fc.array(anyLine, { maxLength: 40 })])('whatever the lines say', (source) => {
    const { lines } = readArticles(source)
    expect(squeezed(lines.map(({ text }) => text))).toBe(squeezed(source.map(({ text }) => text)))
  })

  property.prop([fc.array(anyLine, { maxLength: 40 })])(
    'and each has one place in what it makes',
    (source) => {
      const { lines } = readArticles(source)
      const { articles, asides, faults } = assemble(lines)
      const texts = lines.filter(({ role }) => role === 'text')
      const inArticles = articles.flatMap(({ text }) => (text === '' ? [] : [text]))
      expect(squeezed(inArticles)).toBe(squeezed(texts.map(({ text }) => text)))
      expect(asides).toEqual(lines.flatMap(({ role }, at) => (role === 'aside' ? [at] : [])))
      // Text that has no article to go to is never made by reading.
      expect(faults.map(({ code }) => code)).not.toContain('loose-text')
    },
  )
})
