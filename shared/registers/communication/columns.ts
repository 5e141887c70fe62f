/** The columns of the register of communications. */
import type { Field } from '../define-register.ts'
import { shortNameOn } from '../organisation/index.ts'
import { lastDone, quantityDone, shareDone, stateOfCommunication, subjectOf } from './rules.ts'
import {
  type Communication,
  communicationChannels,
  communicationForms,
  communicationStates,
} from './schema.ts'

export const communicationColumns: readonly Field<Communication>[] = [
  {
    key: 'state',
    kind: 'choice',
    width: 135,
    choices: communicationStates,
    get: (record, { today }) => stateOfCommunication(record, today),
  },
  { key: 'title', kind: 'text', width: 290, get: (record) => record.title },
  { key: 'about', kind: 'text', width: 210, get: (record, { read }) => subjectOf(record, read) },
  {
    key: 'channel',
    kind: 'choice',
    width: 150,
    choices: communicationChannels,
    get: (record) => record.channel,
  },
  {
    key: 'lead',
    kind: 'text',
    width: 140,
    get: ({ leadId }, { read, today }) => {
      const lead = leadId ? read.get('organisation', leadId) : undefined
      return lead ? shortNameOn(lead, today) : null
    },
  },
  { key: 'plannedTo', kind: 'day', width: 105, get: (record) => record.plannedTo },
  { key: 'plannedQuantity', kind: 'number', width: 85, get: (record) => record.plannedQuantity },
  { key: 'done', kind: 'number', width: 85, get: ({ results }) => quantityDone(results) },
  { key: 'unit', kind: 'text', width: 95, get: (record) => record.unit },
  { key: 'share', kind: 'number', width: 75, isExtra: true, get: shareDone },
  {
    key: 'form',
    kind: 'choice',
    width: 160,
    choices: communicationForms,
    isExtra: true,
    get: (record) => record.form,
  },
  { key: 'plannedFrom', kind: 'day', width: 105, isExtra: true, get: (record) => record.plannedFrom },
  { key: 'lastDone', kind: 'day', width: 105, isExtra: true, get: ({ results }) => lastDone(results) },
  {
    key: 'reach',
    kind: 'number',
    width: 110,
    isExtra: true,
    isSummed: true,
    get: ({ results }) =>
      results.some(({ reach }) => reach !== null)
        ? results.reduce((sum, { reach }) => sum + (reach ?? 0), 0)
        : null,
  },
  { key: 'theme', kind: 'text', width: 180, isExtra: true, get: (record) => record.theme },
]
