/** The clock of an exchange: who owes, who waits, by when, and what came of it. Pure; seen on `context.today`. */

import {
  addDays,
  type ClockTime,
  type Day,
  dayFromNumber,
  dayNumber,
  daysBetween,
} from '#shared/lib/dates.ts'
import { listsByKey, onceOf } from '#shared/lib/once-of.ts'
import type { RuleContext } from '../define-register.ts'
import type { InformationExchange } from './schema.ts'

/** A day and, where it is known, the time on it. */
export type Instant = { readonly on: Day; readonly at: ClockTime | null }

export type ExchangeClock = {
  /** `answer`: the one that was asked owes an answer. `supply`: the one that sends owes what it regularly gives. */
  readonly what: 'answer' | 'supply'
  readonly owesId: string | null
  readonly waitsId: string | null
  /** Null where no due was said. */
  readonly due: Instant | null
  readonly done: Instant | null
  /** The entry that answered; null where the day was typed, or nothing came. */
  readonly doneById: string | null
}

type Exchanges = readonly InformationExchange[]
/** The exchanges that refer to each exchange. */
const referringTo = onceOf((all: Exchanges) => listsByKey(all, ({ answersIds }) => answersIds))

/** The exchanges that answer or come back on this one, those sent by `today` and those still to be sent, in no order. */
export function repliesTo(id: string, { read }: Pick<RuleContext, 'read'>): Exchanges {
  return referringTo(read.all('information-exchange')).get(id) ?? []
}

/** True for what settles a request: the answer, whole, or the information itself. */
const settles = ({ kind, isPartial }: InformationExchange) =>
  kind === 'regular' || kind === 'ad-hoc' || (kind === 'answer' && !isPartial)

/** Earlier first; a day without a time counts as its end. */
export function compareInstants(a: Instant, b: Instant): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1
  return (a.at ?? '24:00').localeCompare(b.at ?? '24:00')
}

/** By when a request is to be answered. Bộ luật Dân sự 2015, Điều 147: the first day of a term in days is not counted. */
export function dueOfRequest(
  {
    sentOn,
    sentAt,
    term,
    termCount,
    dueOn,
    dueAt,
  }: Pick<InformationExchange, 'sentOn' | 'sentAt' | 'term' | 'termCount' | 'dueOn' | 'dueAt'>,
  { calendar }: Pick<RuleContext, 'calendar'>,
): Instant | null {
  if (term === 'day') return dueOn === null ? null : { on: dueOn, at: dueAt }
  if (term === 'none' || sentOn === null || termCount === null) return null
  if (term === 'working-days') return { on: calendar.addWorkingDays(sentOn, termCount), at: null }
  return afterHours({ on: sentOn, at: sentAt }, termCount)
}

/** Whole hours later by the clock; without a time the day on which they are surely over. */
function afterHours({ on, at }: Instant, hours: number): Instant {
  if (at === null) return { on: addDays(on, Math.ceil(hours / 24)), at: null }
  const [hour = 0, minute = 0] = at.split(':').map(Number)
  const total = hour + hours
  const time = `${String(total % 24).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
  return { on: dayFromNumber(dayNumber(on) + Math.floor(total / 24)), at: time }
}

type Done = { readonly done: Instant; readonly byId: string | null }

function doneOf(record: InformationExchange, context: RuleContext): Done | null {
  const typed: Done[] =
    record.answeredOn === null ? [] : [{ done: { on: record.answeredOn, at: record.answeredAt }, byId: null }]
  const entered = repliesTo(record.id, context)
    .filter(settles)
    .flatMap(({ id, sentOn, sentAt }): Done[] =>
      sentOn === null ? [] : [{ done: { on: sentOn, at: sentAt }, byId: id }],
    )
  return (
    [...entered, ...typed]
      .filter(({ done }) => done.on <= context.today)
      .toSorted((a, b) => compareInstants(a.done, b.done))[0] ?? null
  )
}

/** The clock of an exchange; null for those that wait for nothing. */
export function clockOf(record: InformationExchange, context: RuleContext): ExchangeClock | null {
  const { kind, fromId, toId, sentOn, sentAt, dueOn, dueAt } = record
  if (kind === 'request') {
    const found = doneOf(record, context)
    return {
      what: 'answer',
      owesId: toId,
      waitsId: fromId,
      due: dueOfRequest(record, context),
      done: found?.done ?? null,
      doneById: found?.byId ?? null,
    }
  }
  if (kind !== 'regular') return null
  return {
    what: 'supply',
    owesId: fromId,
    waitsId: toId,
    due: dueOn === null ? null : { on: dueOn, at: dueAt },
    done: sentOn === null || sentOn > context.today ? null : { on: sentOn, at: sentAt },
    doneById: null,
  }
}

/** True when what was done came after its due. On the day itself only two known times tell. */
export function cameLate({ due, done }: Pick<ExchangeClock, 'due' | 'done'>): boolean {
  if (due === null || done === null) return false
  if (due.on !== done.on) return done.on > due.on
  return due.at !== null && done.at !== null && done.at > due.at
}

/** Working days past the due: of what came, until it came; of what is open, until today. 0 where it is not late by a day. */
export function workingDaysLate(
  { due, done }: Pick<ExchangeClock, 'due' | 'done'>,
  { today, calendar }: Pick<RuleContext, 'today' | 'calendar'>,
): number {
  const until = done?.on ?? today
  if (due === null || daysBetween(due.on, until) <= 0) return 0
  return calendar.workingDaysBetween(due.on, until)
}
