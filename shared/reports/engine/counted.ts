/** Numbers with the records behind them. */
import type { SourceRecord } from '#shared/registers/paper/schema.ts'
import type { Task } from '#shared/registers/task/index.ts'
import type { CalendarEntry } from '#shared/views/calendar-entries.ts'
import type { ClockLine } from '#shared/views/clocks/clock-measures.ts'
import type { CommunicationLine } from '#shared/views/communications/communication-lines.ts'
import type { DueLine } from '#shared/views/reports/due-lines.ts'
import type { Counted } from '#shared/views/reports/frame.ts'
import type { LegalSessionLine } from '#shared/views/reports/legal-session-lines.ts'
import type { TaskLine, TaskOutcome } from '#shared/views/reports/task-lines.ts'
import { nothing } from './drills.ts'

/** How many, and on demand which. */
export function countOf<T>(lines: readonly T[], refOf: (line: T) => SourceRecord): Counted {
  return { value: lines.length, of: () => distinct(lines.map(refOf)) }
}

function distinct(records: readonly SourceRecord[]): SourceRecord[] {
  return [...new Map(records.map((one) => [`${one.register} ${one.id}`, one])).values()]
}

const taskRef = ({ id }: Pick<Task, 'id'>): SourceRecord => ({ register: 'task', id })

/** Counts lines of tasks. */
export const countTasks = (lines: readonly TaskLine[]): Counted => countOf(lines, ({ task }) => taskRef(task))

/** Counts tasks themselves. */
export const countBareTasks = (tasks: readonly Task[]): Counted => countOf(tasks, taskRef)

/** Lines of certain outcomes. */
export function ofOutcome(lines: readonly TaskLine[], ...outcomes: readonly TaskOutcome[]): TaskLine[] {
  return lines.filter(({ outcome }) => outcomes.includes(outcome))
}

/** A due is shown by what kept it, else by its obligation. */
export function dueRef({ due, standing }: DueLine): SourceRecord {
  const proof = standing.proofs.find(({ stands, register, id }) => stands === 'counts' && register && id)
  return proof?.register && proof.id
    ? { register: proof.register, id: proof.id }
    : { register: 'obligation', id: due.obligationId }
}

export const countDues = (lines: readonly DueLine[]): Counted => countOf(lines, dueRef)

/** An occurrence without a record of its own is shown by its series. */
export function entryRef({ key, isStored, seriesId }: CalendarEntry): SourceRecord {
  return isStored || seriesId === null ? { register: 'event', id: key } : { register: 'series', id: seriesId }
}

export const clockRef = ({ key }: ClockLine): SourceRecord => ({ register: 'event', id: key })

export const countClocks = (lines: readonly ClockLine[]): Counted => countOf(lines, clockRef)

/** Counts pressing matters. */
export const countMatters = (lines: readonly { readonly matter: { readonly id: string } }[]): Counted =>
  countOf(lines, ({ matter }) => ({ register: 'matter', id: matter.id }))

const communicationRef = ({ communication }: CommunicationLine): SourceRecord => ({
  register: 'communication',
  id: communication.id,
})

/** Counts communications. */
export const countCommunications = (lines: readonly CommunicationLine[]): Counted =>
  countOf(lines, communicationRef)

/** Adds up a number of communications; behind it stand those that contribute. */
export function sumCommunications(
  lines: readonly CommunicationLine[],
  of: (line: CommunicationLine) => number,
): Counted {
  const counted = lines.filter((line) => of(line) > 0)
  return { value: counted.reduce((sum, line) => sum + of(line), 0), of: countCommunications(counted).of }
}

const sessionRef = ({ session }: LegalSessionLine): SourceRecord => ({
  register: 'legal-session',
  id: session.id,
})

/** Counts legal-education sessions. */
export const countSessions = (lines: readonly LegalSessionLine[]): Counted => countOf(lines, sessionRef)

/** Adds up a number of the sessions that were held; behind it stand those that say one. */
export function sumSessions(
  lines: readonly LegalSessionLine[],
  of: (line: LegalSessionLine) => number | null,
): Counted {
  const told = lines.filter((line) => line.state === 'held' && (of(line) ?? 0) > 0)
  return { value: told.reduce((sum, line) => sum + (of(line) ?? 0), 0), of: countSessions(told).of }
}

/** A share in per cent with one decimal; null of nothing. Behind it stand the records of the part. */
export function shareOf(part: Counted, whole: Counted): Counted {
  return { value: percent(part.value ?? 0, whole.value ?? 0), of: part.of }
}

/** Per cent with one decimal; null of nothing. */
export function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part * 1000) / whole) / 10
}

/** A number without records of its own, such as a difference. */
export const bare = (value: number | null): Counted => ({ value, of: nothing })
