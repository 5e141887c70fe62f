/** The kinds of special days as one chooses among them: half a day off is one choice for each half. */
import { type SpecialDay, specialDayKinds } from '#shared/calendar/holidays.ts'

const wholeKinds = specialDayKinds.filter((kind) => kind !== 'half-day')
const halves = ['half-morning', 'half-afternoon'] as const
export const dayChoices = [...wholeKinds, ...halves]
export type DayChoice = (typeof dayChoices)[number]

/** The choice that a day stands for. */
export function choiceOfDay({ kind, off }: Pick<SpecialDay, 'kind' | 'off'>): DayChoice {
  if (kind !== 'half-day') return kind
  return off === 'morning' ? 'half-morning' : 'half-afternoon'
}

/** Kind and half as they are stored. */
export function kindOfChoice(choice: DayChoice): Pick<SpecialDay, 'kind' | 'off'> {
  switch (choice) {
    case 'half-morning':
      return { kind: 'half-day', off: 'morning' }
    case 'half-afternoon':
      return { kind: 'half-day', off: 'afternoon' }
    default:
      return { kind: choice }
  }
}
