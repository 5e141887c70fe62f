/** Press events and their questions as reports count them, seen on the report's day. Pure. */

import { addDays } from '#shared/lib/dates.ts'
import type { RefusalGround } from '#shared/registers/press-event/index.ts'
import {
  type PressEvent,
  type PressQuestion,
  type Quarter,
  type QuarterStanding,
  type QuestionState,
  quarterAt,
  standingOfQuarter,
  stateOfPress,
  stateOfQuestion,
} from '#shared/registers/press-event/index.ts'
import type { Frame } from '../reports/frame.ts'

export type PressLine = { readonly event: PressEvent; readonly state: ReturnType<typeof stateOfPress> }
export type QuestionLine = {
  readonly event: PressEvent
  readonly question: PressQuestion
  readonly state: QuestionState
  readonly ground: RefusalGround | null
}

/** What is to be, or was, held in the period; what was called off is left out. */
export function pressLines(frame: Frame): PressLine[] {
  return frame
    .coordination('press-event')
    .map((event) => ({ event, state: stateOfPress(event, frame.context) }))
    .filter(({ state }) => state !== 'cancelled')
}

/** Those that were held. */
export const heldPress = (frame: Frame): PressLine[] =>
  pressLines(frame).filter(({ event }) => event.heldOn !== null && event.heldOn <= frame.asOf)

/** The questions put at, or for, the press events of the period. */
export function questionLines(frame: Frame): QuestionLine[] {
  return pressLines(frame).flatMap(({ event }) =>
    event.questions.map((question) => ({
      event,
      question,
      state: stateOfQuestion(question, frame.asOf),
      ground: question.ground === 'none' ? null : question.ground,
    })),
  )
}

/** The quarters that the period touches and that have begun by the report's day, each with its standing. */
export function quarterLines(frame: Frame): { quarter: Quarter; standing: QuarterStanding }[] {
  const all = frame.allCoordination('press-event')
  const lines = []
  for (let quarter = quarterAt(frame.period.from); quarter.from <= frame.asOf; ) {
    lines.push({ quarter, standing: standingOfQuarter(quarter, all, frame.context) })
    quarter = quarterAt(addDays(quarter.to, 1))
  }
  return lines
}
