/** A refusal that names the field of the form and why. */
import { type Issue, Refusal } from '#shared/contract/result.ts'

/** Throws `invalid-record` with one issue. */
export function refuse(path: string, code: string, params?: Issue['params']): never {
  throw new Refusal('invalid-record', { issues: [{ path, code, ...(params ? { params } : {}) }] })
}
