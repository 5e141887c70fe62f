/** From a typed notice to the lists of special days that it makes, and what of it cannot be so. */
import { type Day, dayParts, makeDay } from '../../lib/dates.ts'
import { bothDays, defaultYear, type SpecialDay, type Weekday } from '../holidays.ts'
import type { Swap } from '../yearly-notices.ts'
import { type LocalDraft, type NoticeDraft, readNotice, type SwapDraft, tetBlock } from './notice-draft.ts'

export type NoticeList = { readonly year: number; readonly days: readonly SpecialDay[] }

export type NoticeSource = {
  readonly year: number
  readonly rest: readonly Weekday[]
  /** The special days of a year as the office has them now. */
  daysOf(year: number): readonly SpecialDay[]
}

/**
 * The year's list by the notice, every day decided, and the lists of the years beside it into which a swap reaches. Holidays
 * that the office added by hand stay, and so do the names it gave.
 */
export function listsOfNotice(draft: NoticeDraft, source: NoticeSource): NoticeList[] {
  const { year, daysOf } = source
  const current = daysOf(year)
  const made = madeBy(draft, source)
  const before = new Set(madeBy(draftOf(source), source).map(({ date }) => date))
  const taken = new Set(made.map(({ date }) => date))
  const added = current.filter(
    ({ kind, date }) => (kind === 'holiday' || kind === 'make-up') && !before.has(date) && !taken.has(date),
  )
  const days = [...made.map((one) => named(one, current)), ...added].toSorted(byDate)
  return [{ year, days }, ...beside(draft, source)]
}

/** The notice as the office's lists have it. */
export function draftOf({ year, rest, daysOf }: NoticeSource): NoticeDraft {
  return readNotice(year, daysOf(year), rest, [...daysOf(year - 1), ...daysOf(year + 1)])
}

function madeBy(draft: NoticeDraft, { year, rest }: NoticeSource): SpecialDay[] {
  const whole = draft.swaps.flatMap(wholeSwap)
  const neighbour = makeDay(year, 9, draft.nationalDay === 'before' ? 1 : 3)
  const notice = { tet: tetBlock(year, draft.tetBefore), nationalDayNeighbour: neighbour, swaps: whole }
  const { days } = defaultYear(year, {
    weeklyRest: rest,
    makeUpForCultureDay: draft.makeUpForCultureDay,
    notice,
  })
  const own = [...draft.swaps.flatMap(loneDay), ...draft.local.flatMap(localDay)]
  return [...days, ...own.filter(({ date }) => dayParts(date).year === year)].map((one) => ({
    ...one,
    decided: true,
  }))
}

/** The lists of the years beside, where the other day of a swap lies. */
function beside(draft: NoticeDraft, source: NoticeSource): NoticeList[] {
  return [source.year - 1, source.year + 1].flatMap((year) => {
    const current = source.daysOf(year)
    const crossing = (swaps: readonly SwapDraft[]) =>
      swaps
        .flatMap(wholeSwap)
        .flatMap(bothDays)
        .filter(({ date }) => dayParts(date).year === year)
    const wanted = crossing(draft.swaps)
    const former = new Set(crossing(draftOf(source).swaps).map(({ date }) => date))
    const dates = new Set(wanted.map(({ date }) => date))
    if (dates.size === former.size && [...dates].every((date) => former.has(date))) return []
    const rest = current.filter(({ date }) => !former.has(date) && !dates.has(date))
    return [{ year, days: [...rest, ...wanted].toSorted(byDate) }]
  })
}

function wholeSwap({ off, worked }: SwapDraft): Swap[] {
  return off === null || worked === null ? [] : [{ off, worked, decided: true }]
}

function loneDay({ off, worked }: SwapDraft): SpecialDay[] {
  if (off !== null && worked === null)
    return [
      { date: off, kind: 'swap-off', name: 'Nghỉ hoán đổi', nameEn: 'Day off in exchange', decided: true },
    ]
  if (worked !== null && off === null)
    return [
      { date: worked, kind: 'worked', name: 'Làm bù', nameEn: 'Working day in exchange', decided: true },
    ]
  return []
}

function localDay({ date, name, off }: LocalDraft): SpecialDay[] {
  if (date === null) return []
  const own = { date, name: name.trim(), nameEn: '', decided: true }
  return [off === null ? { ...own, kind: 'local' } : { ...own, kind: 'half-day', off }]
}

/** A day that was there already keeps the name that the office gave it. */
function named(one: SpecialDay, current: readonly SpecialDay[]): SpecialDay {
  const known = current.find(({ date, kind }) => date === one.date && kind === one.kind)
  const isSwap = one.kind === 'swap-off' || one.kind === 'worked'
  const isLocal = one.kind === 'local' || one.kind === 'half-day'
  if (!known || isSwap) return one
  return isLocal ? { ...one, nameEn: known.nameEn } : { ...one, name: known.name, nameEn: known.nameEn }
}

export type NoticeFault = {
  readonly part: 'swaps' | 'local'
  readonly index: number
  readonly field: 'off' | 'worked' | 'date' | 'name'
  readonly code: 'required' | 'day-twice' | 'wrong-year'
}

/** What keeps a notice from being accepted: rows without a day or name, days of other years, days named twice. */
export function faultsOfNotice(draft: NoticeDraft, source: NoticeSource): NoticeFault[] {
  const { year } = source
  const isOther = (date: Day | null) => date !== null && dayParts(date).year !== year
  const bare = madeBy({ ...draft, swaps: [], local: [] }, source).map(({ date }) => date)
  const seen = new Set(bare)
  const twice = (date: Day | null) => {
    if (date === null) return false
    const isThere = seen.has(date)
    seen.add(date)
    return isThere
  }
  const swaps = draft.swaps.flatMap(({ off, worked }, index): NoticeFault[] => {
    const fault = (field: 'off' | 'worked', code: NoticeFault['code']): NoticeFault => ({
      part: 'swaps',
      index,
      field,
      code,
    })
    if (off === null && worked === null) return [fault('off', 'required')]
    if ((off === null || isOther(off)) && (worked === null || isOther(worked)))
      return [fault(off === null ? 'worked' : 'off', 'wrong-year')]
    return [
      ...(twice(off) ? [fault('off', 'day-twice')] : []),
      ...(twice(worked) ? [fault('worked', 'day-twice')] : []),
    ]
  })
  const local = draft.local.flatMap(({ date, name }, index): NoticeFault[] => {
    const fault = (field: 'date' | 'name', code: NoticeFault['code']): NoticeFault => ({
      part: 'local',
      index,
      field,
      code,
    })
    return [
      ...(date === null ? [fault('date', 'required')] : []),
      ...(isOther(date) ? [fault('date', 'wrong-year')] : []),
      ...(twice(date) ? [fault('date', 'day-twice')] : []),
      ...(name.trim() === '' ? [fault('name', 'required')] : []),
    ]
  })
  return [...swaps, ...local]
}

function byDate(a: SpecialDay, b: SpecialDay): number {
  return a.date < b.date ? -1 : a.date > b.date ? 1 : 0
}
