/** Every kind of paper, written from the sample records: for goldens and for looking at. */
import type { DocumentModel } from '#shared/document/model.ts'
import { buildPaper, type PaperRequest } from '#shared/reports/index.ts'
import { briefingId, contextOf, makeRecords, putBriefing } from './sample-records.ts'

const minutes = (format: 'state' | 'party', hideNames = false): PaperRequest => ({
  kind: 'minutes',
  meetingId: briefingId,
  format,
  hideNames,
  version: null,
})

export const sampleRequests: readonly (readonly [name: string, request: PaperRequest])[] = [
  ['minutes-state', minutes('state')],
  ['minutes-party', minutes('party')],
]

/** The models of all sample requests, by name. */
export function samplePapers(): [string, DocumentModel][] {
  const records = makeRecords()
  putBriefing(records)
  const context = contextOf(records)
  return sampleRequests.map(([name, request]) => [name, buildPaper(request, context)])
}
