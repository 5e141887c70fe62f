/** The rows of the screen: the five gauges, and the delay of notices that stands beside them. */
import type { Tone } from '#renderer/ui/StatusBadge.tsx'
import {
  type GaugeName,
  type GaugeState,
  type GaugesView,
  gaugeNames,
  statesOf,
} from '#shared/views/gauges/gauges.ts'

export const rowNames = [...gaugeNames, 'notices'] as const
export type RowName = GaugeName | 'notices'

export const toneOf: Readonly<Record<GaugeState, Tone>> = {
  good: 'good',
  near: 'soon',
  over: 'late',
  unknown: 'idle',
}

/** Nine in ten notices in time are near, fewer are over; the law itself knows no share. */
const nearlyAll = 90

/** The state of a row. */
export function stateOfRow(name: RowName, view: GaugesView): GaugeState {
  if (name !== 'notices') return statesOf(view)[name]
  const { share } = view.notices
  if (share === null) return 'unknown'
  if (share === 100) return 'good'
  return share >= nearlyAll ? 'near' : 'over'
}

/** How full the bar is, and where its limit stands, per cent of its length; null where there is no bar to draw. */
export function barOf(name: RowName, view: GaugesView): { fill: number; limit: number } | null {
  switch (name) {
    case 'online-share':
      return view.online.share === null ? null : { fill: view.online.share, limit: view.limits.leastOnline }
    case 'conferences':
      return underCap(view.conferences.figure.value, view.conferences.cap)
    case 'province-wide':
      return underCap(view.provinceWide.figure.value, view.provinceWide.cap)
    case 'concluding-speech':
      return view.speeches.longest === null
        ? null
        : underCap(view.speeches.longest, view.limits.longestConclusion)
    case 'documents':
      return underCap(view.documents.figure.value, view.documents.cap)
    case 'notices':
      return view.notices.share === null ? null : { fill: view.notices.share, limit: 100 }
  }
}

/** The bar is as long as the limit and a quarter, so that what lies beyond it can be seen; or as what is beyond. */
function underCap(value: number, cap: number | null): { fill: number; limit: number } | null {
  if (cap === null) return null
  const whole = Math.max(cap * 1.25, value, 1)
  return { fill: (value * 100) / whole, limit: (cap * 100) / whole }
}
