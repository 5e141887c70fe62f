/** The columns of programmes. */
import { columnsOf, extra, summed } from '../columns.ts'
import type { Field, RuleContext } from '../define-register.ts'
import { nameOfBody } from '../organisation/index.ts'
import { isRunning, nextMilestone, percentOf, stateOfMilestone, stateOfProgramme } from './rules.ts'
import { communicationStates, type Programme, programmeKinds, programmeStates } from './schema.ts'

/** The paper that decided on it: its number and subject, else the words. */
export function decisionOf(
  { decisionId, decisionText }: Pick<Programme, 'decisionId' | 'decisionText'>,
  { read }: Pick<RuleContext, 'read'>,
): string {
  const paper = decisionId === null ? undefined : read.get('source-document', decisionId)
  return paper ? [paper.number, paper.subject].filter(Boolean).join(', ') : decisionText
}

const isDone = (today: string) => (milestone: Programme['milestones'][number]) =>
  stateOfMilestone(milestone, today).startsWith('done')

const column = columnsOf<Programme>()

export const programmeFields: readonly Field<Programme>[] = [
  column.state(135, programmeStates, (record, { today }) => stateOfProgramme(record, today)),
  column.text('title', 300),
  column.choice('kind', 110, programmeKinds),
  column.body('lead', 130, ({ leadId }) => leadId),
  column.day('from', 110, extra),
  column.day('to', 110),
  column.figure('percent', 105, (record, { today }) => percentOf(record, today)),
  column.dayFrom('nextMilestone', 118, (record, { today }) =>
    isRunning(record, today) ? (nextMilestone(record, today)?.due ?? null) : null,
  ),
  column.choice('communication', 142, communicationStates),
  column.figure('milestones', 80, ({ milestones }) => milestones.length, { ...extra, ...summed }),
  column.figure(
    'milestonesDone',
    80,
    ({ milestones }, { today }) => milestones.filter(isDone(today)).length,
    { ...extra, ...summed },
  ),
  column.words(
    'supporting',
    200,
    ({ supportingIds }, context) =>
      supportingIds.flatMap((id) => nameOfBody(id, context) ?? []).join(', ') || null,
    extra,
  ),
  column.words('decision', 240, (record, context) => decisionOf(record, context) || null, extra),
  column.day('completedOn', 105, extra),
]
