/** What falls due with the records of the coordination registers and is still open: for Hôm nay, the calendar, the overview. Pure. */
import type { Day } from '#shared/lib/dates.ts'
import { type CoordinationRegister, coordinationRegisters } from '#shared/registers/coordination-names.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import type { RecordDue } from '#shared/registers/form.ts'
import { type AnyRecord, anyRegisterOf } from '#shared/registers/index.ts'
import { nameOfBody } from '#shared/registers/organisation/index.ts'
import { defaultSoonDays } from '#shared/registers/task/index.ts'
import { type LinkSource, linkObligations } from '../obligations/obligation-links.ts'
import { firstConferenceDues } from '../press/first-conference.ts'

export type RegisterDue = {
  register: CoordinationRegister
  /** The record's id; null for what the register itself has due, of which no record tells. */
  id: string | null
  /** Names the due among all of them. */
  key: string
  /** How the record is called; empty without one. */
  title: string
  /** Words `registers:<register>.dues.<what>`. */
  what: string
  /** The row of the record that it is of; empty where the record has but one such. */
  about: string
  on: Day
  organisationId: string | null
  /** The task that it was given as; null for none. */
  taskId: string | null
  /** Short name of today of who owes it; empty where nobody is named. */
  leadName: string
  isOverdue: boolean
  /** Within the office's number of working days before the due day. */
  isSoon: boolean
  /** Working days to the due day, negative when it is past. */
  workingDaysLeft: number
}

type OwnDues = (context: RuleContext, links: LinkSource) => readonly RecordDue[]

/** What a register has due though no record of it says so; of those that are not named there is nothing of the kind. */
const duesWithoutRecord: Readonly<Partial<Record<CoordinationRegister, OwnDues>>> = {
  'press-event': firstConferenceDues,
}

/** The open dues of one register, the earliest first. */
export function duesOfRegister(
  register: CoordinationRegister,
  context: RuleContext,
  links: LinkSource = () => linkObligations(context),
): RegisterDue[] {
  const { duesOf, titleOf } = anyRegisterOf(register)
  const records = context.read.all(register) as unknown as readonly AnyRecord[]
  const own = duesWithoutRecord[register]?.(context, links) ?? []
  return [
    ...records.flatMap((record) =>
      duesOf(record, context).map((due) => ({
        register,
        id: record.id,
        title: titleOf(record),
        ...dueLine(due, `${register}/${record.id}`, context),
      })),
    ),
    ...own.map((due) => ({ register, id: null, title: '', ...dueLine(due, register, context) })),
  ].toSorted(byDay)
}

/** The open dues of all registers, the earliest first. */
export function registerDues(context: RuleContext, links?: LinkSource): RegisterDue[] {
  return coordinationRegisters.flatMap((register) => duesOfRegister(register, context, links)).toSorted(byDay)
}

function dueLine(
  { key, what, on, organisationId, about = '', taskId = null }: RecordDue,
  of: string,
  context: RuleContext,
) {
  const leadName = nameOfBody(organisationId, context) ?? ''
  return { key: `${of}/${key}`, what, about, organisationId, taskId, leadName, ...standingOf(on, context) }
}

function standingOf(on: Day, { read, today, calendar }: RuleContext) {
  const soonDays = read.get('settings', 'office')?.soonDays ?? defaultSoonDays
  const isOverdue = on < today
  const workingDaysLeft = calendar.workingDaysBetween(today, on)
  return { on, isOverdue, isSoon: !isOverdue && workingDaysLeft <= soonDays, workingDaysLeft }
}

const byDay = (a: RegisterDue, b: RegisterDue) =>
  a.on < b.on ? -1 : a.on > b.on ? 1 : a.key < b.key ? -1 : a.key > b.key ? 1 : 0
