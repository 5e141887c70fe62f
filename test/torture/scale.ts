/** How much torture: the short form within `npm test`, the long one of `npm run torture`, or as many rounds as asked for. */

/** `PHOIHOP_TORTURE`: `long`, a number of rounds (to replay one: `PHOIHOP_SEED=… PHOIHOP_TORTURE=1`), else the short form. */
export function roundsOf(rounds: { short: number; long: number }): number {
  const asked = process.env.PHOIHOP_TORTURE ?? ''
  if (asked === '') return rounds.short
  if (asked === 'long') return rounds.long
  const count = Number(asked)
  if (!Number.isSafeInteger(count) || count < 1)
    throw new Error(`PHOIHOP_TORTURE is neither "long" nor a number: ${asked}`)
  return count
}

export const isShort = (process.env.PHOIHOP_TORTURE ?? '') === ''
export const isLong = process.env.PHOIHOP_TORTURE === 'long'

/** What a test may take, milliseconds. */
export const patience = isShort ? 180_000 : 3_600_000
