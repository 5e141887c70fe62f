/** The work with the press, quarter by quarter: whether each had its conference, and what came of the questions. Pure. */
import type { Day } from '#shared/lib/dates.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import {
  dayOfPress,
  isConference,
  lastChance,
  type PressEvent,
  type PressKind,
  type QuarterStanding,
  type QuestionState,
  quarterDays,
  standingOfQuarter,
  stateOfPress,
  stateOfQuestion,
} from '#shared/registers/press-event/index.ts'

export type PressQuarter = {
  readonly quarter: number
  readonly from: Day
  readonly to: Day
  readonly standing: QuarterStanding
  /** Last working day of the quarter. */
  readonly lastChance: Day
  readonly conferences: readonly {
    readonly id: string
    readonly title: string
    readonly on: Day
    readonly isHeld: boolean
  }[]
  /** What was held, by kind; those called off are left out. */
  readonly held: Readonly<Partial<Record<PressKind, number>>>
  /** The questions of what was held, by how they stand today. */
  readonly questions: Readonly<Record<QuestionState, number>>
  readonly coverage: number
}

/** The four quarters of a year as `context.today` sees them. */
export function pressQuarters(year: number, context: RuleContext): PressQuarter[] {
  const all = context.read.all('press-event')
  return [1, 2, 3, 4].map((number) => {
    const quarter = quarterDays(year, number)
    const within = all.filter((one) => {
      const on = dayOfPress(one, context.read)
      return on !== null && on >= quarter.from && on <= quarter.to
    })
    const held = within.filter(({ heldOn }) => heldOn !== null)
    return {
      quarter: number,
      from: quarter.from,
      to: quarter.to,
      standing: standingOfQuarter(quarter, all, context),
      lastChance: lastChance(quarter, context.calendar),
      conferences: conferencesOf(within, context),
      held: countBy(held, ({ kind }) => kind),
      questions: questionsOf(held, context.today),
      coverage: held.reduce((sum, { coverage }) => sum + coverage.length, 0),
    }
  })
}

function conferencesOf(within: readonly PressEvent[], context: RuleContext): PressQuarter['conferences'] {
  return within
    .filter((one) => isConference(one) && stateOfPress(one, context) !== 'cancelled')
    .map((one) => ({
      id: one.id,
      title: one.title,
      on: dayOfPress(one, context.read) ?? '',
      isHeld: one.heldOn !== null,
    }))
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
}

function questionsOf(held: readonly PressEvent[], today: Day): Record<QuestionState, number> {
  const none = { open: 0, overdue: 0, answered: 0, late: 0, refused: 0 }
  const states = held.flatMap(({ questions }) => questions.map((one) => stateOfQuestion(one, today)))
  return { ...none, ...countBy(states, (state) => state) }
}

function countBy<T, K extends string>(
  items: readonly T[],
  keyOf: (item: T) => K,
): Partial<Record<K, number>> {
  const counts: Partial<Record<K, number>> = {}
  for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1
  return counts
}
