/** One answer of search, as it is shown. */
import { acronym, fold } from '#shared/lib/vi-text.ts'
import type { Attachment } from '#shared/registers/attachment/index.ts'
import { type CoordinationRegister, isCoordination } from '#shared/registers/coordination-names.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import { anyRegisterOf, type RecordOf } from '#shared/registers/index.ts'
import { deadlineDay } from '#shared/registers/task/index.ts'
import { dayOfRecord } from '../obligations/coordination-proofs.ts'
import type { SearchHit } from '../search-hit.ts'
import { otherTexts, type SearchedRecord, titleOf } from './searched-words.ts'

/** The answer for what was typed: `text` as it was. */
export function hitOf(slot: SearchedRecord, text: string, context: RuleContext): SearchHit {
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

function opensOf({ register, record }: SearchedRecord): SearchHit['opens'] {
  if (register === 'attachment') return (record as unknown as Attachment).owner
  return { register, id: record.id }
}

function dayOf(slot: SearchedRecord, context: RuleContext): string | null {
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
