/** Which letters of a text are marked as found. */
import { describe, expect, test } from 'vitest'
import { stretchesOf } from '#renderer/search/mark-letters.tsx'

const marked = (text: string, typed: string) =>
  stretchesOf(text, typed).map(({ from, to }) => text.normalize('NFC').slice(from, to))

describe('the marked letters', () => {
  test.each([
    ['Sở Nông nghiệp và Môi trường', 'so nong', ['Sở', 'Nông']],
    ['Đường bộ cao tốc', 'duong', ['Đường']],
    ['Đường bộ cao tốc', 'ĐƯỜNG BO', ['Đường', 'bộ']],
    ['Hoà giải', 'hòa', ['Hoà']],
    ['Công văn 12/TB-UBND', '12 tb', ['12', 'TB']],
    ['Ban Tuyên giáo và Dân vận', 'btg', ['B', 'T', 'g']],
    ['Báo cáo', 'ao', []],
    ['Trùng trục', 'tru', ['Trù', 'trụ']],
    ['Báo cáo', '', []],
  ])('%s, typed %s', (text, typed, found) => {
    expect(marked(text, typed)).toEqual(found)
  })

  test('a text in decomposed letters is marked at the same places', () => {
    expect(marked('Sở Nông nghiệp'.normalize('NFD'), 'nong')).toEqual(['Nông'])
  })
})
