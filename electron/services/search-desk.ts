/** One index with the records behind its slots: entered, found again, and put in order. */
import { exactForm, fold } from '#shared/lib/vi-text.ts'
import { type Attachment, isOwnerInUse } from '#shared/registers/attachment/index.ts'
import type { ReadModel, RuleContext } from '#shared/registers/define-register.ts'
import type { AnyRecord, RegisterName } from '#shared/registers/index.ts'
import { hitOf } from '#shared/views/search/make-hit.ts'
import { closeScore, spread } from '#shared/views/search/rank-hits.ts'
import {
  named,
  otherTexts,
  type SearchedRecord,
  searched,
  titleOf,
} from '#shared/views/search/searched-words.ts'
import { bestQuality, makeSearchIndex } from './search-index.ts'

/** Of titles that are no names so many first letters are looked for. */
const acronymLength = 4
/** Records entered between two breaths while the index is made at leisure. */
const sliceLength = 250
/** As many of the best are looked at closely: where the words stand, in which order. */
const shortlistLength = 600

type Slot = SearchedRecord | null

/** An empty one; `build` enters everything, a slice for each step. */
export function makeSearchDesk(read: ReadModel, contextNow: () => RuleContext) {
  const index = makeSearchIndex()
  const slots: Slot[] = []
  const slotOf = new Map<RegisterName, Map<string, number>>(searched.map((name) => [name, new Map()]))
  let left = 0

  /** `isRenamed`: what the record says is the same, and the name that it borrows is not. */
  const refresh = (register: RegisterName, id: string, isRenamed = false, context = contextNow()) => {
    const record = read.get(register, id) as unknown as AnyRecord | undefined
    const own = slotOf.get(register)
    const known = own?.get(id)
    if (known !== undefined) {
      if (slots[known]?.record === record && !isRenamed) return
      slots[known] = null
      left += 1
      own?.delete(id)
    }
    if (!record || record.removedAt !== null) return
    if (register === 'attachment' && !isOwnerInUse(record as unknown as Attachment, read)) return
    own?.set(id, slots.length)
    const slot = { register, record }
    const letters = named.has(register) ? Number.POSITIVE_INFINITY : acronymLength
    index.add(slots.length, titleOf(slot, context), otherTexts(slot, context), letters)
    slots.push(slot)
  }

  return {
    refresh,
    leftCount: () => left,
    *build(): Generator<void, void> {
      const context = contextNow()
      let count = 0
      for (const register of searched)
        for (const { id } of read.all(register)) {
          refresh(register, id, false, context)
          count += 1
          if (count % sliceLength === 0) yield
        }
    },
    run: (text: string, limit: number) => {
      const context = contextNow()
      const phrase = { phrase: fold(text), exact: exactForm(text.trim()) }
      const found = shortlist(index.find(text, slots.length), slots)
      const ranked = found
        .map(({ slot, score }) => ({ ...slot, score: score + closeScore(slot, phrase, context) }))
        .toSorted((a, b) => b.score - a.score || (a.record.updatedAt < b.record.updatedAt ? 1 : -1))
      return spread(ranked, limit).map((slot) => hitOf(slot, text, context))
    },
  }
}

/** What the index knows weighs more than what a closer look finds. */
const weightOfQuality = 4

/** The best slots by what the index knows of them, the newest first; fifty thousand are not sorted for forty. */
function shortlist(qualities: Uint8Array, slots: readonly Slot[]): { slot: SearchedRecord; score: number }[] {
  const byQuality: number[][] = Array.from({ length: bestQuality + 1 }, () => [])
  for (let at = qualities.length - 1; at >= 0; at -= 1) {
    const list = byQuality[qualities[at] as number]
    if (qualities[at] !== 0 && list && list.length < shortlistLength && slots[at]) list.push(at)
  }
  return byQuality
    .flatMap((list, value) =>
      list.map((at) => ({ slot: slots[at] as SearchedRecord, score: value * weightOfQuality })),
    )
    .toReversed()
    .slice(0, shortlistLength)
}
