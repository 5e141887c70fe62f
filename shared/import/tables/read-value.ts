/** What a cell says as the value of a column. Stored records go through the same reading, so that equal words are equal values. */
import { assertNever } from '#shared/lib/assert-never.ts'
import { type Day, isDay } from '#shared/lib/dates.ts'
import { fold, normaliseBlock, normaliseLine } from '#shared/lib/vi-text.ts'
import type { GridCell } from '../grid/grid.ts'
import { codeOfChoice } from './choices.ts'
import type { TargetColumn } from './columns.ts'
import { readDay, readTimes } from './read-day.ts'
import type { Seen } from './seen.ts'

/** Somebody or some body that a cell names: found, or words. */
export type Named =
  | { readonly id: string; readonly register: 'organisation' | 'person' }
  | { readonly text: string }

/**
 * `canon` is equal for equal values; `value` is a string, a number, or `Named`s. `fault`: why it cannot be taken. `unknown`: names
 * in it that nobody in the directory has.
 */
export type ReadValue = {
  readonly canon: string
  readonly value: string | number | readonly Named[] | null
  readonly fault?: string
  readonly unknown?: readonly string[]
  readonly isFormer?: true
}

const nothing: ReadValue = { canon: '', value: null }

/** Reads a cell. `on`: the day at which names count and near which a day without a year lies. */
export function readValue(cell: GridCell, column: TargetColumn, on: Day, seen: Seen): ReadValue {
  const { text } = cell
  if (cell.kind === 'empty' || text.trim() === '') return nothing
  switch (column.kind) {
    case 'line':
      return wordsValue(normaliseLine(shownWords(cell).replace(/\s*\n\s*/g, ' ')))
    case 'block':
      return wordsValue(normaliseBlock(shownWords(cell)))
    case 'number': {
      const number = Number(text.replace(/[.,](?=\d{3}\b)/g, ''))
      const isWhole = Number.isInteger(number) && number >= 0
      return isWhole
        ? { canon: String(number), value: number }
        : { canon: text, value: null, fault: 'not-a-number' }
    }
    case 'day':
      return dayValue(text, on)
    case 'deadline':
      return deadlineValue(text, on)
    case 'time':
      return timeValue(cell)
    case 'choice': {
      const code = codeOfChoice(column.key, text, seen.register)
      return code === null
        ? { canon: fold(text), value: null, fault: 'unknown-choice' }
        : { canon: code, value: code }
    }
    case 'document':
      return documentValue(text, seen)
    case 'body':
      return namedValue([text], on, seen, 'body')
    case 'bodies':
      return namedValue(splitBodies(text, on, seen), on, seen, 'body')
    case 'person':
      return namedValue([text], on, seen, 'person')
    case 'people':
      return namedValue(splitNames(text), on, seen, 'both')
    default:
      return assertNever(column.kind)
  }
}

const wordsValue = (value: string): ReadValue => ({ canon: value, value })

/** A day in a column of words reads as people write it. */
function shownWords({ kind, text }: GridCell): string {
  if (kind !== 'day') return text
  return `${text.slice(8, 10)}/${text.slice(5, 7)}/${text.slice(0, 4)}${text.slice(10)}`
}

function dayValue(text: string, on: Day): ReadValue {
  const day = readDay(text, on)
  return day ? { canon: day, value: day } : { canon: text, value: null, fault: 'not-a-day' }
}

function deadlineValue(text: string, on: Day): ReadValue {
  const words = fold(text)
  if (/\b(thuong xuyen|hang ngay|lien tuc)\b/.test(words)) return { canon: 'regular', value: 'regular' }
  if (/^(khong( co)? (thoi )?han|chua xac dinh|khong xac dinh)/.test(words))
    return { canon: 'none', value: 'none' }
  return dayValue(text, on)
}

function timeValue({ kind, text }: GridCell): ReadValue {
  const time = kind === 'day' ? text.slice(11) || null : kind === 'time' ? text : readTimes(text).start
  return time ? { canon: time, value: time } : { canon: text, value: null, fault: 'not-a-time' }
}

function documentValue(text: string, seen: Seen): ReadValue {
  const words = normaliseLine(text.replace(/\s*\n\s*/g, ' '))
  const id = seen.documentOf(words)
  return id ? { canon: `@${id}`, value: id } : { canon: words, value: null, unknown: [words] }
}

type Whom = 'body' | 'person' | 'both'

function namedValue(parts: readonly string[], on: Day, seen: Seen, whom: Whom): ReadValue {
  const named: Named[] = []
  const unknown: string[] = []
  let fault: string | undefined
  let isFormer = false
  for (const part of parts) {
    const text = normaliseLine(part.replace(/\s*\n\s*/g, ' '))
    if (text === '') continue
    const found = seen.decided(text) ?? nameOf(text, on, seen, whom)
    if (found === 'several') fault ??= 'several-bodies'
    if (found === null || found === 'several') {
      unknown.push(text)
      named.push({ text })
      continue
    }
    isFormer ||= found.isFormer
    named.push({ id: found.id, register: found.register })
  }
  // In whatever order they stand, they are the same people.
  const canon = named
    .map((one) => ('id' in one ? `@${one.id}` : one.text))
    .toSorted()
    .join('; ')
  return {
    canon,
    value: named,
    ...(unknown.length > 0 ? { unknown } : {}),
    ...(fault ? { fault } : {}),
    ...(isFormer ? { isFormer } : {}),
  }
}

type Found = { id: string; register: 'organisation' | 'person'; isFormer: boolean }

function nameOf(text: string, on: Day, seen: Seen, whom: Whom): Found | 'several' | null {
  const person = whom === 'body' ? null : seen.people.find(text)
  if (person !== null) return { id: person, register: 'person', isFormer: false }
  if (whom === 'person') return null
  const match = seen.bodies.find(text, on)
  if (match.kind === 'one') return { id: match.id, register: 'organisation', isFormer: match.isFormer }
  // Among those who attend, words do as well.
  return match.kind === 'several' && whom === 'body' ? 'several' : null
}

/** Bodies are parted by `;` or lines; by commas only where what lies between is known, for names have commas too. */
function splitBodies(text: string, on: Day, seen: Seen): string[] {
  const isKnown = (words: string) =>
    seen.decided(words) !== null || seen.bodies.find(words, on).kind === 'one'
  return splitNames(text).flatMap((part) => {
    const trimmed = part.trim()
    if (!trimmed.includes(',') || isKnown(trimmed)) return [trimmed]
    const pieces = trimmed.split(',').map((piece) => piece.trim())
    const found: string[] = []
    for (let from = 0; from < pieces.length; ) {
      let to = pieces.length
      while (to > from && !isKnown(pieces.slice(from, to).join(', '))) to -= 1
      if (to === from) return [trimmed]
      found.push(pieces.slice(from, to).join(', '))
      from = to
    }
    return found
  })
}

function splitNames(text: string): string[] {
  return text
    .split(/[;\n]/)
    .map((part) => part.replace(/^\s*[-+•]\s+/, '').trim())
    .filter(Boolean)
}

/** A day that a value is, for columns by which others are read. */
export function dayOf(value: ReadValue | undefined): Day | null {
  return typeof value?.value === 'string' && isDay(value.value) ? value.value : null
}
