/** Hôm nay's content, shared by its screen, the header line and the counts in the side navigation: asked for once. */
import type { TodayView } from '#shared/views/today.ts'
import { useAnswer } from './use-answer.ts'

/** Undefined until the first answer. Every change of a record makes it anew, and so does midnight (`app/follow-office.ts`). */
export function useTodayView(): TodayView | undefined {
  return useAnswer('today.get', {}, 'all', { keepsPrevious: true }).data
}
