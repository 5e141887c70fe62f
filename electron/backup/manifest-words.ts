/** What people wrote, as it stands in a manifest: the office's name and the backup's own. Sealed when the backup is. */
import { carriesSeal } from '../vault/sealed-vault.ts'
import type { Vault } from '../vault/vault.ts'

/** Words as they go into the manifest of a backup of a folder with that vault. */
export function sealWords(words: string, vault: Vault): string {
  return words === '' || !vault.isSealed || carriesSeal(words) ? words : vault.sealLine(words, 'index')
}

/** Words of a manifest, to be shown; empty when they are sealed and the key is not known. */
export function openWords(words: string, vault: Vault | null): string {
  return carriesSeal(words) ? (vault?.openLine(words, 'index') ?? '') : words
}
