/** THE list of figures. */
import { onceOf } from '#shared/lib/once-of.ts'
import type { ReadModel } from '#shared/registers/define-register.ts'
import type { Counted, Frame } from '#shared/views/reports/frame.ts'
import { plainRegisters } from '../plain-registers.ts'
import { activityFigures } from './activity-figures.ts'
import { commendationFigures } from './commendation-figures.ts'
import { communicationFigures } from './communication-figures.ts'
import { customFigureOf } from './custom-figures.ts'
import { dueFigures } from './due-figures.ts'
import { exchangeFigures } from './exchange-figures.ts'
import type { Figure } from './figure.ts'
import { legalSessionFigures } from './legal-session-figures.ts'
import { matterFigures } from './matter-figures.ts'
import { meetingFigures } from './meeting-figures.ts'
import { plainFigures } from './plain-figures.ts'
import { pressFigures } from './press-figures.ts'
import { programmeFigures } from './programme-figures.ts'
import { proposalFigures } from './proposal-figures.ts'
import { taskFigures } from './task-figures.ts'

export type { Figure } from './figure.ts'

export const figures: readonly Figure[] = [
  ...taskFigures,
  ...dueFigures,
  ...meetingFigures,
  ...programmeFigures,
  ...matterFigures,
  ...communicationFigures,
  ...exchangeFigures,
  ...proposalFigures,
  ...legalSessionFigures,
  ...pressFigures,
  ...activityFigures,
  ...commendationFigures,
  ...plainRegisters.flatMap(plainFigures),
]

const byKey = new Map(figures.map((figure) => [figure.key, figure]))

/** The figure of a key; undefined where there is none (any more). */
export const figureOf = (key: string): Figure | undefined => byKey.get(key)

/** The same, of the office's own fields too. */
export const figureFor = (key: string, read: ReadModel): Figure | undefined =>
  figureOf(key) ?? customFigureOf(key, read)

const countedIn = onceOf((_: Frame) => new Map<string, Counted>())

/** The figure's number of a frame, counted when it is first asked for: drafts say the same numbers time and again. */
export function measured(figure: Figure, frame: Frame): Counted {
  const own = countedIn(frame)
  const counted = own.get(figure.key) ?? figure.measure(frame)
  own.set(figure.key, counted)
  return counted
}
