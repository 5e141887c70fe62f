/** Everything that the office reminds of on a day: what stands, agency by agency, and which steps were reached just now. */
import type { Day } from '#shared/lib/dates.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import type { LinkSource } from '../obligations/obligation-links.ts'
import { registerDues } from '../registers/register-dues.ts'
import { clockLines } from './clock-lines.ts'
import type { ReminderStep } from './ladder.ts'
import { obligationLines } from './obligation-lines.ts'
import { recordsWithDues, registerLines } from './register-lines.ts'
import { byUrgency, ladderOf, type ReminderLine } from './reminder-line.ts'
import { taskLines } from './task-lines.ts'

/** One body with what it owes; the office's own papers stand under `null`. */
export type ReminderAgency = {
  readonly organisationId: string | null
  readonly name: string
  /** The longest overdue first. */
  readonly lines: readonly ReminderLine[]
  readonly overdue: number
  /** Not overdue: due today or soon. */
  readonly due: number
  /** Working days by which its oldest line is overdue; 0 for none. */
  readonly longest: number
}

export type ReminderView = {
  readonly today: Day
  /** Every line that stands, the longest overdue first. */
  readonly lines: readonly ReminderLine[]
  /** Those with the most overdue first. */
  readonly agencies: readonly ReminderAgency[]
}

/** What is reminded of on `context.today`. */
export function remindersOn(context: RuleContext, linkSource?: LinkSource): ReminderView {
  const ladder = ladderOf(context)
  const dues = registerDues(context, linkSource)
  const lines = [
    ...taskLines(ladder, context),
    ...obligationLines(ladder, context, linkSource, recordsWithDues(dues)),
    ...registerLines(dues, ladder, context),
    ...clockLines(ladder, context),
  ].toSorted(byUrgency)
  return { today: context.today, lines, agencies: agenciesOf(lines) }
}

/**
 * The lines whose step was reached after `since` and is therefore still to be told: asked on each day that the program is
 * opened, with the day on which it was asked before, every step is told once, and a step that another overtook meanwhile not at all.
 */
export function newReminders(view: Pick<ReminderView, 'lines'>, since: Day): ReminderLine[] {
  return view.lines.filter(({ reachedOn }) => reachedOn !== null && reachedOn > since)
}

/**
 * The day up to which steps count as told where nothing is known: the last working day before today. What was reached on days
 * off between is told on the first working day behind them.
 */
export function toldBefore({ today, calendar }: Pick<RuleContext, 'today' | 'calendar'>): Day {
  return calendar.previousWorkingDay(today)
}

export type StepCount = { readonly step: ReminderStep; readonly count: number }

/** How many lines stand on each step, from the longest overdue to the farthest ahead. */
export function countSteps(lines: readonly ReminderLine[]): StepCount[] {
  const counts = new Map<number, StepCount>()
  for (const { step } of lines) {
    if (step === null) continue
    const offset = offsetOf(step)
    counts.set(offset, { step, count: (counts.get(offset)?.count ?? 0) + 1 })
  }
  return [...counts].sort(([a], [b]) => b - a).map(([, count]) => count)
}

/** Working days behind the due day; negative before it. */
export function offsetOf({ at, days }: ReminderStep): number {
  return at === 'before' ? -days : days
}

function agenciesOf(lines: readonly ReminderLine[]): ReminderAgency[] {
  const byBody = new Map<string, ReminderLine[]>()
  for (const line of lines) {
    const key = line.organisationId ?? ` ${line.name}`
    const own = byBody.get(key)
    if (own) own.push(line)
    else byBody.set(key, [line])
  }
  return [...byBody.values()].map(agencyOf).toSorted(byOverdue)
}

function agencyOf(lines: readonly ReminderLine[]): ReminderAgency {
  const overdue = lines.filter(({ isOverdue }) => isOverdue)
  return {
    organisationId: lines[0]?.organisationId ?? null,
    name: lines[0]?.name ?? '',
    lines,
    overdue: overdue.length,
    due: lines.length - overdue.length,
    longest: overdue.reduce((most, { workingDays }) => Math.max(most, -workingDays), 0),
  }
}

function byOverdue(a: ReminderAgency, b: ReminderAgency): number {
  return b.overdue - a.overdue || b.longest - a.longest || b.due - a.due || (a.name < b.name ? -1 : 1)
}
