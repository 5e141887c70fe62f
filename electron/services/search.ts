/** Search over everything, kept up to date with every commit. Diacritics only rank, never exclude. */

import type { ParsedInputOf } from '#shared/contract/commands.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import { type AnyRecord, anyRegisterOf } from '#shared/registers/index.ts'
import { searched } from '#shared/views/search/searched-words.ts'
import type { SearchHit } from '#shared/views/search-hit.ts'
import type { JournalChange } from '../store/journal.ts'
import type { Store } from '../store/store.ts'
import { makeSearchDesk } from './search-desk.ts'

/** Left slots that are worth making the index anew. */
const mostLeft = 10_000

/** Search over a store. Nothing is entered before it is asked for or warmed up. */
export function makeSearch(store: Pick<Store, 'read' | 'onCommitted'>, contextNow: () => RuleContext) {
  let desk = makeSearchDesk(store.read, contextNow)
  let building: Iterator<void> | null = desk.build()
  store.onCommitted(({ changes }) => {
    for (const { register, id } of changes) {
      if (searched.includes(register)) desk.refresh(register, id)
      // A meeting is entered under the title of its event.
      if (register === 'event') desk.refresh('meeting', id, true)
    }
    const moved = new Set(changes.filter(isMoving).map(({ id }) => id))
    if (moved.size > 0)
      for (const { id, owner } of store.read.all('attachment'))
        if (moved.has(owner.id)) desk.refresh('attachment', id, true)
    if (desk.leftCount() < mostLeft && !changes.some(isRenaming)) return
    desk = makeSearchDesk(store.read, contextNow)
    building = desk.build()
  })
  const step = () => {
    if (building?.next().done) building = null
    return building === null
  }
  const finish = () => {
    while (!step());
  }

  const warmUp = async () => {
    while (!step()) await new Promise((resolve) => setImmediate(resolve))
  }

  return {
    /** Makes the index bit by bit, so that nobody waits: for the time when the first screen stands. */
    warmUp,
    /** The records that hold every typed word. Nothing typed yet: the index is got ready for what will be. */
    run: ({ text, limit }: ParsedInputOf<'search.run'>): SearchHit[] => {
      if (text === '') {
        void warmUp()
        return []
      }
      finish()
      return desk.run(text, limit)
    },
  }
}

/** To the bin or out of it: files go with their owner. */
function isMoving({ before, after }: JournalChange): boolean {
  return (before?.removedAt ?? null) !== (after?.removedAt ?? null)
}

/** Bodies, people and the office's fields lend their words to the entries of others, so that new ones make the index anew. */
function isRenaming({ register, before, after }: JournalChange): boolean {
  if (before === null || after === null) return false
  // Records keep the ids of choices; their words stand in the field.
  if (register === 'custom-field') return true
  if (register !== 'organisation' && register !== 'person') return false
  const { titleOf, searchTexts } = anyRegisterOf(register)
  const namesIn = (record: AnyRecord) => JSON.stringify([titleOf(record), searchTexts(record)])
  return namesIn(before) !== namesIn(after)
}
