/** Search over everything, kept up to date with every commit. Diacritics only rank, never exclude. */

import type { ParsedInputOf } from '#shared/contract/commands.ts'
import { acronym, exactForm, fold } from '#shared/lib/vi-text.ts'
import { type Attachment, isOwnerInUse } from '#shared/registers/attachment/index.ts'
import { type CoordinationRegister, isCoordination } from '#shared/registers/coordination-names.ts'
import { withCustomFields } from '#shared/registers/custom-field/index.ts'
import type { ReadModel, RuleContext } from '#shared/registers/define-register.ts'
import {
  type AnyRecord,
  anyRegisterOf,
  type RecordOf,
  type RegisterName,
  registerNames,
} from '#shared/registers/index.ts'
import { deadlineDay } from '#shared/registers/task/index.ts'
import { dayOfRecord } from '#shared/views/obligations/coordination-proofs.ts'
import type { SearchHit } from '#shared/views/search-hit.ts'
import type { JournalChange } from '../store/journal.ts'
import type { Store } from '../store/store.ts'
import { bestQuality, makeSearchIndex } from './search-index.ts'

/** Registers whose records a person looks for. */
const searched = registerNames.filter(
  (name) =>
    ![
      'settings',
      'saved-view',
      'fence-allowance',
      'custom-field',
      'calendar-year',
      'schedule-week',
      'minutes-version',
    ].includes(name),
)
/** Bodies and people are looked for by their first letters, however many; of other titles the first few do. */
const named: ReadonlySet<RegisterName> = new Set(['organisation', 'person', 'regulation', 'series'])
const acronymLength = 4
/** Records entered between two breaths while the index is made at leisure. */
const sliceLength = 250
/** As many of the best are looked at closely: where the words stand, in which order. */
const shortlistLength = 600
/** Left slots that are worth making the index anew. */
const mostLeft = 10_000

type Slot = { register: RegisterName; record: AnyRecord } | null

