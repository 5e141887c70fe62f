/** What hangs on the day of an entry, in two states of the office: as it is, and as it would be with the entry moved. */
import type { LegalClock } from '#shared/calendar/legal-clocks.ts'
import { addDays, type Day } from '#shared/lib/dates.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import { lastDayOf } from '#shared/registers/event/index.ts'
import { type CalendarEntry, calendarEntries } from '../calendar-entries.ts'
import type { ChangeScope } from '../calendar-patch.ts'
import type { Conflict } from '../calendar-range.ts'
import { findTarget } from '../calendar-target.ts'
import { findConflicts } from '../conflicts.ts'
import { workspaceOf } from '../due-papers.ts'
import { movedDues } from '../moved-dates/moved-dues.ts'
import { clocksOf } from '../moved-dates/moved-entries.ts'
import { buildOverlaps } from '../overlaps/build-overlaps.ts'
import type { OverlapGroup } from '../overlaps/overlaps.ts'
import { keptDues } from './kept-dues.ts'
import type { ClockMove, DocumentMove, WhatIf } from './what-if.ts'

/** Calendar days around both days in which dues that hang on the entry are looked for. */
const reach = 120

/** `key` names the entry before, `movedKey` after: a series that is cut gives its occurrences new keys. */
export type Move = { readonly key: string; readonly movedKey: string; readonly scope: ChangeScope }

/** Throws what {@link findTarget} throws. Nothing is changed. */
export function buildWhatIf({ key, movedKey, scope }: Move, before: RuleContext, after: RuleContext): WhatIf {
  const a = findTarget(key, null, before).entry
  const b = findTarget(movedKey, null, after).entry
  const isMoved = a.date !== b.date
  const keepsObligation = isMoved && a.basis.some(({ kind }) => kind === 'obligation')
  const [first, last] = a.date < b.date ? [a.date, b.date] : [b.date, a.date]
  const isInvited = (workspaceOf(a, before.read)?.invitation.sentOn ?? null) !== null
  const clocks = clockMoves(a, b, before, after)
  const documents = scope === 'one' && isMoved ? documentMoves(a, b.date, after) : []
  const moved = keepsObligation ? movedDues(before, after, addDays(first, -reach), addDays(last, reach)) : []
  const keeps = keepsObligation ? keptDues(a, b, before, after) : []
  return {
    title: a.title,
    from: a.date,
    to: b.date,
    dayOff: dayOffOf(b.date, after),
    isInvited,
    clocks,
    documents,
    moved,
    keeps,
    conflicts: conflictsOf(b, after),
    overlaps: isMoved ? newOverlaps(a, b, before, after) : [],
    hasMore:
      isMoved &&
      (isInvited ||
        documents.length > 0 ||
        moved.length > 0 ||
        clocks.some(isOpenMove) ||
        keeps.some((one) => one.before !== one.after)),
  }
}

/** What the office has done with already does not move any more. */
function isOpenMove({ before, after }: ClockMove): boolean {
  return after.doneOn === null && before?.dueOn !== after.dueOn
}

function clockMoves(
  a: CalendarEntry,
  b: CalendarEntry,
  before: RuleContext,
  after: RuleContext,
): ClockMove[] {
  const old = new Map<string, LegalClock>(clocksOf(a, before).map((one) => [one.clock, one]))
  return clocksOf(b, after).map((one) => ({ before: old.get(one.clock) ?? null, after: one }))
}

function documentMoves(a: CalendarEntry, to: Day, { calendar }: RuleContext): DocumentMove[] {
  return a.documents.flatMap(({ id, title, dueOn, receivedOn }) => {
    if (dueOn === null || receivedOn !== null) return []
    const moved = calendar.addWorkingDays(to, -calendar.workingDaysBetween(dueOn, a.date))
    return moved === dueOn ? [] : [{ id, title, from: dueOn, to: moved }]
  })
}

function dayOffOf(day: Day, { calendar }: RuleContext): WhatIf['dayOff'] {
  const { skipped, halves } = calendar.explain(addDays(day, -1), day)
  return skipped[0] ?? halves[0] ?? null
}

function conflictsOf(entry: CalendarEntry, { read, calendar }: RuleContext): readonly Conflict[] {
  const entries = calendarEntries(read, calendar, entry.date, lastDayOf(entry))
  return findConflicts(entries, read).get(entry.key) ?? []
}

/** Those in which the entry has a part after the move; one that it had in the same week before is no news. */
function newOverlaps(
  a: CalendarEntry,
  b: CalendarEntry,
  before: RuleContext,
  after: RuleContext,
): OverlapGroup[] {
  const partsOf = (entry: CalendarEntry, context: RuleContext) =>
    buildOverlaps(entry.date, lastDayOf(entry), context).groups.filter(
      ({ note, items }) => note === null && items.some(({ id }) => id === entry.key),
    )
  const known = new Set(partsOf(a, before).map(({ id }) => id))
  return partsOf(b, after).filter(({ id }) => !known.has(id))
}
