/** Hôm nay over the store. */

import type { RuleContext } from '#shared/registers/define-register.ts'
import { buildToday } from '#shared/views/build-today.ts'
import type { TodayView } from '#shared/views/today.ts'

/** Hôm nay, made anew with each question. */
export function makeToday(contextNow: () => RuleContext) {
  return { get: (): TodayView => buildToday(contextNow()) }
}
