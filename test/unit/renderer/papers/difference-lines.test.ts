import { describe, expect, test } from 'vitest'
import { linesOfDifference } from '#renderer/features/papers/difference-lines.ts'

const words = (lines: readonly { text: string; isOwn: boolean }[]) =>
  lines.map(({ text, isOwn }) => (isOwn ? `*${text}` : text))

describe('two texts side by side', () => {
  test('mark what stands in one of them alone', () => {
    const { kept, fresh } = linesOfDifference('a\nb\nc', 'a\nx\nc\nd')
    expect(words(kept)).toEqual(['a', '*b', 'c'])
    expect(words(fresh)).toEqual(['a', '*x', 'c', '*d'])
  })

  test('tell long stretches that are the same by dots', () => {
    const same = Array.from({ length: 10 }, (_, index) => `dòng ${index}`)
    const { kept, fresh } = linesOfDifference([...same, 'cũ'].join('\n'), [...same, 'mới', 'thêm'].join('\n'))
    expect(words(kept)).toEqual(['…', 'dòng 8', 'dòng 9', '*cũ'])
    expect(words(fresh)).toEqual(['…', 'dòng 8', 'dòng 9', '*mới', '*thêm'])
  })

  test('nothing against something', () => {
    expect(words(linesOfDifference('', 'a').kept)).toEqual([])
    expect(words(linesOfDifference('', 'a').fresh)).toEqual(['*a'])
  })

  test('very long texts are told apart by their words', () => {
    const long = Array.from({ length: 2000 }, (_, index) => `dòng ${index}`)
    const { fresh } = linesOfDifference(long.join('\n'), ['mới', ...long].join('\n'))
    expect(words(fresh)).toEqual(['*mới', 'dòng 0', 'dòng 1', '…'])
  })
})
