import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import {
  changePassphrase,
  type Keyring,
  keyringSchema,
  makeKeyring,
  newRecoveryKey,
  parseKeyring,
  renewRecoveryKey,
  unlockWith,
  usualCost,
} from '#electron/vault/keyring.ts'
import { type KeyringBody, withChecksum } from '#electron/vault/keyring-schema.ts'
import { makeVault } from '#electron/vault/sealed-vault.ts'
import { countedRandom, flips } from './pieces.ts'

const cost = { N: 1 << 10, r: 8, p: 1 }
const passphrase = 'Phối hợp giữ kín, số 7'
const made = await makeKeyring(passphrase, { cost })
const { keyring, dataKey, recoveryKey } = made
const bodyOf = ({ checksum: _, ...body }: Keyring): KeyringBody => structuredClone(body)

describe('opening', () => {
  test('with the passphrase or the recovery key, also after writing and reading', async () => {
    const read = parseKeyring(JSON.parse(JSON.stringify(keyring))) as Keyring
    expect(read).toEqual(keyring)
    expect(dataKey).toHaveLength(32)
    for (const secret of [passphrase, recoveryKey, recoveryKey.toLowerCase().replaceAll('-', ' ')])
      expect(Buffer.from((await unlockWith(read, secret))!)).toEqual(Buffer.from(dataKey))
  })

  test('the way a keyboard composes ế does not matter, case and spaces do', async () => {
    expect(passphrase.normalize('NFD')).not.toBe(passphrase.normalize('NFC'))
    for (const form of ['NFC', 'NFD'] as const) {
      expect(await unlockWith(keyring, passphrase.normalize(form))).not.toBeNull()
      const { keyring: own } = await makeKeyring(passphrase.normalize(form), { cost })
      expect(await unlockWith(own, passphrase)).not.toBeNull()
    }
    for (const wrong of [passphrase.toLowerCase(), `${passphrase} `, 'Phoi hop giu kin, so 7'])
      expect(await unlockWith(keyring, wrong)).toBeNull()
  })

  test('with anything else: null', async () => {
    for (const wrong of ['', 'x', newRecoveryKey(), recoveryKey.slice(0, -1), 'x'.repeat(100_000)])
      expect(await unlockWith(keyring, wrong)).toBeNull()
  })

  test('a passphrase that is a recovery key of another folder opens as a passphrase', async () => {
    const elsewhere = newRecoveryKey()
    const { keyring: own } = await makeKeyring(elsewhere, { cost })
    expect(await unlockWith(own, elsewhere)).not.toBeNull()
  })

  test('with the usual cost', async () => {
    expect(usualCost).toEqual({ N: 65_536, r: 8, p: 1 })
    const usual = await makeKeyring(passphrase)
    expect(usual.keyring.passphrase).toMatchObject({ kdf: 'scrypt', ...usualCost })
    expect(parseKeyring(usual.keyring)).toEqual(usual.keyring)
    expect(await unlockWith(usual.keyring, passphrase)).toEqual(Buffer.from(usual.dataKey))
    expect(await unlockWith(usual.keyring, `${passphrase}.`)).toBeNull()
  })
})

describe('making', () => {
  test('with a recovery key that was shown before; not with something else', async () => {
    const shown = newRecoveryKey()
    const own = await makeKeyring(passphrase, { cost, recoveryKey: shown })
    expect(own.recoveryKey).toBe(shown)
    expect(await unlockWith(own.keyring, shown)).not.toBeNull()
    await expect(makeKeyring(passphrase, { cost, recoveryKey: 'một câu' })).rejects.toThrow(RangeError)
  })

  test('two folders with one passphrase have nothing in common, and no secret stands in the keyring', async () => {
    const again = await makeKeyring(passphrase, { cost, recoveryKey })
    const texts = (own: Keyring) =>
      [own.mark, own.passphrase, own.recovery].flatMap((part) => Object.values(part))
    const common = texts(again.keyring).filter(
      (text) => String(text).length > 12 && texts(keyring).includes(text),
    )
    expect(common).toEqual([])
    const written = JSON.stringify(keyring)
    for (const form of ['base64', 'base64url', 'hex'] as const)
      expect(written).not.toContain(Buffer.from(dataKey).toString(form).slice(0, 12))
  })
})

