/**
 * Which backups stay when older ones make room. Pure.
 *
 * Of the last 24 hours that have a backup the newest each, and so of the last 14 days, 8 weeks and 24 months (Việt Nam time).
 * Counting hours and days that have one, not hours and days since now, a quiet month or a clock that once ran ahead costs
 * nothing. Always kept: the newest, the one with the most changes, what the user gave a name, what is dated in the future (a
 * clock was wrong; it takes no other's turn). Safety copies (`before-...`) stay 90 days, and longer until 14 days of later
 * backups prove that the time has really passed.
 */
import { type Day, dayOfMoment, type Moment, startOfWeek, timeOfMoment } from '#shared/lib/dates.ts'
import type { BackupReason } from './manifest.ts'

export type ThinCandidate = {
  name: string
  madeAt: Moment
  seq: number
  reason: BackupReason
  label?: string | undefined
}

const rules: readonly { count: number; periodOf: (moment: Moment) => string }[] = [
  { count: 24, periodOf: (moment) => `${dayOfMoment(moment)} ${timeOfMoment(moment).slice(0, 2)}` },
  { count: 14, periodOf: dayOfMoment },
  { count: 8, periodOf: (moment) => startOfWeek(dayOfMoment(moment)) },
  { count: 24, periodOf: (moment) => dayOfMoment(moment).slice(0, 7) },
]
const safetyMs = 90 * 86_400_000
const laterDays = 14

/** Names of the backups that stay. */
export function backupsToKeep(backups: readonly ThinCandidate[], now: Moment): Set<string> {
  const future = backups.filter((backup) => timeOf(backup) > Date.parse(now))
  const past = backups.filter((backup) => timeOf(backup) <= Date.parse(now)).toSorted(newerFirst)
  const furthest = backups.toSorted((a, b) => b.seq - a.seq || newerFirst(a, b)).slice(0, 1)
  const kept = [
    ...future,
    ...past.slice(0, 1),
    ...furthest,
    ...backups.filter((backup) => (backup.label ?? '') !== ''),
    ...safetyCopies(past, now),
    ...rules.flatMap(({ count, periodOf }) => newestOfEach(past, count, periodOf)),
  ]
  return new Set(kept.map((backup) => backup.name))
}

const timeOf = (backup: ThinCandidate) => Date.parse(backup.madeAt)

function newerFirst(a: ThinCandidate, b: ThinCandidate): number {
  return timeOf(b) - timeOf(a) || (a.name < b.name ? 1 : -1)
}

function newestOfEach(
  newestFirst: readonly ThinCandidate[],
  count: number,
  periodOf: (moment: Moment) => string,
): ThinCandidate[] {
  const newest = new Map<string, ThinCandidate>()
  for (const backup of newestFirst) {
    const period = periodOf(backup.madeAt)
    if (!newest.has(period)) newest.set(period, backup)
  }
  return [...newest.values()].slice(0, count)
}

function safetyCopies(newestFirst: readonly ThinCandidate[], now: Moment): ThinCandidate[] {
  const days = new Set<Day>()
  return newestFirst.filter((backup) => {
    const daysAfter = days.size
    days.add(dayOfMoment(backup.madeAt))
    if (!backup.reason.startsWith('before-')) return false
    return Date.parse(now) - timeOf(backup) < safetyMs || daysAfter < laterDays
  })
}
