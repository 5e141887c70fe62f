/** Small JSON files that carry their own checksum: what was changed on disk is never taken for what was written. */
import { createHash } from 'node:crypto'

/** SHA-256 of a text, hexadecimal. */
export function checksum(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/** The value as a file, with its checksum as last member. */
export function writeChecked(value: Record<string, unknown>): string {
  return `${JSON.stringify({ ...value, checksum: checksum(JSON.stringify(value)) }, null, 2)}\n`
}

/** The value that was written, null for anything else. */
export function readChecked(text: string): Record<string, unknown> | null {
  const raw = parseObject(text)
  if (raw === null) return null
  const { checksum: claimed, ...value } = raw
  if (checksum(JSON.stringify(value)) !== claimed) return null
  // Another spelling of the same value (blanks, a repeated key) is a change of the file all the same.
  return writeChecked(value) === text ? value : null
}

/** A JSON object, null for anything else. */
export function parseObject(text: string): Record<string, unknown> | null {
  try {
    const raw: unknown = JSON.parse(text)
    return typeof raw === 'object' && raw !== null && !Array.isArray(raw)
      ? (raw as Record<string, unknown>)
      : null
  } catch {
    return null
  }
}
