/** The keys of folders with a passphrase, in memory only: known from the passphrase until the folder is locked or left. */
import { Refusal } from '#shared/contract/result.ts'
import type { Identity } from '../store/identity.ts'
import { checkRecoveryKey, unlockWith } from '../vault/keyring.ts'
import { makeVault, type SealedVault } from '../vault/sealed-vault.ts'
import { plainVault, type Vault } from '../vault/vault.ts'

export type Keys = {
  /** What the folder is read and written through. Throws `folder-locked` while its key is not known. */
  vaultOf(identity: Identity): Vault
  /** Learns the key. Throws `wrong-passphrase`. */
  unlock(identity: Identity, secret: string): Promise<void>
  /** Remembers the key (a copy of it) of a folder that has just been given a passphrase. */
  keep(officeId: string, dataKey: Uint8Array): void
  /** Whether the folder was given its passphrase in this session: then its recovery key has been shown in it as well. */
  isMadeHere(officeId: string): boolean
  /** Wipes every key. */
  forget(): void
}

/** The refusal of a secret that opens nothing; says whether it was meant as a recovery key, and well typed. */
export function wrongSecret(secret: string): Refusal {
  return new Refusal('wrong-passphrase', { params: { recoveryKey: checkRecoveryKey(secret) } })
}

export function makeKeys(): Keys {
  const known = new Map<string, Uint8Array>()
  const vaults = new Set<SealedVault>()
  const madeHere = new Set<string>()
  const learn = (officeId: string, dataKey: Uint8Array) => {
    known.get(officeId)?.fill(0)
    known.set(officeId, dataKey)
  }
  return {
    vaultOf: ({ officeId, keyring, converting }) => {
      if (keyring === null) return plainVault
      const key = known.get(officeId)
      if (!key) throw new Refusal('folder-locked')
      // Only while files are being rewritten may some of them still be, or already be, unsealed.
      const vault = makeVault(key, { acceptsPlain: converting !== null })
      vaults.add(vault)
      return vault
    },
    unlock: async ({ officeId, keyring }, secret) => {
      if (keyring === null) return
      const key = await unlockWith(keyring, secret)
      if (key === null) throw wrongSecret(secret)
      learn(officeId, key)
    },
    keep: (officeId, dataKey) => {
      madeHere.add(officeId)
      learn(officeId, Uint8Array.from(dataKey))
    },
    isMadeHere: (officeId) => madeHere.has(officeId),
    forget: () => {
      for (const vault of vaults) vault.forget()
      for (const key of known.values()) key.fill(0)
      vaults.clear()
      known.clear()
      madeHere.clear()
    },
  }
}
