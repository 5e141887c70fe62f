import { expect, test } from 'vitest'
import { wasPrinted } from '#electron/export/print-outcome.ts'

test('a print is done, was left by the user, or is refused with a reason of its own', () => {
  expect(wasPrinted(true, '')).toBe(true)
  expect(wasPrinted(false, 'Print job canceled')).toBe(false)
  for (const reason of [
    'no printers available on the network',
    'Invalid printer settings',
    'Print job failed',
  ])
    expect(() => wasPrinted(false, reason)).toThrowError('not-printed')
})
