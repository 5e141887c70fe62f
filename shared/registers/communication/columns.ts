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
  column.words('about', 210, (record, { read }) => subjectOf(record, read)),
  column.choice('channel', 150, communicationChannels),
  column.body('lead', 140, ({ leadId }) => leadId),
  column.day('plannedTo', 105),
  column.number('plannedQuantity', 85),
  column.figure('done', 85, ({ results }) => quantityDone(results)),
  column.text('unit', 95),
  column.figure('share', 75, shareDone, extra),
  column.choice('form', 160, communicationForms, extra),
  column.day('plannedFrom', 105, extra),
  column.dayFrom('lastDone', 105, ({ results }) => lastDone(results), extra),
  column.figure('reach', 110, ({ results }) => peopleReached(results), { ...extra, ...summed }),
  column.text('theme', 180, extra),
]
