/** Hôm nay over the store. */

import type { RuleContext } from '#shared/registers/define-register.ts'
import { buildToday } from '#shared/views/build-today.ts'
import type { LinkSource } from '#shared/views/obligations/obligation-links.ts'
import type { TodayView } from '#shared/views/today.ts'
import type { Store } from '../store/store.ts'

/** Hôm nay, made anew when a record or the day has changed: header, navigation and screen ask for the same one. */
export function makeToday(store: Store, contextNow: () => RuleContext, links: LinkSource) {
  let made: TodayView | null = null
  store.onCommitted(() => {
    made = null
  })
  return {
    get: (): TodayView => {
      const context = contextNow()
      if (made === null || made.day.day !== context.today) made = buildToday(context, links)
      return made
    },
  }
}
