/** The plan that the tab shows: of the chosen regulation, or of all that bind in the year. */
import { useMemo } from 'react'
import { useById } from '#renderer/data/use-answer.ts'
import { useAnswers } from '#renderer/data/use-answers.ts'
import { makeDay } from '#shared/lib/dates.ts'
import { shortNameOn } from '#shared/registers/organisation/index.ts'
import type { Regulation } from '#shared/registers/regulation/index.ts'
import type { YearPlan } from '#shared/views/plan/year-plan.ts'
import { type Decisions, settle } from './plan-decisions.ts'
import type { PlanEntry } from './plan-lines.ts'

const madeFrom = [
  'regulation',
  'obligation',
  'fulfilment',
  'task',
  'event',
  'series',
  'meeting',
  'organisation',
  'calendar-year',
  'settings',
] as const

/** Signed regulations that bind on some day of the year. */
export function bindingIn(all: readonly Regulation[], year: number): Regulation[] {
  const [first, last] = [makeDay(year, 1, 1), makeDay(year, 12, 31)]
  return all.filter(
    ({ stage, validFrom, signedOn, validTo, closedOn }) =>
      stage === 'issued' &&
      (validFrom ?? signedOn ?? first) <= last &&
      (validTo ?? last) >= first &&
      (closedOn ?? last) >= first,
  )
}

/** The plans of the regulations for the year, computed anew whenever what they are made from changes. */
export function useYearPlans(regulations: readonly Regulation[], year: number) {
  return useAnswers(
    'plan.compute',
    regulations.map(({ id }) => ({ regulationId: id, year })),
    madeFrom,
  )
}

/** The items of the plans as the list shows them. */
export function usePlanEntries(plans: readonly YearPlan[], decisions: Decisions, today: string): PlanEntry[] {
  const organisations = useById('organisation')
  return useMemo(
    () =>
      plans.flatMap(({ regulationId, items }) =>
        items.map((item): PlanEntry => {
          const settled = settle(item, decisions[item.key], today)
          const { record, planned, leadName } = item
          const body = settled.leadId === planned.leadId ? undefined : organisations.get(settled.leadId ?? '')
          return {
            item,
            settled,
            regulationId,
            on: record?.on ?? settled.on,
            title: record?.title ?? settled.title,
            lead: body ? shortNameOn(body, settled.on) : leadName,
          }
        }),
      ),
    [plans, decisions, today, organisations],
  )
}
