/** The columns of the list of commendations. */
import { columnsOf, extra, summed } from '../columns.ts'
import type { Field } from '../define-register.ts'
import { consentOf, printedNominee, stateOfCommendation } from './rules.ts'
import { type Commendation, commendationStates, consentStates, rewardForms, subjectKinds } from './schema.ts'

const column = columnsOf<Commendation>()

export const commendationColumns: readonly Field<Commendation>[] = [
  column.state(145, commendationStates, stateOfCommendation),
  column.text('title', 300),
  column.choice('subjectKind', 95, subjectKinds),
  column.words('nominee', 190, printedNominee),
  { key: 'consent', kind: 'choice', width: 125, choices: consentStates, get: consentOf },
  column.body('organisation', 150, ({ organisationId }) => organisationId, extra),
  column.words(
    'programme',
    200,
    ({ programmeId }, { read }) =>
      programmeId === null ? null : (read.get('programme', programmeId)?.title ?? null),
    extra,
  ),
  column.day('nominatedOn', 105),
  column.day('decidedOn', 105),
  column.choice('reward', 150, rewardForms),
  column.day('verifiedOn', 105, extra),
  column.day('communicatedOn', 110, extra),
  column.figure('spreadings', 90, (record) => record.spreadings.length, { ...extra, ...summed }),
  column.day('dueOn', 105, extra),
]
