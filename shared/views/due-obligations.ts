/** The obligations of the period that are not met and that nobody has in hand yet: what Hôm nay has to say of them. */
import { addDays, addMonths, type Day, dayParts, makeDay } from '#shared/lib/dates.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import { defaultSoonDays } from '#shared/registers/task/index.ts'
import { standingOfDue } from './obligations/due-standing.ts'
import { dueLeadName, dueTitle } from './obligations/due-words.ts'
import { duesOfOffice, type ObligationDue } from './obligations/obligation-dues.ts'
import { type LinkSource, linkObligations, type ObligationLinks } from './obligations/obligation-links.ts'

export type TodayObligation = {
  key: string
  regulationId: string
  obligationId: string
  /** `NV-04. Cung cấp thông tin`, with the milestone where there are several. */
  title: string
  leadName: string
  /** What is to be handed in. */
  product: string
  /** Key of the due's period. */
  period: string
  dueOn: Day
  isMissing: boolean
  /** Within the office's number of working days before the due day. */
  isSoon: boolean
  /** Working days to the due day, negative when it is past. */
  workingDaysLeft: number
}

export type DueObligations = {
  /** Missing first, the longest first, then those that fall due within the month. */
  lines: TodayObligation[]
  /** All dues that were missed, those that a task or event is meant to keep included. */
  missing: number
  /** Dues of this month that are still to be kept. */
  toCome: number
}

/** How far back a missed due is named and reminded of, calendar days; the matrix shows all. */
export const lookBack = 200

export function dueObligations(
  context: RuleContext,
  linkSource: LinkSource = () => linkObligations(context),
): DueObligations {
  const { read, today } = context
  if (read.all('obligation').length === 0) return { lines: [], missing: 0, toCome: 0 }
  const soonDays = read.get('settings', 'office')?.soonDays ?? defaultSoonDays
  const links = linkSource()
  const monthEnd = endOfMonth(today)
  const open = duesOfOffice(addDays(today, -lookBack), monthEnd, context, links).flatMap((due) => {
    const { state, workingDaysLeft } = standingOfDue(due, links, context)
    const isOpen = state === 'missing' || state === 'not-due'
    const left = workingDaysLeft ?? 0
    const isMissing = state === 'missing'
    return isOpen ? [{ due, isMissing, isSoon: !isMissing && left <= soonDays, workingDaysLeft: left }] : []
  })
  const lines = open
    .filter(({ due }) => !isInHand(due, links, today))
    .map(({ due, ...standing }) => ({ ...lineOf(due, context), ...standing }))
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
  const missing = open.filter(({ isMissing }) => isMissing).length
  return { lines, missing, toCome: open.length - missing }
}

function endOfMonth(day: Day): Day {
  const { year, month } = dayParts(day)
  return addDays(addMonths(makeDay(year, month, 1), 1), -1)
}

/** Somebody has a task for it, or an event is still to come: those have their own lines. */
function isInHand(due: ObligationDue, links: ObligationLinks, today: Day): boolean {
  const isOpenTask = links
    .tasksOf(due)
    .some(({ state }) => state === 'not-started' || state === 'in-progress' || state === 'awaiting')
  return (
    isOpenTask ||
    links
      .eventsOf(due, due.due.nominal)
      .some(({ date, status }) => date >= today && status !== 'cancelled' && status !== 'postponed')
  )
}

function lineOf(due: ObligationDue, { read, today }: RuleContext) {
  return {
    key: due.key,
    regulationId: due.regulation.id,
    obligationId: due.obligation.id,
    title: dueTitle(due),
    leadName: dueLeadName(due, today, read),
    product: due.obligation.product,
    period: due.due.period,
    dueOn: due.due.dueOn,
  }
}
