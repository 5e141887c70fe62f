/** Which papers of meetings are late, due or soon to be done, by their legal clocks. */
import { type LegalClock, legalClocks } from '#shared/calendar/legal-clocks.ts'
import { addDays, type Day } from '#shared/lib/dates.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import { type EventKind, lastDayOf } from '#shared/registers/event/index.ts'
import type { Meeting } from '#shared/registers/meeting/index.ts'
import { type CalendarEntry, calendarEntries } from './calendar-entries.ts'
import { clockFactsOf } from './meeting-clocks.ts'
import type { TodayPaper } from './today.ts'

/** Days looked back and ahead, calendar days. */
const reach = 30
/** A paper before a meeting is named this many calendar days before it is due, so that it can be prepared. */
const foresight = 7

/** A meeting that nobody opened a workspace for is named this long after its papers were due, calendar days: then let be. */
const patience = 7

/** Meetings whose papers are owed by law as soon as they stand in the calendar; other kinds once a workspace is open. */
const formalKinds: ReadonlySet<EventKind> = new Set([
  'briefing',
  'thematic',
  'interim-review',
  'final-review',
  'press-conference',
  'press-briefing',
  'matter',
])
const unmetKinds: ReadonlySet<EventKind> = new Set(['office-work', 'duty'])

/** The papers owed around today, the earliest due day first. */
export function duePapers(context: RuleContext): TodayPaper[] {
  return runningClocks(context).filter(({ clock }) => isNamed(clock, context.today))
}

/** The clocks that run around today, also those that have time yet; the earliest due day first. */
export function runningClocks(context: RuleContext): TodayPaper[] {
  const { read, calendar, today } = context
  const entries = calendarEntries(read, calendar, addDays(today, -reach), addDays(today, reach))
  return entries
    .flatMap((entry) =>
      owedClocks(entry, context).map((clock) => ({
        meetingId: entry.key,
        title: entry.title,
        date: entry.date,
        clock,
      })),
    )
    .toSorted((a, b) => (a.clock.dueOn < b.clock.dueOn ? -1 : a.clock.dueOn > b.clock.dueOn ? 1 : 0))
}

/** The papers of one entry that are late, due today or due soon. */
export function pressingClocks(entry: CalendarEntry, context: RuleContext): LegalClock[] {
  return owedClocks(entry, context).filter(({ state }) => state !== 'pending')
}

function owedClocks(entry: CalendarEntry, { read, calendar, today }: RuleContext): LegalClock[] {
  const meeting = workspaceOf(entry, read)
  if (!owesPapers(entry, meeting)) return []
  return legalClocks(clockFactsOf(entry, meeting), today, calendar).filter((clock) =>
    isOwed(clock, entry, today, meeting !== undefined),
  )
}

/** The workspace of an entry as far as it is in use. */
export function workspaceOf(entry: CalendarEntry, read: RuleContext['read']): Meeting | undefined {
  const meeting = read.get('meeting', entry.key)
  return meeting && meeting.removedAt === null ? meeting : undefined
}

/** True for a meeting whose papers are owed by law: of a formal kind, or with a workspace, and not called off. */
export function owesPapers({ kind, status }: CalendarEntry, meeting: Meeting | undefined): boolean {
  if (status === 'cancelled' || status === 'postponed' || unmetKinds.has(kind)) return false
  return meeting !== undefined || formalKinds.has(kind)
}

/** An invitation that was not sent cannot be mended once the meeting has been held: it is owed no longer. */
function isOwed(
  { clock, state, dueOn }: LegalClock,
  entry: CalendarEntry,
  today: Day,
  hasWorkspace: boolean,
): boolean {
  if (state === 'done' || state === 'done-late') return false
  if (isBeforeMeeting(clock)) return lastDayOf(entry) >= today
  return hasWorkspace || dueOn >= addDays(today, -patience)
}

/** What has time yet is not named before it can be prepared, or before the meeting has ended. */
function isNamed({ clock, state, dueOn }: LegalClock, today: Day): boolean {
  return isBeforeMeeting(clock) ? dueOn <= addDays(today, foresight) : state !== 'pending'
}

function isBeforeMeeting(clock: LegalClock['clock']): boolean {
  return clock === 'invitation' || clock === 'papers'
}
