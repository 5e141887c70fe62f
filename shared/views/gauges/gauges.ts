/** Chỉ số 226: what of Kết luận 226-KL/TW a year has used up so far, and the records behind every figure. */
import type { Day } from '#shared/lib/dates.ts'
import type { EventKind, eventModes } from '#shared/registers/event/index.ts'
import type { VolumeLimits } from '#shared/registers/settings/index.ts'
import type { DocumentType } from '#shared/registers/source-document/index.ts'
import type { ClockMeasure } from '../clocks/clock-measures.ts'

/** The five of the conclusion, in its own order. */
export const gaugeNames = [
  'online-share',
  'conferences',
  'province-wide',
  'concluding-speech',
  'documents',
] as const
export type GaugeName = (typeof gaugeNames)[number]

/** `near`: kept so far, but used up, nine tenths used up, or broken by what the calendar still plans. */
export const gaugeStates = ['good', 'near', 'over', 'unknown'] as const
export type GaugeState = (typeof gaugeStates)[number]

/** A conference: an entry of the calendar of one of the office's conference kinds. Hybrid ones are online. */
export type ConferenceLine = {
  readonly key: string
  readonly title: string
  readonly on: Day
  readonly kind: EventKind
  readonly mode: (typeof eventModes)[number]
  readonly isProvinceWide: boolean
}

/** A meeting whose concluding speech was timed; minutes are null where it was not. */
export type SpeechLine = {
  readonly meetingId: string
  readonly title: string
  readonly on: Day
  readonly minutes: number | null
}

/** An administrative document of the office: a paper of the register, a notice of conclusions, or minutes. */
export type PaperLine = {
  readonly register: 'source-document' | 'meeting'
  readonly id: string
  readonly type: DocumentType
  readonly title: string
  readonly number: string
  readonly on: Day
}

/** A figure of a year: counted from the records, or as the office typed it on `on`. */
export type Figure = { readonly value: number; readonly typedOn: Day | null }

export type Shares = { readonly online: number; readonly inPerson: number }

/** A number that may not grow beyond a cap. */
export type CapGauge = {
  readonly state: GaugeState
  readonly figure: Figure
  /** Null where last year's figure is not known. */
  readonly cap: number | null
  /** How many more fit, not below 0; null without a cap. */
  readonly left: number | null
  /** In the calendar from tomorrow to the year's end; 0 for documents, which no calendar plans. */
  readonly planned: number
  /** The whole of last year, from which the cap is taken; null where not known whole, or where the cap is a plain number. */
  readonly baseline: Figure | null
  /** Counted by the same day last year; null where that year is not kept here from its first quarter on. */
  readonly lastYear: number | null
}

export type OnlineGauge = Shares & {
  readonly state: GaugeState
  readonly typedOn: Day | null
  /** Per cent with one decimal; null without conferences. */
  readonly share: number | null
  /** How many more in-person conferences fit; null where any number does. */
  readonly moreInPerson: number | null
  /** How many online ones would bring the share back; 0 while it is kept, null where none could. */
  readonly onlineNeeded: number | null
  readonly planned: Shares
  readonly lastYear: Shares | null
}

export type SpeechGauge = {
  readonly state: GaugeState
  /** Minutes; null where no speech was timed. */
  readonly longest: number | null
  readonly average: number | null
  readonly timed: number
  readonly overLimit: number
  readonly notTimed: number
  /** The longest by the same day last year. */
  readonly lastYear: number | null
}

export type GaugesView = {
  readonly year: number
  /** The last day counted; null for a year that has not begun. */
  readonly until: Day | null
  readonly isOver: boolean
  readonly limits: VolumeLimits
  readonly online: OnlineGauge
  readonly conferences: CapGauge
  readonly provinceWide: CapGauge
  readonly speeches: SpeechGauge
  readonly documents: CapGauge
  /** Notices of conclusions against five working days, of the year's meetings. */
  readonly notices: ClockMeasure
  readonly lines: {
    readonly conferences: readonly ConferenceLine[]
    readonly planned: readonly ConferenceLine[]
    readonly speeches: readonly SpeechLine[]
    readonly papers: readonly PaperLine[]
  }
}

/** The state of each of the five. */
export function statesOf(view: GaugesView): Readonly<Record<GaugeName, GaugeState>> {
  return {
    'online-share': view.online.state,
    conferences: view.conferences.state,
    'province-wide': view.provinceWide.state,
    'concluding-speech': view.speeches.state,
    documents: view.documents.state,
  }
}
