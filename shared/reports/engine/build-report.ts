/** A report from its template and the records. Pure: the same template, choice and records give the same report. */
import type { RuleContext } from '#shared/registers/define-register.ts'
import type { SourceRecord } from '#shared/registers/paper/schema.ts'
import type { ReportSection, ReportTemplate } from '#shared/registers/report-template/schema.ts'
import { linkObligations, type ObligationLinks } from '#shared/views/obligations/obligation-links.ts'
import { makeFrame } from '#shared/views/reports/frame.ts'
import { periodWords, previousOf } from '#shared/views/reports/periods.ts'
import type { ReportData, ReportPart, ReportPeriod, ReportScope } from '#shared/views/reports/report.ts'
import { makeDrills } from './drills.ts'
import { fillPlaces } from './places.ts'
import { buildPart } from './sections.ts'
import type { Frames } from './tables/table.ts'

export type BuiltReport = {
  readonly data: ReportData
  /** The records behind a `drill`; none for one that the report does not have. */
  readonly recordsOf: (drill: string) => readonly SourceRecord[]
}

type Asked = { readonly id: string; readonly template: ReportTemplate }

/** The report in steps, one section each, so that a caller may breathe between them. The last step is the whole. */
export function* reportSteps(
  { id, template }: Asked,
  { scope, period }: { readonly scope: ReportScope; readonly period: ReportPeriod },
  context: RuleContext,
  links: ObligationLinks = linkObligations(context),
): Generator<null, BuiltReport> {
  const world = { context, links }
  const previous = previousOf(period, template.window, template.compare)
  const frames: Frames = {
    now: makeFrame(period, scope, template, world),
    before: previous && makeFrame(previous, scope, template, world),
  }
  // What nearly every section needs, found in steps of its own.
  for (const frame of [frames.now, frames.before]) {
    frame?.tasks()
    yield null
    frame?.dues()
    yield null
  }
  const drills = makeDrills()
  const parts: ReportPart[] = []
  const unknown: string[] = []
  for (const section of template.sections) {
    parts.push(...buildPart(filled(section, frames), frames, drills, (key) => unknown.push(key)))
    yield null
  }
  return {
    data: {
      templateId: id,
      name: template.name,
      subject: fillPlaces(template.subject, frames),
      opening: fillPlaces(template.opening, frames),
      period,
      periodWords: periodWords(period),
      previous,
      previousWords: previous ? periodWords(previous) : '',
      asOf: frames.now.asOf,
      parts,
      unknown,
    },
    recordsOf: drills.recordsOf,
  }
}

/** The report at once. */
export function buildReport(...asked: Parameters<typeof reportSteps>): BuiltReport {
  const steps = reportSteps(...asked)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** A section whose printed words have their places filled; the words of a narrative are filled line by line. */
function filled(section: ReportSection, frames: Frames): ReportSection {
  if (section.kind === 'heading' || section.kind === 'narrative')
    return { ...section, text: fillPlaces(section.text, frames) }
  return { ...section, title: fillPlaces(section.title, frames) }
}
