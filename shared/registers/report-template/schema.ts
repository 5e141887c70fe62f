/**
 * Mẫu báo cáo: what a report is, as data. Sections name what they show by keys of the catalogues in `shared/views/reports`;
 * a key that is not there any more is said by the report and dropped, so a template survives every release.
 */
import * as v from 'valibot'
import { chartKinds } from '#shared/document/chart/chart.ts'
import { paperTypes } from '#shared/document/paper-type.ts'
import { block, id, line, requiredLine, wholeNumber } from '#shared/lib/schema.ts'
import type { Stored } from '../define-register.ts'

/** What must be chosen before the report can be made; everything else may narrow it. */
export const reportScopes = ['regulation', 'office', 'organisation', 'person'] as const
export type ReportScopeKind = (typeof reportScopes)[number]

export const reportPeriods = ['month', 'quarter', 'half-year', 'year', 'term', 'free'] as const
export type ReportPeriodKind = (typeof reportPeriods)[number]

/**
 * Days of a period: as the calendar has them, or cut off for reporting (month: the 15th of the month before to the 14th;
 * quarter and half-year alike; year: 15/12 to 14/12. NĐ 09/2019/NĐ-CP and what follows from it).
 */
export const reportWindows = ['cut-off', 'calendar'] as const
export type ReportWindow = (typeof reportWindows)[number]

/** What figures are held against: the period before, the same one a year ago, or nothing. */
export const reportComparisons = ['before', 'year-ago', 'none'] as const
export type ReportComparison = (typeof reportComparisons)[number]

/** Which tasks a report counts: those open at any time in the period, or only those given in it. */
export const taskPopulations = ['active', 'assigned'] as const
export type TaskPopulation = (typeof taskPopulations)[number]

const key = requiredLine(80)
const keys = (most: number) => v.pipe(v.array(key), v.maxLength(most, 'too-long'))
/** Printed above the figures, the table, the list or the chart; empty for none. Places as in texts. */
const title = line(300)

const heading = v.strictObject({
  kind: v.literal('heading'),
  id,
  /** 1: `I. KẾT QUẢ`, 2: `1. …`, 3: `a) …`; the number is part of the text. */
  level: v.picklist([1, 2, 3]),
  text: requiredLine(300),
})

const narrative = v.strictObject({
  kind: v.literal('narrative'),
  id,
  /** Paragraphs, one a line, with places such as `{kỳ}`; stands before the draft. */
  text: block(20_000),
  /** The drafter that writes from the records; empty for none. */
  drafter: line(80),
})

const figures = v.strictObject({
  kind: v.literal('figures'),
  id,
  title,
  figures: v.pipe(keys(60), v.minLength(1, 'required')),
  compare: v.boolean(),
})

const table = v.strictObject({
  kind: v.literal('table'),
  id,
  title,
  table: key,
  /** Choices of the table by its own names: `{ group: 'lead' }`. */
  options: v.record(line(40), line(80)),
  /** Wide tables stand as an appendix on a turned page. */
  place: v.picklist(['body', 'annex']),
})

const list = v.strictObject({
  kind: v.literal('list'),
  id,
  title,
  list: key,
  /** Columns in order; empty: all that the list has. */
  columns: keys(20),
  /** At most so many lines; the rest is counted. */
  limit: wholeNumber(1, 5000),
  place: v.picklist(['body', 'annex']),
})

const chart = v.strictObject({
  kind: v.literal('chart'),
  id,
  title,
  chart: v.picklist(chartKinds),
  /** The named data set. */
  data: key,
  /** The numbers in a table beside the drawing. */
  hasNumbers: v.boolean(),
})

export const reportSectionSchema = v.variant('kind', [heading, narrative, figures, table, list, chart])
export type ReportSection = v.InferOutput<typeof reportSectionSchema>

export const reportTemplateEntries = {
  name: requiredLine(200),
  /** What it is for, in a sentence. */
  description: line(500),
  /** The shipped template or the copy it was made from; empty for one of the office's own. */
  basedOn: line(120),
  scope: v.picklist(reportScopes),
  periods: v.pipe(v.array(v.picklist(reportPeriods)), v.minLength(1, 'required'), v.maxLength(6, 'too-long')),
  window: v.picklist(reportWindows),
  compare: v.picklist(reportComparisons),
  tasks: v.picklist(taskPopulations),
  paperType: v.picklist(paperTypes),
  /** Trích yếu, as inside a sentence, with places: `kết quả thực hiện {quy chế} {kỳ}`. */
  subject: requiredLine(500),
  /** The paragraph before the first section, with places; empty for none. */
  opening: block(2000),
  sections: v.pipe(
    v.array(reportSectionSchema),
    v.minLength(1, 'required'),
    v.maxLength(80, 'too-long'),
    v.check((sections) => new Set(sections.map((one) => one.id)).size === sections.length, 'twice'),
  ),
}

/** Schema of a template that is looked at before it is saved. */
export const reportTemplateSchema = v.strictObject(reportTemplateEntries)
export type ReportTemplate = Readonly<v.InferOutput<typeof reportTemplateSchema>>
export type ReportTemplateRecord = Stored<typeof reportTemplateEntries>