/** Search over a store. Nothing is entered before it is asked for or warmed up. */
export function makeSearch(store: Pick<Store, 'read' | 'onCommitted'>, contextNow: () => RuleContext) {
  let desk = makeDesk(store.read, contextNow)
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
    desk = makeDesk(store.read, contextNow)
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

/** One index with the records behind its slots. */
function makeDesk(read: ReadModel, contextNow: () => RuleContext) {
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

type Found = NonNullable<Slot>

function titleOf({ register, record }: Found, context: RuleContext): string {
  const definition = anyRegisterOf(register)
  return definition.titleOf(record) || definition.subtitleOf(record, context)
}

function otherTexts({ register, record }: Found, context: RuleContext): string[] {
  const definition = anyRegisterOf(register)
  // A file is not found by the words of its owner: they find the owner.
  if (register === 'attachment') return ['', ...definition.searchTexts(record)]
  const people = namesBehind(register, record, context)
  const texts = withCustomFields(definition, context.read).searchTexts(record)
  return [definition.subtitleOf(record, context), ...texts, ...people]
}

const withNames: ReadonlySet<RegisterName> = new Set(['event', 'series', 'task'])

/** Names of the officials and bodies that a record points at: an event is looked for by who chairs it. */
function namesBehind(register: RegisterName, record: AnyRecord, context: RuleContext): string[] {
  if (!withNames.has(register) && !isCoordination(register)) return []
  return anyRegisterOf(register)
    .references(record)
    .flatMap((reference) => {
      if (reference.register !== 'person' && reference.register !== 'organisation') return []
      const target = context.read.get(reference.register, reference.id) as unknown as AnyRecord | undefined
      if (!target) return []
      const definition = anyRegisterOf(reference.register)
      return reference.register === 'person'
        ? [definition.titleOf(target)]
        : [definition.titleOf(target), definition.subtitleOf(target, context)]
    })
}

/** What the index knows weighs more than what a closer look finds. */
const weightOfQuality = 4

/** The best slots by what the index knows of them, the newest first; fifty thousand are not sorted for forty. */
function shortlist(qualities: Uint8Array, slots: readonly Slot[]): { slot: Found; score: number }[] {
  const byQuality: number[][] = Array.from({ length: bestQuality + 1 }, () => [])
  for (let at = qualities.length - 1; at >= 0; at -= 1) {
    const list = byQuality[qualities[at] as number]
    if (qualities[at] !== 0 && list && list.length < shortlistLength && slots[at]) list.push(at)
  }
  return byQuality
    .flatMap((list, value) =>
      list.map((at) => ({ slot: slots[at] as Found, score: value * weightOfQuality })),
    )
    .toReversed()
    .slice(0, shortlistLength)
}

type Phrase = { phrase: string; exact: string }

/** Better when the title holds the typed words together, begins with them, is nothing else; bodies and people before papers. */
function closeScore(slot: Found, { phrase, exact }: Phrase, context: RuleContext): number {
  const title = titleOf(slot, context)
  const folded = fold(title)
  const at = ` ${folded}`.indexOf(` ${phrase}`)
  const marks = at >= 0 && exactForm(title).includes(exact) ? 1 : 0
  const isNamed = named.has(slot.register) ? 2 : 0
  return (at >= 0 ? 2 : 0) + (at === 0 ? 3 : 0) + (folded === phrase ? 4 : 0) + marks + isNamed
}

/** The first `limit`, but no register crowds the others out: each gets a quarter before the rest is filled up. */
function spread<T extends { register: RegisterName }>(ranked: readonly T[], limit: number): T[] {
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

function hitOf(slot: Found, text: string, context: RuleContext): SearchHit {
  const { register, record } = slot
  const words = fold(text)
    .split(' ')
    .filter(Boolean)
    .map((word) => ` ${word}`)
  const title = titleOf(slot, context)
  const subtitle = anyRegisterOf(register).subtitleOf(record, context)
  const shown = ` ${fold(`${title} ${acronym(title)} ${subtitle}`)}`
  const isShown = words.every((word) => shown.includes(word))
  return {
    register,
    id: record.id,
    opens: opensOf(slot),
    title,
    subtitle: subtitle === title ? '' : subtitle,
    excerpt: isShown ? '' : excerptOf(otherTexts(slot, context).slice(1), words),
    day: dayOf(slot, context),
  }
}

function opensOf({ register, record }: Found): SearchHit['opens'] {
  if (register === 'attachment') return (record as unknown as Attachment).owner
  return { register, id: record.id }
}

function dayOf(slot: Found, context: RuleContext): string | null {
  const { read } = context
  if (isCoordination(slot.register))
    return dayOfRecord(slot.register, slot.record as unknown as RecordOf<CoordinationRegister>, context)
  const { register, id } = opensOf(slot)
  if (register === 'event' || register === 'meeting') return read.get('event', id)?.date ?? null
  const task = register === 'task' ? read.get('task', id) : undefined
  return task ? deadlineDay(task) : null
}

const wordsBefore = 6
const wordsShown = 18

/** The words around the place where most of the typed words stand. */
function excerptOf(texts: readonly string[], words: readonly string[]): string {
  const tokens = texts.map((text) => text.split(/\s+/))
  const folded = tokens.map((list) => list.map((token) => ` ${fold(token)}`))
  let best = { text: -1, at: 0, count: 0 }
  folded.forEach((list, text) => {
    list.forEach((token, at) => {
      if (!words.some((word) => token.includes(word))) return
      const near = list.slice(at, at + wordsShown - wordsBefore)
      const count = words.filter((word) => near.some((other) => other.includes(word))).length
      if (count > best.count) best = { text, at, count }
    })
  })
  const list = tokens[best.text]
  if (!list) return ''
  const from = Math.max(0, best.at - wordsBefore)
  const to = from + wordsShown
  return `${from > 0 ? '… ' : ''}${list.slice(from, to).join(' ')}${to < list.length ? ' …' : ''}`
}
