/**
 * Keys by which a few of many records are found without reading the others. The store writes them beside the records in a
 * snapshot, so that a start reads what it shows and no more.
 */
import { addMonths, type Day } from '#shared/lib/dates.ts'
import type { ReadModel } from './define-register.ts'
import { type CalendarEvent, lastDayOf } from './event/index.ts'
import type { AnyRecord, RecordOf, RegisterName } from './index.ts'
import { isOpen, type Task } from './task/index.ts'

/** Raise it whenever a record gets other keys than before: snapshots with keys of another edition are read whole. */
export const keysEdition = 1

/** The record is in the bin. No other key is given to it, and nobody asks by it but `isNone`. */
export const removedKey = 'removed'
/** A task that is still to be done or confirmed. */
export const openKey = 'open'
/** A task or event that rests on an obligation. */
export const obligationKey = 'obligation'

/** An event that lasts longer, months, is found by `longKey`. */
const mostMonths = 12
const longKey = 'long'

/** The keys of a record; they depend on nothing but the record. */
export function keysOf(register: string, record: AnyRecord): readonly string[] {
  if (record.removedAt !== null) return [removedKey]
  if (register === 'task') return keysOfTask(record as unknown as Task)
  if (register === 'event') return keysOfEvent(record as unknown as CalendarEvent)
  return []
}

/** The records with a key that are not in the bin, in the order of `all`. */
export function keyed<N extends RegisterName>(
  read: ReadModel,
  register: N,
  key: string,
): readonly RecordOf<N>[] {
  return (
    read.keyed?.(register, key) ??
    read.all(register).filter((one) => keysOf(register, one as unknown as AnyRecord).includes(key))
  )
}

/** True when the register has no record, those in the bin aside. */
export function isNone(read: ReadModel, register: RegisterName): boolean {
  return read.isNone ? read.isNone(register) : read.all(register).length === 0
}

/** The events that may touch a day from `from` to `to`, both included; with some that do not. */
export function eventsAround(read: ReadModel, from: Day, to: Day): readonly CalendarEvent[] {
  const months = monthsOf(from, to)
  if (months.length > mostMonths) return read.all('event')
  const found = [longKey, ...months].map((key) => read.keyed?.('event', key) ?? null)
  return found.some((list) => list === null)
    ? read.all('event')
    : [...new Set(found.flatMap((list) => list ?? []))]
}

function keysOfTask(task: Task): string[] {
  return [...(isOpen(task) ? [openKey] : []), ...(task.basis?.kind === 'obligation' ? [obligationKey] : [])]
}

function keysOfEvent(event: CalendarEvent): string[] {
  const months = monthsOf(event.date, lastDayOf(event))
  const rests = event.basis.some(({ kind }) => kind === 'obligation') ? [obligationKey] : []
  return [...(months.length > mostMonths ? [longKey] : months), ...rests]
}

/** `YYYY-MM` of every month that has a day from `from` to `to`, at most one more than `mostMonths`. */
function monthsOf(from: Day, to: Day): string[] {
  const months = [from.slice(0, 7)]
  // Nearly every event is over within its month.
  if (to <= from || to.startsWith(months[0] as string)) return months
  for (let first = `${months[0]}-01`; months.length <= mostMonths; ) {
    first = addMonths(first, 1)
    if (first > to) break
    months.push(first.slice(0, 7))
  }
  return months
}
