/** The columns of the list of legal-education sessions. */
import { columnsOf, extra, summed } from '../columns.ts'
import type { Field } from '../define-register.ts'
import { audienceKinds, type LegalSession, legalTopics, sessionForms, sessionStates } from './schema.ts'
import { stateOfSession } from './state.ts'

const column = columnsOf<LegalSession>()

export const sessionColumns: readonly Field<LegalSession>[] = [
  column.state(165, sessionStates, (record, { today }) => stateOfSession(record, today)),
  column.text('title', 320),
  column.choice('topic', 150, legalTopics),
  column.dayFrom('on', 105, (record) => record.heldOn ?? record.plannedOn),
  column.text('place', 170),
  column.choice('audience', 130, audienceKinds),
  column.number('audienceCount', 90, summed),
  column.body('lead', 160, ({ leadId }) => leadId),
  column.choice('form', 150, sessionForms, extra),
  column.text('material', 180, extra),
  column.number('materialCount', 90, { ...extra, ...summed }),
]
