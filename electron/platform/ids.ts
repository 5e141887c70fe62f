/** Identifiers of records: sortable by time, unguessable enough, without meaning. */
import { randomBytes } from 'node:crypto'

/** Ten characters of time (base 36) and ten of chance. */
export function newId(): string {
  const chance = BigInt(`0x${randomBytes(8).toString('hex')}`)
    .toString(36)
    .padStart(13, '0')
    .slice(-10)
  return `${Date.now().toString(36).padStart(10, '0')}${chance}`
}

/** Sixteen bytes of chance, hexadecimal: what makes a journal line's checksum tell nothing of its words. */
export function newSalt(): string {
  return randomBytes(16).toString('hex')
}
