/** The file of drafts: one line with its own checksum, sealed when the folder is. */
import type { Vault } from '../vault/vault.ts'
import { checksum } from './checked-json.ts'

/** The file's text. */
export function writeDrafts(drafts: readonly unknown[], vault: Vault): string {
  const line = JSON.stringify({ drafts, checksum: checksum(JSON.stringify(drafts)) })
  return `${vault.sealLine(line, 'drafts')}\n`
}

/** The drafts in the file's text; null when it is not what was written. Format 1 wrote a bare list without a checksum. */
export function readDrafts(stored: string, vault: Vault): unknown[] | null {
  const value = parseOrNull(vault.isSealed ? vault.openLine(stored.trimEnd(), 'drafts') : stored)
  if (Array.isArray(value)) return value
  const { drafts, checksum: claimed } = (value ?? {}) as { drafts?: unknown; checksum?: unknown }
  return Array.isArray(drafts) && checksum(JSON.stringify(drafts)) === claimed ? drafts : null
}

function parseOrNull(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text)
  } catch {
    return null
  }
}
