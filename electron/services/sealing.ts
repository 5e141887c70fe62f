/**
 * The passphrase of a data folder: setting, changing and taking it away, and its recovery key. Only the key slots are written
 * here; the files are rewritten by opening, which also goes on with what a power cut stopped.
 */
import type { OutputOf, ParsedInputOf } from '#shared/contract/commands.ts'
import { Refusal } from '#shared/contract/result.ts'
import { findIdentity, type Identity, writeIdentity } from '../store/identity.ts'
import {
  changePassphrase,
  type Keyring,
  makeKeyring,
  renewRecoveryKey,
  unlockWith,
} from '../vault/keyring.ts'
import { wrongSecret } from './keys.ts'
import type { Office } from './office.ts'

/** The passphrase commands over the open folder. */
export function makeSealing(office: Office) {
  const options = office.parts.keyCost ? { cost: office.parts.keyCost } : {}
  return {
    /** Throws `not-allowed-now` for the sample office and for a folder that has one, `read-only`, and what the disk says. */
    setPassphrase: async ({
      passphrase,
    }: ParsedInputOf<'folder.set-passphrase'>): Promise<OutputOf<'folder.set-passphrase'>> => {
      if (expectOwn(office).keyring !== null) throw new Refusal('not-allowed-now')
      const { keyring, dataKey, recoveryKey } = await makeKeyring(passphrase, options)
      try {
        await rewriteIdentity(office, ({ officeId }) => {
          office.keys.keep(officeId, dataKey)
          return { keyring, converting: 'sealing' }
        })
      } finally {
        dataKey.fill(0)
      }
      // Even if opening it again has failed: from now on nothing else tells the key.
      return { recoveryKey }
    },
    /** Throws `wrong-passphrase`, `not-allowed-now`, `read-only`. */
    changePassphrase: ({ current, passphrase }: ParsedInputOf<'folder.change-passphrase'>): Promise<null> =>
      withKey(office, current, async (keyring, dataKey) => {
        const next = await changePassphrase(keyring, dataKey, passphrase, options)
        await rewriteIdentity(office, () => ({ keyring: next }))
        return null
      }),
    /** Throws `wrong-passphrase`, `not-allowed-now`, `read-only`. */
    removePassphrase: ({ current }: ParsedInputOf<'folder.remove-passphrase'>): Promise<void> =>
      withKey(office, current, async () => {
        await rewriteIdentity(office, () => ({ converting: 'unsealing' }))
        // Unless it could not be finished yet: then the key is still wanted.
        if (office.state().state === 'open') office.keys.forget()
      }),
    /** Throws `wrong-passphrase`, `not-allowed-now`, `read-only`. */
    renewRecoveryKey: ({
      current,
    }: ParsedInputOf<'folder.renew-recovery-key'>): Promise<OutputOf<'folder.renew-recovery-key'>> =>
      withKey(office, current, async (keyring, dataKey) => {
        const renewed = renewRecoveryKey(keyring, dataKey)
        await rewriteIdentity(office, () => ({ keyring: renewed.keyring }))
        return { recoveryKey: renewed.recoveryKey }
      }),
  }
}

/** Writes the identity anew as it now stands on the disk, alone with the folder, and opens it again. */
function rewriteIdentity(
  office: Office,
  change: (identity: Identity) => Partial<Identity>,
): ReturnType<Office['maintain']> {
  const { disk } = office.parts
  return office.maintain(async ({ path }) => {
    const found = await findIdentity(disk, path)
    if (found.state !== 'found') throw new Refusal('damaged-identity', { params: { path } })
    await writeIdentity(disk, path, { ...found.identity, ...change(found.identity) })
  })
}

/** Does `work` with the key of the open folder; `current` is the passphrase or the recovery key. */
async function withKey<T>(
  office: Office,
  current: string,
  work: (keyring: Keyring, dataKey: Uint8Array) => Promise<T>,
): Promise<T> {
  const { keyring } = expectOwn(office)
  if (keyring === null) throw new Refusal('not-allowed-now')
  const dataKey = await unlockWith(keyring, current)
  if (dataKey === null) throw wrongSecret(current)
  try {
    return await work(keyring, dataKey)
  } finally {
    dataKey.fill(0)
  }
}

/** The identity of the office's own folder, open for work. */
function expectOwn(office: Office): Identity {
  const { folder } = office.folder()
  if (folder.view) throw new Refusal('read-only')
  if (folder.identity.kind === 'sample') throw new Refusal('not-allowed-now')
  return folder.identity
}
