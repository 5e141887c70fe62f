/** The sign of a state: a shape of its own for each, as on paper, and its colour. */
import type { DueState } from '#shared/views/obligations/due-standing.ts'
import classes from './Matrix.module.css'

const shapes: Readonly<Record<DueState, string>> = {
  done: 'M8 2a6 6 0 1 0 .01 0Z',
  late: 'M8 2 14.5 13.5h-13Z',
  missing: 'm3 3 10 10M13 3 3 13',
  'not-due': 'M8 2.8a5.2 5.2 0 1 0 .01 0Z',
  'not-applicable': 'M3 8h10',
}
const isFilled = (state: DueState) => state === 'done' || state === 'late'

export function StateMark({ state }: { state: DueState }) {
  return (
    <svg className={classes.mark} data-state={state} viewBox="0 0 16 16" aria-hidden="true">
      <path
        d={shapes[state]}
        fill={isFilled(state) ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth={isFilled(state) ? 0 : state === 'missing' ? 3 : 1.8}
        strokeLinecap="round"
      />
    </svg>
  )
}
