/** The columns of programmes. */
import type { Field, RuleContext } from '../define-register.ts'
import { shortNameOn } from '../organisation/index.ts'
import { isRunning, nextMilestone, percentOf, stateOfMilestone, stateOfProgramme } from './rules.ts'
import { communicationStates, type Programme, programmeKinds, programmeStates } from './schema.ts'

const shortName = (id: string, { read, today }: RuleContext) => {
  const body = read.get('organisation', id)
  return body ? shortNameOn(body, today) : null
}

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

export const programmeFields: readonly Field<Programme>[] = [
  {
    key: 'state',
    kind: 'choice',
    width: 135,
    choices: programmeStates,
    get: (record, { today }) => stateOfProgramme(record, today),
  },
  { key: 'title', kind: 'text', width: 300, get: (record) => record.title },
  { key: 'kind', kind: 'choice', width: 110, choices: programmeKinds, get: (record) => record.kind },
  {
    key: 'lead',
    kind: 'text',
    width: 130,
    get: ({ leadId }, context) => (leadId === null ? null : shortName(leadId, context)),
  },
  { key: 'from', kind: 'day', width: 110, isExtra: true, get: (record) => record.from },
  { key: 'to', kind: 'day', width: 110, get: (record) => record.to },
  { key: 'percent', kind: 'number', width: 105, get: (record, { today }) => percentOf(record, today) },
  {
    key: 'nextMilestone',
    kind: 'day',
    width: 118,
    get: (record, { today }) =>
      isRunning(record, today) ? (nextMilestone(record, today)?.due ?? null) : null,
  },
  {
    key: 'communication',
    kind: 'choice',
    width: 142,
    choices: communicationStates,
    get: (record) => record.communication,
  },
  {
    key: 'milestones',
    kind: 'number',
    width: 80,
    isExtra: true,
    isSummed: true,
    get: ({ milestones }) => milestones.length,
  },
  {
    key: 'milestonesDone',
    kind: 'number',
    width: 80,
    isExtra: true,
    isSummed: true,
    get: ({ milestones }, { today }) => milestones.filter(isDone(today)).length,
  },
  {
    key: 'supporting',
    kind: 'text',
    width: 200,
    isExtra: true,
    get: ({ supportingIds }, context) =>
      supportingIds.flatMap((id) => shortName(id, context) ?? []).join(', ') || null,
  },
  {
    key: 'decision',
    kind: 'text',
    width: 240,
    isExtra: true,
    get: (record, context) => decisionOf(record, context) || null,
  },
  { key: 'completedOn', kind: 'day', width: 105, isExtra: true, get: (record) => record.completedOn },
]
