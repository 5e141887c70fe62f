/** Which answers come first. */
import { exactForm, fold } from '#shared/lib/vi-text.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import type { RegisterName } from '#shared/registers/index.ts'
import { named, type SearchedRecord, titleOf } from './searched-words.ts'

type Phrase = { phrase: string; exact: string }

/** Better when the title holds the typed words together, begins with them, is nothing else; bodies and people before papers. */
export function closeScore(slot: SearchedRecord, { phrase, exact }: Phrase, context: RuleContext): number {
  const title = titleOf(slot, context)
  const folded = fold(title)
  const at = ` ${folded}`.indexOf(` ${phrase}`)
  const marks = at >= 0 && exactForm(title).includes(exact) ? 1 : 0
  const isNamed = named.has(slot.register) ? 2 : 0
  return (at >= 0 ? 2 : 0) + (at === 0 ? 3 : 0) + (folded === phrase ? 4 : 0) + marks + isNamed
}

/** The first `limit`, but no register crowds the others out: each gets a quarter before the rest is filled up. */
export function spread<T extends { register: RegisterName }>(ranked: readonly T[], limit: number): T[] {
  const share = Math.max(3, Math.floor(limit / 4))
  const taken = new Map<RegisterName, number>()
  const isShare = ranked.map(({ register }) => {
    const count = (taken.get(register) ?? 0) + 1
    taken.set(register, count)
    return count <= share
  })
  const shares = isShare.filter(Boolean).length
  let room = Math.max(0, limit - shares)
  return ranked
    .filter((_one, index) => {
      if (isShare[index]) return true
      room -= 1
      return room >= 0
    })
    .slice(0, limit)
}
