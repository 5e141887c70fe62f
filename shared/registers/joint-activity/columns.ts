/** The columns of the list of joint activities. */
import { columnsOf, extra, summed } from '../columns.ts'
import type { Field } from '../define-register.ts'
import { nameOfBody } from '../organisation/index.ts'
import { standingOfRow } from '../row-tasks.ts'
import { peopleOf, spanOf, stateOfActivity } from './rules.ts'
import { activityKinds, activityStates, type JointActivity } from './schema.ts'

const column = columnsOf<JointActivity>()

export const activityColumns: readonly Field<JointActivity>[] = [
  {
    key: 'state',
    kind: 'choice',
    width: 145,
    choices: activityStates,
    get: (record, { today }) => stateOfActivity(record, today),
  },
  column.text('title', 300),
  column.choice('kind', 100, activityKinds),
  { key: 'from', kind: 'day', width: 105, get: (record) => spanOf(record).from },
  { key: 'to', kind: 'day', width: 105, get: (record) => spanOf(record).to },
  column.body('lead', 150, ({ leadId }) => leadId),
  {
    key: 'rounds',
    kind: 'number',
    width: 80,
    ...summed,
    get: (record) => record.rounds.filter(({ isHeld }) => isHeld).length,
  },
  { key: 'people', kind: 'number', width: 90, ...summed, get: peopleOf },
  {
    key: 'recommendations',
    kind: 'number',
    width: 90,
    ...summed,
    get: (record) => record.recommendations.length,
  },
  {
    key: 'openRecommendations',
    kind: 'number',
    width: 110,
    ...summed,
    get: (record, { read, today }) =>
      record.recommendations.filter((row) => !['done', 'dropped'].includes(standingOfRow(row, read, today)))
        .length,
  },
  column.day('closedOn', 110, extra),
  column.text('result', 260, extra),
  {
    key: 'bodies',
    kind: 'text',
    width: 220,
    ...extra,
    get: ({ rounds }, context) =>
      [...new Set(rounds.flatMap(({ bodyIds }) => bodyIds))]
        .flatMap((id) => nameOfBody(id, context) ?? [])
        .join(', '),
  },
]
