/** THE list of drafters. */
import type { Drafter } from './drafter.ts'
import { exchangeDrafters } from './exchanges.ts'
import { nextDrafters } from './next-work.ts'
import { programmeDrafters } from './programmes.ts'
import { resultDrafters } from './results.ts'
import { shortcomingDrafters } from './shortcomings.ts'

export type { Drafter } from './drafter.ts'

export const drafters: readonly Drafter[] = [
  ...resultDrafters,
  ...shortcomingDrafters,
  ...nextDrafters,
  ...exchangeDrafters,
  ...programmeDrafters,
]

const byKey = new Map(drafters.map((drafter) => [drafter.key, drafter]))

/** The drafter of a key; undefined where there is none (any more). */
export const drafterOf = (key: string): Drafter | undefined => byKey.get(key)
