/** Gathers the gauges of a year from the records. */
import { type Day, makeDay } from '#shared/lib/dates.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import type { ClockMeasure } from '../clocks/clock-measures.ts'
import { measureClocks } from '../clocks/measure-clocks.ts'
import { conferencesOf, sharesOf } from './conferences.ts'
import type { CapGauge, ConferenceLine, Figure, GaugesView, OnlineGauge } from './gauges.ts'
import {
  capBelow,
  isOnlineEnough,
  moreInPerson,
  onlineNeeded,
  percentOf,
  stateOfShare,
  stateUnderCap,
} from './limits.ts'
import { papersIssued } from './papers-issued.ts'
import { speechesOf, speechGauge } from './speeches.ts'
import type { TypedYear } from './typed-year.ts'
import { type Frame, frameOf, isKeptWhole, spread } from './year-frame.ts'

/** The gauges of a calendar year up to `context.today`, or to its end when it is over. */
export function buildGauges(year: number, context: RuleContext): GaugesView {
  const frame = frameOf(year, context)
  const conferences = conferencesOf(year - 1, year, frame.limits.conferenceKinds, context)
  // No calendar plans papers: one dated ahead is not counted before its day.
  const papers = papersIssued(context.read).filter(({ on }) => on <= context.today)
  const speeches = speechesOf(conferences, context.read)
  const { held, planned } = spread(conferences, frame)
  const issued = spread(papers, frame).held
  return {
    year,
    until: frame.until,
    isOver: frame.isOver,
    limits: frame.limits,
    online: onlineGauge(conferences, frame),
    conferences: capGauge(conferences, frame, 'conferences', frame.limits.fewerConferences),
    provinceWide: provinceWideGauge(conferences, frame),
    speeches: speechGauge(speeches, frame),
    documents: capGauge(papers, frame, 'documents', frame.limits.fewerDocuments),
    notices: noticesOf(frame, context),
    lines: { conferences: held, planned, speeches: spread(speeches, frame).held, papers: issued },
  }
}

function onlineGauge(lines: readonly ConferenceLine[], frame: Frame): OnlineGauge {
  const { held, planned, before, beforeByNow } = spread(lines, frame)
  const typed = frame.typed?.shares ?? null
  const now = typed ?? sharesOf(held)
  const later = sharesOf(planned)
  const least = frame.limits.leastOnline
  return {
    ...now,
    typedOn: typed === null ? null : (frame.typed?.on ?? null),
    state: stateOfShare(now, later, least, frame.isOver),
    share: percentOf(now.online, now.online + now.inPerson),
    moreInPerson: isOnlineEnough(now, least) ? moreInPerson(now, least) : 0,
    onlineNeeded: onlineNeeded(now, least),
    planned: later,
    lastYear: isKeptWhole(before) ? sharesOf(beforeByNow) : null,
  }
}

/** A number that must lie `fewer` per cent below the whole of last year. */
function capGauge(
  lines: readonly { readonly on: Day }[],
  frame: Frame,
  name: 'conferences' | 'documents',
  fewer: number,
): CapGauge {
  const { held, planned, before, beforeByNow } = spread(lines, frame)
  const figure = figureOf(held.length, frame.typed, name)
  const whole = figureOf(before.length, frame.typedLastYear, name)
  const baseline = whole.typedOn === null && !isKeptWhole(before) ? null : whole
  const cap = baseline === null ? null : capBelow(baseline.value, fewer)
  return {
    ...usage(figure, planned.length, cap, frame.isOver),
    baseline,
    lastYear: isKeptWhole(before) ? beforeByNow.length : null,
  }
}

function provinceWideGauge(conferences: readonly ConferenceLine[], frame: Frame): CapGauge {
  const { held, planned, beforeByNow } = spread(
    conferences.filter((line) => line.isProvinceWide),
    frame,
  )
  const cap = frame.limits.mostProvinceWide
  return {
    ...usage({ value: held.length, typedOn: null }, planned.length, cap, frame.isOver),
    baseline: null,
    lastYear: isKeptWhole(spread(conferences, frame).before) ? beforeByNow.length : null,
  }
}

function usage(figure: Figure, planned: number, cap: number | null, isOver: boolean) {
  const { value } = figure
  return {
    state: stateUnderCap({ value, planned, cap, isOver }),
    figure,
    cap,
    left: cap === null ? null : Math.max(0, cap - value),
    planned,
  }
}

function figureOf(counted: number, typed: TypedYear | null, name: 'conferences' | 'documents'): Figure {
  const value = typed?.[name] ?? null
  return value === null || typed === null ? { value: counted, typedOn: null } : { value, typedOn: typed.on }
}

function noticesOf({ year, until }: Frame, context: RuleContext): ClockMeasure {
  const first = makeDay(year, 1, 1)
  const { measures } = measureClocks(first, until ?? first, context)
  const notices = measures.find(({ clock }) => clock === 'conclusions')
  if (notices === undefined) throw new Error('every clock is measured')
  return notices
}
