/** The steps of a record side by side: which were taken, and when. */
import { IconCheck } from '@tabler/icons-react'
import type { Day } from '#shared/lib/dates.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import classes from './StepTrack.module.css'

/** `on`: the day on which it was taken. */
type Step = { readonly key: string; readonly name: string; readonly on: Day | null }
type Props = {
  label: string
  steps: readonly Step[]
  /** Said of a step that is not taken yet. */
  notYet: string
}

export function StepTrack({ label, steps, notYet }: Props) {
  return (
    <ol className={classes.track} aria-label={label}>
      {steps.map(({ key, name, on }) => (
        <li key={key} className={classes.step} data-done={on !== null || undefined}>
          <span className={classes.mark} aria-hidden>
            {on !== null && <IconCheck size="0.75rem" stroke={2.5} />}
          </span>
          <span>{name}</span>
          <span className={classes.when}>{on === null ? notYet : formatDay(on)}</span>
        </li>
      ))}
    </ol>
  )
}
