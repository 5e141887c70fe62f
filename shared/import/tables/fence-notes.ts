/** Rào bảo mật of a row that comes in: what its cells hold that must not be kept, one note for each kind. */
import { type FenceRule, fenceRules, isAllowed, scanText } from '#shared/fence/index.ts'
import type { TargetName } from './columns.ts'
import type { Seen } from './seen.ts'

/** Columns in which the telephone of an office belongs. */
const officeTelephones: Partial<Record<TargetName, string>> = { person: 'phone', organisation: 'phone' }

export type FenceNote = `fence-${FenceRule}`

/** The kinds that a row holds, in the order of the rules; what the office said is none is passed over. */
export function fenceNotes(
  cells: Readonly<Record<string, string>>,
  target: TargetName,
  { context }: Pick<Seen, 'context'>,
): FenceNote[] {
  const findings = Object.entries(cells).flatMap(([key, text]) =>
    scanText(text).filter(({ rule }) => rule !== 'phone' || key !== officeTelephones[target]),
  )
  if (findings.length === 0) return []
  const allowances = context.read.all('fence-allowance')
  const held = new Set(findings.filter((one) => !isAllowed(one, allowances)).map(({ rule }) => rule))
  return fenceRules.filter((rule) => held.has(rule)).map((rule): FenceNote => `fence-${rule}`)
}