describe('changing', () => {
  test('the passphrase: what was sealed stays readable, the old one is dead, the recovery key lives', async () => {
    const stored = makeVault(dataKey).sealLine('một dòng', 'journal')
    const changed = await changePassphrase(keyring, dataKey, 'Câu mới năm 2026', { cost })
    expect(parseKeyring(changed)).toEqual(changed)
    expect(await unlockWith(changed, passphrase)).toBeNull()
    for (const secret of ['Câu mới năm 2026', recoveryKey]) {
      const opened = await unlockWith(changed, secret)
      expect(makeVault(opened!).openLine(stored, 'journal')).toBe('một dòng')
    }
    expect(changed.passphrase.salt).not.toBe(keyring.passphrase.salt)
  })

  test('the cost goes up with a change, and both sorts open', async () => {
    const changed = await changePassphrase(keyring, dataKey, passphrase, { cost: { N: 1 << 12, r: 8, p: 2 } })
    expect(changed.passphrase).toMatchObject({ N: 1 << 12, r: 8, p: 2 })
    for (const own of [keyring, changed]) expect(await unlockWith(own, passphrase)).not.toBeNull()
  })

  test('the recovery key: the old one is dead, the passphrase lives', async () => {
    const renewed = renewRecoveryKey(keyring, dataKey)
    expect(parseKeyring(renewed.keyring)).toEqual(renewed.keyring)
    expect(await unlockWith(renewed.keyring, recoveryKey)).toBeNull()
    for (const secret of [renewed.recoveryKey, passphrase])
      expect(Buffer.from((await unlockWith(renewed.keyring, secret))!)).toEqual(Buffer.from(dataKey))
  })

  test('never with the data key of another folder: its files would be lost', async () => {
    const other = countedRandom('other')(32)
    await expect(changePassphrase(keyring, other, 'mới', { cost })).rejects.toThrow(RangeError)
    expect(() => renewRecoveryKey(keyring, other)).toThrow(RangeError)
  })
})

describe('damage is not a wrong passphrase', () => {
  test('every single bit of the written keyring, every cut', () => {
    const written = Buffer.from(JSON.stringify(keyring))
    const read = (bytes: Uint8Array) => {
      try {
        return parseKeyring(JSON.parse(Buffer.from(bytes).toString('utf8')))
      } catch {
        return 'damaged'
      }
    }
    expect(read(written)).toEqual(keyring)
    for (const flipped of flips(written)) expect(read(flipped)).toBe('damaged')
    for (let length = 0; length < written.length; length += 1)
      expect(read(written.subarray(0, length))).toBe('damaged')
  })

  test('something else altogether, something more, a slot of another folder', async () => {
    const other = await makeKeyring(passphrase, { cost })
    const values = [
      null,
      [],
      {},
      'x',
      { ...keyring, more: 1 },
      { ...keyring, recovery: other.keyring.recovery },
    ]
    for (const value of values) expect(parseKeyring(value)).toBe('damaged')
    expect(v.safeParse(keyringSchema, { ...keyring, mark: other.keyring.mark }).success).toBe(false)
  })

  test('the order of the keys in the file is no damage', () => {
    const turned = Object.fromEntries(Object.entries(keyring).reverse())
    expect(
      parseKeyring({ ...turned, recovery: Object.fromEntries(Object.entries(keyring.recovery).reverse()) }),
    ).toEqual(keyring)
  })
})

describe('somebody who reckons the checksum anew', () => {
  test('cannot put a slot into another keyring or change a parameter', async () => {
    const other = await makeKeyring(passphrase, { cost, recoveryKey })
    const moved = withChecksum({ ...bodyOf(keyring), passphrase: other.keyring.passphrase })
    expect(parseKeyring(moved)).toEqual(moved)
    expect(await unlockWith(moved, passphrase)).toBeNull()
    const renamed = withChecksum({ ...bodyOf(keyring), mark: other.keyring.mark })
    for (const secret of [passphrase, recoveryKey]) expect(await unlockWith(renamed, secret)).toBeNull()
  })

  test.each([
    { N: 2 ** 30 },
    { N: 2 ** 20, r: 32 },
    { N: 2 ** 19 },
    { N: 2 ** 18, p: 16 },
    { N: 65_537 },
    { N: 1000.5 },
    { N: 512 },
    { N: -65_536 },
    { N: Number.MAX_SAFE_INTEGER },
    { r: 1 << 20 },
    { r: 0 },
    { p: 1 << 20 },
    { p: 0 },
  ])('cannot make this PC reckon for ever or fill its memory: %o', (asked) => {
    const body = bodyOf(keyring)
    expect(parseKeyring(withChecksum({ ...body, passphrase: { ...body.passphrase, ...asked } }))).toBe(
      'damaged',
    )
  })

  test('the most that is borne works', async () => {
    const most = await makeKeyring(passphrase, { cost: { N: 2 ** 18, r: 8, p: 1 } })
    expect(await unlockWith(parseKeyring(most.keyring) as Keyring, passphrase)).not.toBeNull()
  })
})
