/** Reads one text by all rules. */
import { findCitizenIds } from './find/citizen-id.ts'
import { findDenouncers } from './find/denouncer.ts'
import type { Finder, Hit } from './find/hit.ts'
import { findHomeAddresses } from './find/home-address.ts'
import { findPhones } from './find/phone.ts'
import { findSecrecyMarks } from './find/secrecy-mark.ts'
import type { FenceFinding } from './finding.ts'
import { markOf } from './mark.ts'
import { readText } from './read/words.ts'
import type { FenceRule } from './rules.ts'

/** The stronger rule first: digits that both name a citizen and could be dialled name the citizen. */
const finders: readonly (readonly [FenceRule, Finder])[] = [
  ['secrecy-mark', findSecrecyMarks],
  ['denouncer', findDenouncers],
  ['citizen-id', findCitizenIds],
  ['phone', findPhones],
  ['home-address', findHomeAddresses],
]

/**
 * What must not be kept, in the order in which it stands in the text. NFC, NFD, capitals and lost diacritics are alike;
 * places count in the text as given.
 */
export function scanText(text: string): FenceFinding[] {
  const reading = readText(text)
  const hits = finders.flatMap(([rule, find], rank) => find(reading).map((hit) => ({ ...hit, rule, rank })))
  return apart(hits).map(({ rule, start, end }) => {
    const words = text.slice(start, end)
    return { rule, start, end, words, mark: markOf(rule, words, neighbours(text, start, end)) }
  })
}

type Ranked = Hit & { readonly rule: FenceRule; readonly rank: number }

/** In the order of the text; where two meet, the one of the stronger rule. */
function apart(hits: readonly Ranked[]): Ranked[] {
  const kept: Ranked[] = []
  for (const hit of hits.toSorted((a, b) => a.start - b.start || a.rank - b.rank)) {
    const last = kept.at(-1)
    if (!last || hit.start >= last.end) kept.push(hit)
    else if (hit.rank < last.rank) kept[kept.length - 1] = hit
  }
  return kept
}

const nearby = 60

function neighbours(text: string, start: number, end: number): [string, string] {
  const before = /[\p{L}\p{M}\p{N}]+(?=[^\p{L}\p{M}\p{N}]*$)/u.exec(
    text.slice(Math.max(0, start - nearby), start),
  )
  const after = /[\p{L}\p{M}\p{N}]+/u.exec(text.slice(end, end + nearby))
  return [before?.[0] ?? '', after?.[0] ?? '']
}
