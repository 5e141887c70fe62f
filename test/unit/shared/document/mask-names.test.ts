import { describe, expect, test } from 'vitest'
import { paragraph, textCell, textOfBlocks } from '#shared/document/build.ts'
import { initialsOf, maskNames, maskText } from '#shared/document/mask-names.ts'

const names = ['Trần Văn Hiệp', 'Lê An']

describe('che tên', () => {
  test('initials of a name', () => {
    expect(initialsOf('Đặng Thị Lan')).toBe('Đ.T.L.')
  })

  test('in any case, NFC or not, but never inside a longer name', () => {
    expect(maskText('TRẦN VĂN HIỆP và Trần Văn Hiệp; Lê Anh, Lê An.', names)).toBe(
      'T.V.H. và T.V.H.; Lê Anh, L.A..',
    )
  })

  test('across runs of different looks, each keeping its look', () => {
    const [masked] = maskNames(
      [paragraph('body', ['Đồng chí Trần ', { text: 'Văn', bold: true }, ' Hiệp nói'])],
      names,
    )
    expect(masked).toMatchObject({ runs: [{ text: 'Đồng chí T.V.H.' }, { text: ' nói' }] })
  })

  test('within tables and columns', () => {
    const block = paragraph('body', 'Lê An')
    const blocks = maskNames(
      [
        { kind: 'columns', widthsMm: [10], rows: [[[block]]], isKeptTogether: true },
        {
          kind: 'table',
          columns: [{ widthMm: 10, align: 'left' }],
          headRows: [],
          rows: [{ cells: [textCell('Lê An')] }],
        },
      ],
      names,
    )
    expect(textOfBlocks(blocks)).toBe('L.A.\nL.A.')
  })

  test('a name of one word is left, for it is a word like others', () => {
    expect(maskText('An toàn', ['An'])).toBe('An toàn')
  })
})
