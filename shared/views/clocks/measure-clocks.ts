/** Measures the legal clocks of the meetings that begin within a period. */
import { type ClockName, clockNames, type LegalClock, legalClocks } from '#shared/calendar/legal-clocks.ts'
import type { Day } from '#shared/lib/dates.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import { type CalendarEntry, calendarEntries } from '../calendar-entries.ts'
import { owesPapers, workspaceOf } from '../due-papers.ts'
import { clockFactsOf } from '../meeting-clocks.ts'
import type {
  ClockCount,
  ClockGroup,
  ClockLine,
  ClockMeasure,
  ClockMeasures,
  ClockStanding,
} from './clock-measures.ts'

/**
 * All clocks of the meetings whose first day lies from `from` to `to` (both included) and that owe papers. A paper that is
 * neither done nor past due is not counted yet.
 */
export function measureClocks(from: Day, to: Day, context: RuleContext): ClockMeasures {
  const lines = clockLines(from, to, context)
  return {
    from,
    to,
    measures: clockNames.map((clock) => measureOf(clock, lines)),
    groups: groupsOf(lines, context),
  }
}

function clockLines(from: Day, to: Day, { read, calendar, today }: RuleContext): ClockLine[] {
  return calendarEntries(read, calendar, from, to)
    .filter((entry) => entry.date >= from)
    .flatMap((entry) => {
      const meeting = workspaceOf(entry, read)
      if (!owesPapers(entry, meeting)) return []
      return legalClocks(clockFactsOf(entry, meeting), today, calendar).flatMap((clock) =>
        lineOf(clock, entry),
      )
    })
}

function lineOf(clock: LegalClock, entry: CalendarEntry): ClockLine[] {
  const standing = standingOf(clock)
  if (standing === null) return []
  return [
    {
      clock: clock.clock,
      key: entry.key,
      title: entry.title,
      on: entry.date,
      kind: entry.kind,
      seriesId: entry.seriesId,
      dueOn: clock.dueOn,
      doneOn: clock.doneOn,
      standing,
      delay: standing === 'on-time' ? 0 : Math.max(0, -clock.workingDays),
    },
  ]
}

function standingOf({ state }: LegalClock): ClockStanding | null {
  switch (state) {
    case 'done':
      return 'on-time'
    case 'done-late':
      return 'late'
    case 'late':
      return 'missing'
    default:
      return null
  }
}

function measureOf(clock: ClockName, all: readonly ClockLine[]): ClockMeasure {
  const lines = all.filter((line) => line.clock === clock)
  return { clock, ...countLines(lines), lines }
}

/** How the papers of some lines stand. */
export function countLines(lines: readonly ClockLine[]): ClockCount {
  const of = (standing: ClockStanding) => lines.filter((line) => line.standing === standing)
  const late = of('late').map(({ delay }) => delay)
  const onTime = of('on-time').length
  return {
    onTime,
    late: late.length,
    missing: of('missing').length,
    share: lines.length === 0 ? null : Math.round((onTime * 1000) / lines.length) / 10,
    averageDelay:
      late.length === 0
        ? null
        : Math.round((late.reduce((sum, days) => sum + days, 0) * 10) / late.length) / 10,
    worstDelay: late.length === 0 ? null : Math.max(...late),
  }
}

function groupsOf(lines: readonly ClockLine[], { read }: RuleContext): ClockGroup[] {
  const groups = new Map<string, ClockLine[]>()
  for (const line of lines) {
    const id = groupIdOf(line)
    groups.set(id, [...(groups.get(id) ?? []), line])
  }
  return [...groups]
    .flatMap(([id, own]) => {
      const [first] = own
      if (first === undefined) return []
      const title = first.seriesId === null ? '' : (read.get('series', first.seriesId)?.title ?? '')
      return [{ id, seriesTitle: title, kind: first.kind, counts: countsOf(own) }]
    })
    .toSorted((a, b) => lateness(b) - lateness(a) || (a.id < b.id ? -1 : 1))
}

/** Which group a line belongs to: its series, else its kind. */
export function groupIdOf({ seriesId, kind }: Pick<ClockLine, 'seriesId' | 'kind'>): string {
  return seriesId ?? kind
}

function countsOf(lines: readonly ClockLine[]): Record<ClockName, ClockCount> {
  const count = (clock: ClockName) => countLines(lines.filter((line) => line.clock === clock))
  return {
    invitation: count('invitation'),
    papers: count('papers'),
    minutes: count('minutes'),
    conclusions: count('conclusions'),
  }
}

/** Those with the most late and missing papers come first. */
function lateness({ counts }: ClockGroup): number {
  return clockNames.reduce((sum, clock) => sum + counts[clock].late + counts[clock].missing, 0)
}
