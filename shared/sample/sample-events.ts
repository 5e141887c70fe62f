/** The sample office's single events and its two series, out of their plans. */
import { addDays } from '#shared/lib/dates.ts'
import type { Change, FieldsOf } from '#shared/registers/define-register.ts'
import { plannedEvents } from './sample-calendar.ts'
import { contentOf } from './sample-content.ts'
import type { SampleDays } from './sample-days.ts'

/** Every single event as a change. */
export function sampleEvents(days: SampleDays): Change[] {
  return plannedEvents.map(([id, day, title, plan]) => {
    const fields: FieldsOf<'event'> = {
      ...contentOf(title, plan, days),
      date: day === 'saturday' ? addDays(days.monday, 12) : days.on(day),
      endDate: null,
      seriesId: null,
      originalDate: null,
    }
    return { register: 'event', kind: 'create', id, fields }
  })
}
