/** Calendar entries, meeting papers and task deadlines that a change of the working calendar touches. */
import { type LegalClock, legalClocks } from '#shared/calendar/legal-clocks.ts'
import { addDays, type Day, daysBetween } from '#shared/lib/dates.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import { deadlineDay, isOpen } from '#shared/registers/task/index.ts'
import { type CalendarEntry, calendarEntries } from '../calendar-entries.ts'
import { takesPlace } from '../conflicts.ts'
import { owesPapers, workspaceOf } from '../due-papers.ts'
import { clockFactsOf } from '../meeting-clocks.ts'
import { entryOff, newlyOff } from './days-off.ts'
import { type MovedDate, plainMove } from './moved-dates.ts'

/** Calendar days by which an occurrence may cross the edge of the span. */
const edge = 40

type Entries = ReadonlyMap<string, CalendarEntry>

/** What moves, or stays on a day off, among the entries that lie from `from` to `to` and are not over. */
export function movedEntries(before: RuleContext, after: RuleContext, from: Day, to: Day): MovedDate[] {
  const [old, now] = [entriesByKey(before, from, to), entriesByKey(after, from, to)]
  const keys = [...new Set([...old.keys(), ...now.keys()])]
  const found = keys.flatMap((key) => {
    const [a, b] = [old.get(key), now.get(key)]
    const day = (b ?? a)?.date ?? ''
    if (day < from || day > to || (a === undefined && b === undefined)) return []
    return [
      ...movedOccurrence(a, b, after),
      ...(b ? eventOnDayOff(b, before, after) : []),
      ...(a && b ? movedClocks(a, b, before, after) : []),
    ]
  })
  return joinOccurrences(found)
}

/** A rule that counts working days names another day itself: the occurrence that went and the one that came are one. */
function joinOccurrences(found: readonly MovedDate[]): MovedDate[] {
  const seriesOf = ({ id }: MovedDate) => id.split('@')[0]
  const came = new Set(found.filter(({ kind, from }) => kind === 'occurrence' && from === null))
  const joined = found.flatMap((one) => {
    if (one.kind === 'occurrence' && one.from === null) return []
    if (one.kind !== 'occurrence' || one.to !== null) return [one]
    const other = [...came].find((next) => seriesOf(next) === seriesOf(one) && isNear(one.from, next.to))
    if (other === undefined) return [one]
    came.delete(other)
    return [{ ...other, from: one.from }]
  })
  return [...joined, ...came]
}

function isNear(a: Day | null, b: Day | null): boolean {
  return a !== null && b !== null && Math.abs(daysBetween(a, b)) <= edge
}

/** The clocks of an entry that run to another day in `after` and are not done with. */
export function movedClocks(
  a: CalendarEntry,
  b: CalendarEntry,
  before: RuleContext,
  after: RuleContext,
): MovedDate[] {
  const old = new Map(clocksOf(a, before).map((one) => [one.clock, one]))
  return clocksOf(b, after).flatMap((clock) => {
    const dueBefore = old.get(clock.clock)?.dueOn ?? null
    const isOver = clock.doneOn !== null || (clock.dueOn < after.today && (dueBefore ?? '') < after.today)
    if (isOver || dueBefore === clock.dueOn) return []
    return [
      {
        ...plainMove,
        kind: 'clock' as const,
        id: b.key,
        title: b.title,
        clock: clock.clock,
        from: dueBefore,
        to: clock.dueOn,
        why: whyOfClock(clock, after),
      },
    ]
  })
}

/** The clocks of an entry; none where its papers are owed to nobody. */
export function clocksOf(entry: CalendarEntry, { read, today, calendar }: RuleContext): LegalClock[] {
  const meeting = workspaceOf(entry, read)
  return owesPapers(entry, meeting) ? legalClocks(clockFactsOf(entry, meeting), today, calendar) : []
}

/** The deadlines of open tasks from today on that have become days off. */
export function deadlinesOnDaysOff(before: RuleContext, after: RuleContext, from: Day, to: Day): MovedDate[] {
  const start = from > after.today ? from : after.today
  return after.read.all('task').flatMap((task) => {
    const on = isOpen(task) ? deadlineDay(task) : null
    if (on === null || on < start || on > to) return []
    const why = newlyOff(on, { before: before.calendar, after: after.calendar })
    if (why.length === 0) return []
    return [
      { ...plainMove, kind: 'deadline' as const, id: task.id, title: task.title, ...staying(on, why, after) },
    ]
  })
}

function entriesByKey({ read, calendar }: RuleContext, from: Day, to: Day): Entries {
  const entries = calendarEntries(read, calendar, addDays(from, -edge), addDays(to, edge))
  return new Map(entries.filter(takesPlace).map((entry) => [entry.key, entry]))
}

function movedOccurrence(
  a: CalendarEntry | undefined,
  b: CalendarEntry | undefined,
  { today, calendar }: RuleContext,
): MovedDate[] {
  const one = b ?? a
  if (one === undefined || a?.date === b?.date) return []
  const [from, to] = [a?.date ?? null, b?.date ?? null]
  if ((from ?? '') < today && (to ?? '') < today) return []
  const nominal = one.originalDate ?? one.date
  const off = calendar.isWorkingDay(nominal) ? [] : calendar.explain(addDays(nominal, -1), nominal).skipped
  const why =
    to !== null && to !== nominal && off.length > 0
      ? [
          {
            code: 'moved' as const,
            from: nominal,
            to,
            direction: to > nominal ? ('next' as const) : ('previous' as const),
            passed: off,
          },
        ]
      : off.map((note) => ({ code: 'kept' as const, off: note }))
  return [
    {
      ...plainMove,
      kind: 'occurrence',
      id: one.key,
      title: one.title,
      from,
      to,
      why: { nominal, why: [{ code: 'rule-day', day: nominal }, ...(to === null ? [] : why)] },
    },
  ]
}

function eventOnDayOff(entry: CalendarEntry, before: RuleContext, after: RuleContext): MovedDate[] {
  // Duty is for days off.
  if (entry.kind === 'duty') return []
  const off = entryOff(entry, after.today, { before: before.calendar, after: after.calendar })
  if (off === null) return []
  return [
    { ...plainMove, kind: 'event', id: entry.key, title: entry.title, ...staying(off.day, off.why, after) },
  ]
}

function staying(on: Day, why: MovedDate['why']['why'], { calendar }: RuleContext) {
  const around = { previous: calendar.previousWorkingDay(on), next: calendar.nextWorkingDay(on) }
  return { from: on, to: null, around, why: { nominal: on, why } }
}

/** The count of working days by which the law sets the day, with the named days off that it leaves out. */
function whyOfClock({ countedFrom, dueOn }: LegalClock, { calendar }: RuleContext): MovedDate['why'] {
  const [from, to] =
    dueOn > countedFrom ? [countedFrom, dueOn] : [addDays(dueOn, -1), addDays(countedFrom, -1)]
  const skipped = calendar.explain(from, to).skipped.filter(({ kind }) => kind !== 'rest')
  const count = calendar.workingDaysBetween(countedFrom, dueOn)
  const counted = { code: 'counted' as const, from: countedFrom, count, unit: 'working-day' as const }
  return { nominal: dueOn, why: [{ ...counted, skipped, day: dueOn }] }
}
