/** The columns of the list of joint activities. */
import { columnsOf, extra, summed } from '../columns.ts'
import type { Field } from '../define-register.ts'
import { nameOfBody } from '../organisation/index.ts'
import { standingOfRow } from '../row-tasks.ts'
import { peopleOf, spanOf, stateOfActivity } from './rules.ts'
import { activityKinds, activityStates, type JointActivity } from './schema.ts'

const column = columnsOf<JointActivity>()

export const activityColumns: readonly Field<JointActivity>[] = [
  column.state(145, activityStates, (record, { today }) => stateOfActivity(record, today)),
  column.text('title', 300),
  column.choice('kind', 100, activityKinds),
  column.dayFrom('from', 105, (record) => spanOf(record).from),
  column.dayFrom('to', 105, (record) => spanOf(record).to),
  column.body('lead', 150, ({ leadId }) => leadId),
  column.figure('rounds', 80, (record) => record.rounds.filter(({ isHeld }) => isHeld).length, summed),
  column.figure('people', 90, peopleOf, summed),
  column.figure('recommendations', 90, (record) => record.recommendations.length, summed),
  column.figure(
    'openRecommendations',
    110,
    (record, { read, today }) =>
      record.recommendations.filter((row) => !['done', 'dropped'].includes(standingOfRow(row, read, today)))
        .length,
    summed,
  ),
  column.day('closedOn', 110, extra),
  column.text('result', 260, extra),
  column.words(
    'bodies',
    220,
    ({ rounds }, context) =>
      [...new Set(rounds.flatMap(({ bodyIds }) => bodyIds))]
        .flatMap((id) => nameOfBody(id, context) ?? [])
        .join(', '),
    extra,
  ),
]
