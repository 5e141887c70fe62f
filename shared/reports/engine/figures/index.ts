/** THE list of figures. */
import { dueFigures } from './due-figures.ts'
import type { Figure } from './figure.ts'
import { meetingFigures } from './meeting-figures.ts'
import { taskFigures } from './task-figures.ts'

export type { Figure } from './figure.ts'

export const figures: readonly Figure[] = [...taskFigures, ...dueFigures, ...meetingFigures]

const byKey = new Map(figures.map((figure) => [figure.key, figure]))

/** The figure of a key; undefined where there is none (any more). */
export const figureOf = (key: string): Figure | undefined => byKey.get(key)
