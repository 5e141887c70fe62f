/** THE list of shipped reports. An office copies one and changes the copy (register `report-template`). */
import type { ReadModel } from '#shared/registers/define-register.ts'
import type { ReportTemplate } from '#shared/registers/report-template/schema.ts'
import { agencySheet } from './agency.ts'
import { coordinationReport } from './coordination.ts'
import { meetingDiscipline } from './discipline.ts'
import { exchangeMonth } from './exchange-month.ts'
import { fulfilmentByArticle } from './fulfilment.ts'
import { officerProducts } from './officer.ts'
import { programmeProgress } from './programmes.ts'
import { registersReport } from './registers.ts'
import { taskProgress } from './task-progress.ts'

export type NamedTemplate = { readonly id: string; readonly template: ReportTemplate }

export const shippedTemplates: readonly NamedTemplate[] = [
  { id: 'coordination-report', template: coordinationReport },
  { id: 'coordination-registers', template: registersReport },
  { id: 'task-progress', template: taskProgress },
  { id: 'fulfilment-by-article', template: fulfilmentByArticle },
  { id: 'meeting-discipline', template: meetingDiscipline },
  { id: 'agency-sheet', template: agencySheet },
  { id: 'officer-products', template: officerProducts },
  { id: 'exchange-month', template: exchangeMonth },
  { id: 'programme-progress', template: programmeProgress },
]

/** A shipped template or one of the office's own that is in use; null for one that is gone. */
export function templateOf(read: Pick<ReadModel, 'get'>, id: string): NamedTemplate | null {
  const shipped = shippedTemplates.find((one) => one.id === id)
  if (shipped) return shipped
  const record = read.get('report-template', id)
  return record && record.removedAt === null ? { id, template: record } : null
}
