/** The columns of the register of matters. */
import type { Field, RuleContext } from '../define-register.ts'
import { shortNameOn } from '../organisation/index.ts'
import { matterClocks, matterStandings, nextDueOf, standingOfMatter } from './clocks.ts'
import { firstPressDay } from './press.ts'
import { stateOfMatter } from './rules.ts'
import { type Matter, matterFields, matterKinds, matterSizes, matterStates } from './schema.ts'

const nameOf = (id: string | null, { read, today }: RuleContext) => {
  const body = id ? read.get('organisation', id) : undefined
  return body ? shortNameOn(body, today) : null
}

export const matterColumns: readonly Field<Matter>[] = [
  { key: 'title', kind: 'text', width: 300, get: (record) => record.title },
  { key: 'code', kind: 'text', width: 150, get: (record) => record.code },
  { key: 'state', kind: 'choice', width: 140, choices: matterStates, get: stateOfMatter },
  {
    key: 'standing',
    kind: 'choice',
    width: 130,
    choices: matterStandings,
    get: (record, context) => standingOfMatter(record, matterClocks(record, context)),
  },
  {
    key: 'due',
    kind: 'day',
    width: 105,
    get: (record, context) => nextDueOf(matterClocks(record, context)),
  },
  { key: 'lead', kind: 'text', width: 140, get: ({ leadId }, context) => nameOf(leadId, context) },
  {
    key: 'orientation',
    kind: 'choice',
    width: 105,
    choices: ['given', 'not-yet'],
    get: ({ orientedOn }) => (orientedOn === null ? 'not-yet' : 'given'),
  },
  { key: 'detectedOn', kind: 'day', width: 105, get: (record) => record.detectedOn },
  {
    key: 'field',
    kind: 'choice',
    width: 150,
    choices: matterFields,
    isExtra: true,
    get: (record) => record.field,
  },
  {
    key: 'kind',
    kind: 'choice',
    width: 160,
    choices: matterKinds,
    isExtra: true,
    get: (record) => record.kind,
  },
  {
    key: 'size',
    kind: 'choice',
    width: 110,
    choices: matterSizes,
    isExtra: true,
    get: (record) => record.size,
  },
  { key: 'place', kind: 'text', width: 150, isExtra: true, get: (record) => record.place },
  {
    key: 'reportedBy',
    kind: 'text',
    width: 140,
    isExtra: true,
    get: ({ reportedById }, context) => nameOf(reportedById, context),
  },
  { key: 'pressOn', kind: 'day', width: 105, isExtra: true, get: firstPressDay },
  { key: 'resolvedOn', kind: 'day', width: 105, isExtra: true, get: (record) => record.resolvedOn },
  { key: 'closedOn', kind: 'day', width: 105, isExtra: true, get: (record) => record.closedOn },
  { key: 'result', kind: 'text', width: 220, isExtra: true, get: (record) => record.result },
]
