/** Which report is shown: from the place, and the usual where the place leaves something out. Pure. */
import type { ReportPlace } from '#renderer/navigation/navigation.ts'
import { type Day, dayParts, daysBetween, makeDay } from '#shared/lib/dates.ts'
import { isInForce, type Regulation, statusAmong } from '#shared/registers/regulation/index.ts'
import type {
  ReportPeriodKind,
  ReportTemplate,
  ReportWindow,
} from '#shared/registers/report-template/schema.ts'
import { isRegular, nextOf, periodOf, previousOf } from '#shared/views/reports/periods.ts'
import type { ReportPeriod, ReportScope } from '#shared/views/reports/report.ts'
import type { ReportChoice } from '#shared/views/reports/report-request.ts'
import { termSpan } from '#shared/views/term/review-term.ts'

/** So many days after its last one a period is still the one that people report on. */
const reportedForDays = 20

export type KnownTemplate = { readonly id: string; readonly template: ReportTemplate }
export type Around = { readonly today: Day; readonly regulations: readonly Regulation[] }

/** What must still be chosen. */
export type Missing = 'regulation' | 'organisation' | 'person' | 'term'

export type Chosen = {
  readonly scope: ReportScope
  readonly period: ReportPeriod
  readonly window: ReportWindow
  /** First of all what is missing; null: the report can be made. */
  readonly missing: Missing | null
}

/** The scope and the period of a report. */
export function chooseReport(
  template: ReportTemplate,
  place: ReportPlace | undefined,
  around: Around,
): Chosen {
  const kind = place?.kind && template.periods.includes(place.kind) ? place.kind : usualKind(template)
  const scope = scopeOf(template, place, around)
  const window = place?.window ?? template.window
  const period = chosenPeriod(kind, place, window, scope, around)
  return {
    scope,
    period: period ?? running('year', around.today, window),
    window,
    missing: missingOf(template, scope, period),
  }
}

/** The choice as main takes it; a template whose days differ from the kept one's goes along whole. */
export function choiceOf({ id, template }: KnownTemplate, { scope, period, window }: Chosen): ReportChoice {
  const own =
    window === template.window ? {} : { template: { ...template, sections: [...template.sections], window } }
  return { templateId: id, ...own, scope, period } as ReportChoice
}

/** The same report of the same thing over the same days, whatever was edited in it. */
export function choiceKey({
  templateId,
  scope,
  period,
}: Pick<ReportChoice, 'templateId' | 'scope' | 'period'>): string {
  const { regulationIds, organisationIds, personIds } = scope
  const about = [regulationIds, organisationIds, personIds].map((ids) => ids.toSorted().join('+')).join('/')
  return `${templateId}/${period.from}..${period.to}/${about}`
}

function usualKind({ periods }: ReportTemplate): ReportPeriodKind {
  return periods[0] ?? 'month'
}

function scopeOf(template: ReportTemplate, place: ReportPlace | undefined, around: Around): ReportScope {
  const { regulationIds, organisationIds = [], personIds = [] } = place?.scope ?? {}
  const usual = template.scope === 'regulation' ? usualRegulation(around) : []
  return {
    regulationIds: [...(regulationIds ?? usual)],
    organisationIds: [...organisationIds],
    personIds: [...personIds],
  }
}

/** The one in force that began last. */
function usualRegulation({ today, regulations }: Around): string[] {
  const held = regulations
    .filter((one) => isInForce(statusAmong(one, today, regulations)))
    .toSorted((a, b) => (b.validFrom ?? '').localeCompare(a.validFrom ?? ''))
  const [first] = held.length > 0 ? held : regulations
  return first ? [first.id] : []
}

function chosenPeriod(
  kind: ReportPeriodKind,
  place: ReportPlace | undefined,
  window: ReportWindow,
  scope: ReportScope,
  { today, regulations }: Around,
): ReportPeriod | null {
  // The days of a report that was made are those it was made for, whatever the template says today.
  if (place?.from && place.to && place.from <= place.to) return { kind, from: place.from, to: place.to }
  if (isRegular(kind)) return place?.on ? periodOf(kind, place.on, window) : running(kind, today, window)
  if (kind === 'free') {
    const { from, to } = running('month', today, 'calendar')
    return { kind, from, to }
  }
  const regulation = regulations.find(({ id }) => id === scope.regulationIds[0])
  return regulation ? { kind, ...termSpan(regulation, today) } : null
}

/** The period that runs, or the one before it as long as people are likely to be writing its report. */
export function running(
  kind: 'month' | 'quarter' | 'half-year' | 'year',
  today: Day,
  window: ReportWindow,
): ReportPeriod {
  const now = periodOf(kind, today, window)
  const before = previousOf(now, window, 'before')
  return before && daysBetween(before.to, today) <= reportedForDays ? before : now
}

function missingOf(
  template: ReportTemplate,
  scope: ReportScope,
  period: ReportPeriod | null,
): Missing | null {
  if (template.scope === 'regulation' && scope.regulationIds.length === 0) return 'regulation'
  if (template.scope === 'organisation' && scope.organisationIds.length === 0) return 'organisation'
  if (template.scope === 'person' && scope.personIds.length === 0) return 'person'
  return period === null ? 'term' : null
}

/** The period before or after a regular one. */
export function step(period: ReportPeriod, by: -1 | 1, window: ReportWindow): ReportPeriod | null {
  return by === 1
    ? nextOf(period, window)
    : previousOf(period, window, isRegular(period.kind) ? 'before' : 'none')
}

/** The day that stands for a regular period in a place: the first of its last month lies in it by either window. */
export function dayOfPeriod({ to }: ReportPeriod): Day {
  const { year, month } = dayParts(to)
  return makeDay(year, month, 1)
}
