/** Regulations, what they oblige to, and what was kept of it. */
import * as v from 'valibot'
import type { ReadRegulation } from '#shared/import/read-articles.ts'
import { day, id, line } from '#shared/lib/schema.ts'
import { occasion } from '#shared/registers/fulfilment/index.ts'
import { startInputSchema } from '#shared/template/start-input.ts'
import type { DueDetail, FulfilmentMatrix } from '#shared/views/fulfilment/matrix.ts'
import { matrixZooms } from '#shared/views/fulfilment/matrix-columns.ts'
import { duePlaceSchema, newProofSchema } from '#shared/views/fulfilment/record-fulfilment.ts'
import type { OverlapView } from '#shared/views/overlaps/overlaps.ts'
import { planChoice } from '#shared/views/plan/accept-plan.ts'
import type { YearPlan } from '#shared/views/plan/year-plan.ts'
import { nextRegulationSchema } from '#shared/views/term/next-input.ts'
import type { LeftBehind } from '#shared/views/term/next-regulation.ts'
import type { TermReview } from '#shared/views/term/term-review.ts'
import { type Trace, tracedRegisters } from '#shared/views/trace/trace.ts'
import { command } from './command.ts'
import { dayRange, nothing, ordered, planYear } from './inputs.ts'

export const regulationCommands = {
  /** A draft regulation with its obligations in one commit; `leftOut` are obligations that its term is too short for. */
  'regulations.start-from-template': command<{ id: string; obligations: number; leftOut: string[] }>()(
    startInputSchema,
  ),
  /** Asks for a Word file and reads it as a regulation, `decoded` with old letters as Unicode; nothing is kept. Null when the dialog is left. */
  'regulations.read-docx': command<{
    name: string
    read: ReadRegulation
    decoded: ReadRegulation | null
  } | null>()(nothing),
  /** What was kept of a regulation over its term, and what is left over. */
  'regulations.review-term': command<TermReview>()(v.strictObject({ regulationId: id })),
  /** The draft that follows on a signed regulation, with its obligations, in one commit. */
  'regulations.start-next': command<{ id: string; obligations: number; leftBehind: LeftBehind[] }>()(
    nextRegulationSchema,
  ),
  /** The year's plan of a regulation, computed anew and held against what is there. */
  'plan.compute': command<YearPlan>()(v.strictObject({ regulationId: id, year: planYear })),
  /** Carries out what was chosen for items of the plan, in one commit; answers how many records were made. */
  'plan.accept': command<{ tasks: number; events: number }>()(
    v.strictObject({
      regulationId: id,
      year: planYear,
      choices: v.pipe(v.array(planChoice), v.minLength(1, 'required'), v.maxLength(5000, 'too-long')),
    }),
  ),
  'fulfilment.matrix': command<FulfilmentMatrix>()(
    ordered(
      v.strictObject({
        regulationId: id,
        from: day,
        to: day,
        zoom: v.picklist(matrixZooms),
        lead: v.optional(line(200), ''),
      }),
    ),
  ),
  /** The dues behind the cells, with their proofs. */
  'fulfilment.details': command<DueDetail[]>()(
    ordered(
      v.strictObject({
        regulationId: id,
        obligationId: v.nullable(id),
        milestoneId: v.nullable(id),
        from: day,
        to: day,
        lead: v.optional(line(200), ''),
      }),
    ),
  ),
  'fulfilment.add-proof': command<{ key: string }>()(
    v.strictObject({ place: duePlaceSchema, proof: newProofSchema }),
  ),
  'fulfilment.remove-proof': command<{ key: string }>()(
    v.strictObject({ place: duePlaceSchema, proofId: id }),
  ),
  /** Không áp dụng; an empty reason takes that back. */
  'fulfilment.exempt': command<{ key: string }>()(
    v.strictObject({ place: duePlaceSchema, reason: line(500) }),
  ),
  /** Something happened by which a milestone falls due; `bodyId`: who owes it, where several may. */
  'fulfilment.record-occasion': command<{ key: string }>()(
    v.strictObject({ obligationId: id, milestoneId: id, bodyId: v.nullable(id), occasion }),
  ),
  /** From what a record comes and to what it has led; `part` is the article of a regulation. */
  'trace.of': command<Trace>()(
    v.strictObject({ register: v.picklist(tracedRegisters), id, part: v.nullable(id) }),
  ),
  /** Bodies that are asked for the same sort of thing twice in one of the weeks that the span touches. */
  'overlaps.find': command<OverlapView>()(dayRange),
}
