/** The shipped reports over the sample office on 23 November 2026: for goldens, for counting again, and for looking at. */
import type { DocumentModel } from '#shared/document/model.ts'
import { buildPaper, type PaperContext, type PaperRequest } from '#shared/reports/index.ts'
import { shippedTemplates } from '#shared/reports/templates/index.ts'
import { sampleChanges } from '#shared/sample/sample-office.ts'
import { periodOf } from '#shared/views/reports/periods.ts'
import type { ReportPeriod, ReportScope } from '#shared/views/reports/report.ts'
import { contextOf, makeRecords, type Records } from './sample-records.ts'

export const reportDay = '2026-11-23'

/** The whole sample office as records. */
export function sampleOffice(): Records {
  const records = makeRecords()
  for (const change of sampleChanges(`${reportDay}T01:00:00.000Z`))
    if (change.kind === 'create') records.put(change.register, change.id ?? '', change.fields as never)
  return records
}

/** The context of papers over the sample office. */
export const sampleReportContext = (): PaperContext => contextOf(sampleOffice(), reportDay)

const nothing: ReportScope = { regulationIds: [], organisationIds: [], personIds: [] }

/** What each shipped report is made of in the samples: the regulation, a body and an official with work. */
export function sampleChoice(
  templateId: string,
  { read }: Pick<PaperContext, 'read'>,
  kind: 'month' | 'quarter' | 'year' = 'year',
): { templateId: string; scope: ReportScope; period: ReportPeriod } {
  const template = shippedTemplates.find(({ id }) => id === templateId)?.template
  if (!template) throw new Error(`No shipped report ${templateId}`)
  const regulation = read.all('regulation').find(({ stage }) => stage === 'issued')
  const busiest = (idOf: (task: ReturnType<typeof tasks>[number]) => string | null) => {
    const counts = new Map<string, number>()
    for (const task of tasks()) {
      const id = idOf(task)
      if (id) counts.set(id, (counts.get(id) ?? 0) + 1)
    }
    return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? ''
  }
  const tasks = () => read.all('task')
  const scopes: Record<typeof template.scope, ReportScope> = {
    office: nothing,
    regulation: { ...nothing, regulationIds: [regulation?.id ?? ''] },
    organisation: { ...nothing, organisationIds: [busiest(({ leadId }) => leadId)] },
    person: { ...nothing, personIds: [busiest(({ contactId }) => contactId)] },
  }
  return { templateId, scope: scopes[template.scope], period: periodOf(kind, reportDay, template.window) }
}

/** Every shipped report of the year in both formats, by name. */
export function sampleReports(): [string, DocumentModel][] {
  const context = sampleReportContext()
  return shippedTemplates.flatMap(({ id }) =>
    (['state', 'party'] as const).map((format): [string, DocumentModel] => {
      const request: PaperRequest = { kind: 'report', format, ...sampleChoice(id, context) } as never
      return [`report-${id}-${format}`, buildPaper(request, context)]
    }),
  )
}
