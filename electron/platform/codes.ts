/** The system's error codes, and what is made of them. */

/** The system's error code of a failure, empty when there is none. */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
}

/** What is done, null when what it is done with is not there (`ENOENT`). */
export async function absentIsNull<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}
