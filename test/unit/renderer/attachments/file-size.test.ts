import { expect, test } from 'vitest'
import { fileSize } from '#renderer/attachments/file-size.ts'

test.each([
  [0, '0 B'],
  [1, '1 B'],
  [1023, '1.023 B'],
  [1024, '1 KB'],
  [1536, '1,5 KB'],
  [10_240, '10 KB'],
  [1_048_524, '1 MB'],
  [1_258_291, '1,2 MB'],
  [200 * 1024 * 1024, '200 MB'],
  [3 * 1024 ** 3, '3 GB'],
  [5000 * 1024 ** 3, '5.000 GB'],
])('%i bytes are %s', (bytes, words) => {
  expect(fileSize(bytes, 'vi')).toBe(words)
})

test('English has its own point', () => {
  expect(fileSize(1_258_291, 'en')).toBe('1.2 MB')
})
