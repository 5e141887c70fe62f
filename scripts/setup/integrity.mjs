import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'

/**
 * The subresource-integrity string of a file, as npm writes it.
 * @returns for example `sha512-bWBeKf5c…==`
 */
export const integrityOf = async (file, algorithm = 'sha512') => {
  const hash = createHash(algorithm)
  await pipeline(createReadStream(file), hash)
  return `${algorithm}-${hash.digest('base64')}`
}

/** True when the file is byte for byte the one the integrity string was made from. */
export const hasIntegrity = async (file, expected) => {
  const [algorithm] = expected.split('-', 1)
  return (await integrityOf(file, algorithm)) === expected
}
