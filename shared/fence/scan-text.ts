/** Reads one text by all rules. */
import { findCitizenIds } from './find/citizen-id.ts'
import { findDenouncers } from './find/denouncer.ts'
import type { Finder } from './find/hit.ts'
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
  const taken: { rule: FenceRule; start: number; end: number }[] = []
  for (const [rule, find] of finders) {
    for (const { start, end } of find(reading)) {
      if (!taken.some((other) => start < other.end && other.start < end)) taken.push({ rule, start, end })
    }
  }
  return taken
    .toSorted((a, b) => a.start - b.start)
    .map(({ rule, start, end }) => {
      const words = text.slice(start, end)
      return { rule, start, end, words, mark: markOf(rule, words, neighbours(text, start, end)) }
    })
}

const nearby = 60

function neighbours(text: string, start: number, end: number): [string, string] {
  const before = /[\p{L}\p{M}\p{N}]+(?=[^\p{L}\p{M}\p{N}]*$)/u.exec(
    text.slice(Math.max(0, start - nearby), start),
  )
  const after = /[\p{L}\p{M}\p{N}]+/u.exec(text.slice(end, end + nearby))
  return [before?.[0] ?? '', after?.[0] ?? '']
}
