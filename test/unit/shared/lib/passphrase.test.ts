import { expect, test } from 'vitest'
import { passphraseStrength } from '#shared/lib/passphrase.ts'

test.each([
  ['', 'too-short'],
  ['Đèo Hải', 'too-short'],
  // Seven letters, however many signs a keyboard makes of them.
  ['Đèo Hải'.normalize('NFD'), 'too-short'],
  ['aaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'weak'],
  ['matkhau1', 'weak'],
  ['Mật khẩu 123', 'weak'],
  ['Văn phòng 2026', 'weak'],
  ['12345678', 'weak'],
  ['tài khoản', 'weak'],
  ['Bến Hải 17 nhịp', 'good'],
  ['Đèo Hải Vân', 'fair'],
  ['Đèo Hải Vân mưa', 'good'],
  ['chim sáo sang sông sổ lồng', 'good'],
])('%s: %s', (text, strength) => {
  expect(passphraseStrength(text)).toBe(strength)
})
