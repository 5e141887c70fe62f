/** What came of a print. */
import { Refusal } from '#shared/contract/result.ts'

/** What Chromium says of it: false when the user left the dialog. Throws `not-printed`: no printer, or it took nothing. */
export function wasPrinted(isDone: boolean, reason: string): boolean {
  if (isDone) return true
  if (/cancel/i.test(reason)) return false
  throw new Refusal('not-printed')
}
