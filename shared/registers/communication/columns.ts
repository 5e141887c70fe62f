/** The columns of the register of communications. */
import { columnsOf, extra, summed } from '../columns.ts'
import type { Field } from '../define-register.ts'
import { lastDone, peopleReached, quantityDone, shareDone, stateOfCommunication, subjectOf } from './rules.ts'
import {
  type Communication,
  communicationChannels,
  communicationForms,
  communicationStates,
} from './schema.ts'

const column = columnsOf<Communication>()

export const communicationColumns: readonly Field<Communication>[] = [
  column.state(135, communicationStates, (record, { today }) => stateOfCommunication(record, today)),
  column.text('title', 290),
  { key: 'about', kind: 'text', width: 210, get: (record, { read }) => subjectOf(record, read) },
  column.choice('channel', 150, communicationChannels),
  column.body('lead', 140, ({ leadId }) => leadId),
  column.day('plannedTo', 105),
  column.number('plannedQuantity', 85),
  column.figure('done', 85, ({ results }) => quantityDone(results)),
  column.text('unit', 95),
  column.figure('share', 75, shareDone, extra),
  column.choice('form', 160, communicationForms, extra),
  column.day('plannedFrom', 105, extra),
  { key: 'lastDone', kind: 'day', width: 105, ...extra, get: ({ results }) => lastDone(results) },
  column.figure('reach', 110, ({ results }) => peopleReached(results), { ...extra, ...summed }),
  column.text('theme', 180, extra),
]
