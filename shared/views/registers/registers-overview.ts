/** Sổ theo dõi at a glance: how much stands in each register, what is late in it and what is next. Pure. */
import { addDays, startOfWeek } from '#shared/lib/dates.ts'
import { type CoordinationRegister, coordinationRegisters } from '#shared/registers/coordination-names.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import type { RecordOf } from '#shared/registers/index.ts'
import { dayOfRecord } from '../obligations/coordination-proofs.ts'
import { duesOfRegister, type RegisterDue } from './register-dues.ts'

export type RegisterSummary = {
  register: CoordinationRegister
  /** All records that are not in the bin. */
  total: number
  /** Records with something that is still to fall due or is late. */
  open: number
  /** Records with something late. */
  overdue: number
  /** Records whose own day lies in the month of today. */
  thisMonth: number
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
  const records = context.read.all(register) as readonly RecordOf<CoordinationRegister>[]
  const month = context.today.slice(0, 7)
  const recordsOf = (some: readonly RegisterDue[]) => new Set(some.flatMap(({ id }) => id ?? [])).size
  return {
    register,
    total: records.length,
    open: recordsOf(dues),
    overdue: recordsOf(dues.filter(({ isOverdue }) => isOverdue)),
    thisMonth: records.filter((record) => dayOfRecord(register, record, context).startsWith(month)).length,
    next: dues.find(({ isOverdue }) => !isOverdue) ?? null,
  }
}
