/** Reminders over the store: made when first asked for, and anew when a record or the day has changed. */
import type { Day } from '#shared/lib/dates.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import type { LinkSource } from '#shared/views/obligations/obligation-links.ts'
import { type ReminderView, remindersOn } from '#shared/views/reminders/reminders-on.ts'
import { type ReminderSummary, summarise } from '#shared/views/reminders/summary.ts'
import type { Store } from '../store/store.ts'

export type Reminders = {
  /** Everything that stands today. */
  view(): ReminderView
  /** What the screens show; `told`: the day up to which this PC has told, null when it does not know. */
  summary(told: Day | null): ReminderSummary
}

/** Nothing is counted before somebody asks: the start of the program does not wait for it. */
export function makeReminders(store: Store, contextNow: () => RuleContext, links: LinkSource): Reminders {
  let made: ReminderView | null = null
  store.onCommitted(() => {
    made = null
  })
  const viewOf = (context: RuleContext): ReminderView => {
    if (made === null || made.today !== context.today) made = remindersOn(context, links)
    return made
  }
  return {
    view: () => viewOf(contextNow()),
    summary: (told) => {
      const context = contextNow()
      return summarise(viewOf(context), told, context)
    },
  }
}
