/** THE list of papers: each kind of request with the template that writes it. */
import type { DocumentModel } from '#shared/document/model.ts'
import type { PaperContext } from './context.ts'
import { buildMinutes } from './papers/minutes.ts'
import type { PaperKind, PaperRequest, RequestOf } from './request.ts'

export type { PaperContext, QueriedRows } from './context.ts'
export * from './request.ts'

export const paperBuilders: {
  readonly [K in PaperKind]: (request: RequestOf<K>, context: PaperContext) => DocumentModel
} = {
  minutes: buildMinutes,
} as never

/**
 * Writes a paper. Pure: the same request and records give the same model.
 * Throws a Refusal: `unknown-record` for an id that is not there, `paper-incomplete` for what no hand can write in.
 */
export function buildPaper(request: PaperRequest, context: PaperContext): DocumentModel {
  const build = paperBuilders[request.kind] as (request: PaperRequest, context: PaperContext) => DocumentModel
  return build(request, context)
}
