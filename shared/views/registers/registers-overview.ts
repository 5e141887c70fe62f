/** Sổ theo dõi at a glance: how much stands in each register, what is late in it and what is next. Pure. */
import { addDays, startOfWeek } from '#shared/lib/dates.ts'
import { type CoordinationRegister, coordinationRegisters } from '#shared/registers/coordination-names.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import type { RecordOf } from '#shared/registers/index.ts'
import { dayOfRecord } from '../obligations/coordination-proofs.ts'
import { duesOfRegister, type RegisterDue } from './register-dues.ts'

/**
 * `total`: all records that are not in the bin. `open`: those with something that is still to fall due or is late.
 * `overdue`: those with something late. `thisMonth`: those whose own day lies in the month of today.
 */
export const registerCounts = ['total', 'open', 'overdue', 'thisMonth'] as const
export type RegisterCount = (typeof registerCounts)[number]

export type RegisterSummary = Record<RegisterCount, number> & {
  register: CoordinationRegister
  /** What falls due next, the late aside. */
  next: RegisterDue | null
}

export type RegistersOverview = {
  registers: RegisterSummary[]
  /** The late, then what comes, the earliest first; the first of many. */
  dues: RegisterDue[]
  /** Of the dues, all that are late and those up to Sunday. */
  counts: { overdue: number; thisWeek: number; open: number }
}

const mostDues = 40

/** The overview of `context.today`. */
export function registersOverview(context: RuleContext): RegistersOverview {
  const all = coordinationRegisters.map((register) => duesOfRegister(register, context))
  const dues = all.flat().toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  const sunday = addDays(startOfWeek(context.today), 6)
  return {
    registers: coordinationRegisters.map((register, at) => summaryOf(register, all[at] ?? [], context)),
    dues: dues.slice(0, mostDues),
    counts: {
      overdue: dues.filter(({ isOverdue }) => isOverdue).length,
      thisWeek: dues.filter(({ isOverdue, on }) => !isOverdue && on <= sunday).length,
      open: dues.length,
    },
  }
}

function summaryOf(
  register: CoordinationRegister,
  dues: readonly RegisterDue[],
  context: RuleContext,
): RegisterSummary {
  const counted = countedIds(register, dues, context)
  return {
    register,
    total: counted.total.length,
    open: counted.open.length,
    overdue: counted.overdue.length,
    thisMonth: counted.thisMonth.length,
    next: dues.find(({ isOverdue }) => !isOverdue) ?? null,
  }
}

/** The ids of the records that a count of the overview counts. */
export function idsOfCount(
  register: CoordinationRegister,
  count: RegisterCount,
  context: RuleContext,
): readonly string[] {
  return countedIds(register, duesOfRegister(register, context), context)[count]
}

function countedIds(
  register: CoordinationRegister,
  dues: readonly RegisterDue[],
  context: RuleContext,
): Readonly<Record<RegisterCount, readonly string[]>> {
  const records = context.read.all(register) as readonly RecordOf<CoordinationRegister>[]
  const month = context.today.slice(0, 7)
  const idsOf = (some: readonly { readonly id: string | null }[]) => [
    ...new Set(some.flatMap(({ id }) => id ?? [])),
  ]
  return {
    total: idsOf(records),
    open: idsOf(dues),
    overdue: idsOf(dues.filter(({ isOverdue }) => isOverdue)),
    thisMonth: idsOf(records.filter((record) => dayOfRecord(register, record, context).startsWith(month))),
  }
}
