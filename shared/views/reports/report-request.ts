/** Which report of what and when. */
import * as v from 'valibot'
import { block, day, id, line, requiredLine } from '#shared/lib/schema.ts'
import { reportPeriods, reportTemplateSchema } from '#shared/registers/report-template/schema.ts'
import { viewFigures } from '../registers/view-figures.ts'

const ids = v.pipe(v.array(id), v.maxLength(200, 'too-long'))

export const reportScopeSchema = v.strictObject({
  regulationIds: ids,
  organisationIds: ids,
  personIds: ids,
})

export const reportPeriodSchema = v.pipe(
  v.strictObject({ kind: v.picklist(reportPeriods), from: day, to: day }),
  v.check(({ from, to }) => from <= to, 'end-before-start'),
)

/** What says which report: by itself the input of `reports.build`, with a format the paper. */
export const reportChoice = {
  /** A shipped template (`task-progress`) or a record of the register `report-template`. */
  templateId: requiredLine(120),
  /** A template that is being edited, in place of the one kept. */
  template: v.optional(reportTemplateSchema),
  scope: reportScopeSchema,
  period: reportPeriodSchema,
}
export const reportChoiceSchema = v.strictObject(reportChoice)
export type ReportChoice = v.InferOutput<typeof reportChoiceSchema>

const drill = requiredLine(300)
/** Behind which number one looks: of a report or of a view of the registers as it is now, or of a kept paper as of its day. */
export const drillSourceSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('report'), report: reportChoiceSchema, drill }),
  v.strictObject({ kind: v.literal('paper'), paperId: id, drill }),
  ...viewFigures,
])
export type DrillSource = v.InferOutput<typeof drillSourceSchema>

/** Texts that somebody edited, by the id of their section: paragraphs, one a line, in place of text and draft. */
export const editedNarratives = v.record(line(120), block(20_000))
