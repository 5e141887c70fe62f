/** What the window of a progress report begins with. Pure. */
import { daysOfPeriod, type PeriodLength, periodKeyAt, readPeriodKey } from '#shared/calendar/period-key.ts'
import type { Day } from '#shared/lib/dates.ts'
import { missingReports, type Programme, type ProgressEntry } from '#shared/registers/programme/index.ts'

export type Report = Omit<ProgressEntry, 'id'>

/**
 * The first period that is planned, has begun and has no report; else the running period of the length in which the
 * programme was last reported on (quarters, as long as it never was), with what is known of it.
 */
export function firstReport(programme: Pick<Programme, 'progress'>, today: Day): Report {
  const [waiting] = missingReports(programme)
    .filter(({ entry }) => (daysOfPeriod(entry.period)?.from ?? '9') <= today)
    .toSorted((a, b) => a.on.localeCompare(b.on))
  if (waiting) return withoutId(waiting.entry)
  const last = programme.progress.at(-1)
  const length: PeriodLength = (last && readPeriodKey(last.period)?.length) ?? 'quarter'
  const period = periodKeyAt(today, length)
  return withKnown(programme, { period, unit: last?.unit ?? '', planned: null, actual: null, reason: '' })
}

/** The same report with the numbers that its period and unit have already; with none, those typed stay. */
export function withKnown({ progress }: Pick<Programme, 'progress'>, report: Report): Report {
  const known = progress.find(({ period, unit }) => period === report.period && unit === report.unit.trim())
  return known ? { ...withoutId(known), unit: report.unit } : report
}

const withoutId = ({ id: _id, ...report }: ProgressEntry): Report => report
