/** Where a step of a trace is looked at. */
import type { Place } from '#renderer/navigation/navigation.ts'
import type { TraceTarget } from '#shared/views/trace/trace.ts'
import { placeOfRecord } from '../place-of-record.ts'

export function placeOfStep(opens: TraceTarget): Place | null {
  switch (opens.kind) {
    case 'record':
      return placeOfRecord(opens.register, opens.id)
    case 'article':
      return { screen: 'regulations', tab: 'articles', id: opens.regulationId }
    case 'obligation':
      return { screen: 'regulations', tab: 'obligations', id: opens.regulationId, part: opens.obligationId }
    case 'due':
      return {
        screen: 'regulations',
        tab: 'matrix',
        id: opens.regulationId,
        part: opens.obligationId,
        day: opens.day,
      }
  }
}
