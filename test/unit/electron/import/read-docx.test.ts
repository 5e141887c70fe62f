import { LevelFormat } from 'docx'
import { describe, expect, test } from 'vitest'
import { readDocx } from '#electron/import/read-docx.ts'
import { mixed, paragraph, table, wordFile } from '#test/support/word-files.ts'

const textsOf = async (bytes: Buffer) => (await readDocx(bytes)).map(({ text }) => text)

describe('a Word file as lines', () => {
  test('paragraphs with what is bold and centred; empty ones and invisible signs are gone', async () => {
    const bytes = await wordFile([
      paragraph('QUY CHẾ', { bold: true, centred: true }),
      paragraph(''),
      paragraph('Điều 1.\tPhạm\u200b vi ', { bold: true }),
      paragraph('Quy che\u0302\u0301 này\u00a0quy định'),
    ])
    expect(await readDocx(bytes)).toEqual([
      { text: 'QUY CHẾ', isBold: true, isCentred: true, kind: 'paragraph' },
      { text: 'Điều 1. Phạm vi', isBold: true, isCentred: false, kind: 'paragraph' },
      { text: 'Quy chế này quy định', isBold: false, isCentred: false, kind: 'paragraph' },
    ])
  })

  test('where the bold letters end at the beginning of a line', async () => {
    const bytes = await wordFile(
      [
        mixed([
          ['Điều 1. ', true],
          ['Phạm vi.', true],
          [' Quy chế này quy định.', false],
        ]),
        mixed([
          ['Hai bên ', false],
          ['thống nhất', true],
        ]),
        paragraph('Mục đích', { list: ['dieu', 0] }),
      ],
      { dieu: [{ level: 0, format: LevelFormat.DECIMAL, text: 'Điều %1.' }] },
    )
    expect(await readDocx(bytes)).toMatchObject([
      { text: 'Điều 1. Phạm vi. Quy chế này quy định.', boldHead: 'Điều 1. Phạm vi.'.length },
      { text: 'Hai bên thống nhất' },
      { text: 'Điều 1. Mục đích', boldHead: 'Điều 1.'.length },
    ])
    const [, second] = await readDocx(bytes)
    expect(second).not.toHaveProperty('boldHead')
  })

  test('line breaks make lines, tables rows', async () => {
    const bytes = await wordFile([
      paragraph('Chương I\nNHỮNG QUY ĐỊNH CHUNG', { bold: true }),
      table([
        ['UBND TỈNH\nSố: 01/QC-UBND', 'Lâm Đồng, ngày 20 tháng 10 năm 2016'],
        ['STT', ''],
      ]),
    ])
    expect(await readDocx(bytes)).toMatchObject([
      { text: 'Chương I', isBold: true },
      { text: 'NHỮNG QUY ĐỊNH CHUNG', isBold: true },
      { text: 'UBND TỈNH / Số: 01/QC-UBND | Lâm Đồng, ngày 20 tháng 10 năm 2016', kind: 'row' },
      { text: 'STT', kind: 'row' },
    ])
  })

  test('numbers that Word counts by itself become text', async () => {
    const level = (at: number, text: string, format: (typeof LevelFormat)[keyof typeof LevelFormat]) => ({
      level: at,
      format,
      text,
    })
    const bytes = await wordFile(
      [
        paragraph('NHỮNG QUY ĐỊNH CHUNG', { list: ['chuong', 0], bold: true }),
        paragraph('Phạm vi', { list: ['dieu', 0], bold: true }),
        paragraph('Khoản một', { list: ['dieu', 1] }),
        paragraph('Điểm a', { list: ['dieu', 2] }),
        paragraph('Điểm b', { list: ['dieu', 2] }),
        paragraph('Khoản hai', { list: ['dieu', 1] }),
        paragraph('Mục đích', { list: ['dieu', 0] }),
        paragraph('Khoản một', { list: ['dieu', 1] }),
        paragraph('NỘI DUNG', { list: ['chuong', 0] }),
        paragraph('Gạch đầu dòng', { list: ['gach', 0] }),
        paragraph('Nguyên tắc', { list: ['dieu', 0] }),
      ],
      {
        chuong: [level(0, 'Chương %1.', LevelFormat.UPPER_ROMAN)],
        dieu: [
          level(0, 'Điều %1.', LevelFormat.DECIMAL),
          level(1, '%2.', LevelFormat.DECIMAL),
          level(2, '%3)', LevelFormat.LOWER_LETTER),
        ],
        gach: [level(0, '-', LevelFormat.BULLET)],
      },
    )
    expect(await textsOf(bytes)).toEqual([
      'Chương I. NHỮNG QUY ĐỊNH CHUNG',
      'Điều 1. Phạm vi',
      '1. Khoản một',
      'a) Điểm a',
      'b) Điểm b',
      '2. Khoản hai',
      'Điều 2. Mục đích',
      '1. Khoản một',
      'Chương II. NỘI DUNG',
      '- Gạch đầu dòng',
      'Điều 3. Nguyên tắc',
    ])
    const [, heading] = await readDocx(bytes)
    expect(heading?.isBold).toBe(true)
  })
})
