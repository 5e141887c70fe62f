import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkRecoveryKey, newRecoveryKey, readRecoveryKey } from '#electron/vault/recovery-key.ts'
import { countedRandom } from './pieces.ts'

const secrets = fc.uint8Array({ minLength: 20, maxLength: 20 })
const keyOf = (secret: Uint8Array) => newRecoveryKey(() => secret)
const key = newRecoveryKey(countedRandom('recovery'))
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

test('nine groups of four signs that cannot be taken for each other; each secret comes back', () => {
  fc.assert(
    fc.property(secrets, (secret) => {
      const printed = keyOf(secret)
      expect(printed).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/)
      expect(readRecoveryKey(printed)).toEqual(secret)
    }),
  )
})

test('chance makes each one different', () => {
  expect(new Set(Array.from({ length: 50 }, () => newRecoveryKey())).size).toBe(50)
})

describe('forgiven', () => {
  const zeros = keyOf(new Uint8Array(20))
  const ones = keyOf(Uint8Array.from({ length: 20 }, (_, at) => [0x08, 0x42, 0x10, 0x84, 0x21][at % 5]!))

  test.each([
    ['small letters', key.toLowerCase()],
    ['no dashes', key.replaceAll('-', '')],
    ['spaces', ` ${key.replaceAll('-', '  ')}\n`],
    ['long dashes', key.replaceAll('-', ' – ')],
    ['dots', key.replaceAll('-', '.')],
    ['wide signs', key.replace(/[0-9A-Z]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))],
    ['other groups', key.replaceAll('-', '').replace(/.{5}/g, '$& ')],
  ])('%s', (_, typed) => {
    expect(readRecoveryKey(typed)).toEqual(readRecoveryKey(key))
    expect(checkRecoveryKey(typed)).toBe('ok')
  })

  test('O for 0, I and L for 1, in small letters too', () => {
    expect(zeros.startsWith('0000-0000')).toBe(true)
    expect(ones.startsWith('1111-1111')).toBe(true)
    for (const sign of ['O', 'o']) expect(checkRecoveryKey(zeros.replaceAll('0', sign))).toBe('ok')
    for (const sign of ['I', 'i', 'L', 'l'])
      expect(readRecoveryKey(ones.replaceAll('1', sign))).toEqual(readRecoveryKey(ones))
  })
})

describe('a typing error is told as one', () => {
  test('each other sign in each place, each two neighbours exchanged', () => {
    const bare = key.replaceAll('-', '')
    for (let at = 0; at < bare.length; at += 1) {
      for (const sign of alphabet)
        if (sign !== bare[at])
          expect(checkRecoveryKey(bare.slice(0, at) + sign + bare.slice(at + 1))).toBe('mistyped')
      const [a, b] = [bare.charAt(at), bare.charAt(at + 1)]
      if (b !== '' && a !== b)
        expect(checkRecoveryKey(bare.slice(0, at) + b + a + bare.slice(at + 2))).toBe('mistyped')
    }
  })

  test('a sign or a whole group left out or too much, a sign that there is not', () => {
    const wrong = [key.slice(0, -1), key.slice(5), `${key}7`, `${key}-7777`, key.replace(/.$/, 'U')]
    for (const typed of wrong) expect(checkRecoveryKey(typed)).toBe('mistyped')
  })

  test('typed with the Vietnamese keyboard left on', () => {
    // Telex makes Đ of DD, Â of AA, Ă of AW and Á of AS.
    const doubled = Array.from({ length: 5000 }, (_, at) => newRecoveryKey(countedRandom(`telex ${at}`)))
    const marks = { DD: 'Đ', AA: 'Â', AW: 'Ă', AS: 'Á' }
    for (const [signs, mark] of Object.entries(marks)) {
      const printed = doubled.find((one) => one.includes(signs))!
      expect(checkRecoveryKey(printed.replace(signs, mark))).toBe('mistyped')
    }
  })
})

test.each([
  '',
  'Văn phòng phối hợp số 7',
  'conngachaytrongsuongsommuathunamay',
  'Mật khẩu của văn phòng chúng ta năm 2025 là đây!',
  '0912345678',
  '7'.repeat(200),
])('no recovery key: %s', (typed) => {
  expect(checkRecoveryKey(typed)).toBe('not-one')
  expect(readRecoveryKey(typed)).toBeNull()
})
