/** The steps of a commendation, their order, and consent. */
import type { Issue } from '#shared/contract/result.ts'
import type { Day } from '#shared/lib/dates.ts'
import { checkHappened, issueIf } from '../issues.ts'
import { checkApart } from '../kept-apart.ts'
import type { Commendation, CommendationStep, commendationStates, consentStates } from './schema.ts'

export type StepDay = { readonly step: CommendationStep; readonly on: Day | null; readonly path: string }

/** The six steps with their days, in order. Spreading has the day of its first row. */
export function stepsOf(record: Commendation): StepDay[] {
  const spread = record.spreadings.flatMap(({ on }) => on ?? []).toSorted()[0] ?? null
  return [
    { step: 'nominated', on: record.nominatedOn, path: 'nominatedOn' },
    { step: 'verified', on: record.verifiedOn, path: 'verifiedOn' },
    { step: 'proposed', on: record.proposedOn, path: 'proposedOn' },
    { step: 'decided', on: record.decidedOn, path: 'decidedOn' },
    { step: 'communicated', on: record.communicatedOn, path: 'communicatedOn' },
    { step: 'spread', on: spread, path: 'spreadings' },
  ]
}

/** The last step taken; declined for good, or not yet begun. */
export function stateOfCommendation(record: Commendation): (typeof commendationStates)[number] {
  if (record.isDeclined) return 'declined'
  return stepsOf(record).findLast(({ on }) => on !== null)?.step ?? 'new'
}

/** The day of the last step taken; null before the first. */
export const lastStepOn = (record: Commendation): Day | null =>
  stepsOf(record).findLast(({ on }) => on !== null)?.on ?? null

/** A person is named outside only with consent; a collective or a model has none to give. */
export function consentOf({
  subjectKind,
  consentOn,
}: Pick<Commendation, 'subjectKind' | 'consentOn'>): (typeof consentStates)[number] {
  if (consentOn !== null) return 'noted'
  return subjectKind === 'individual' ? 'missing' : 'not-needed'
}

/** The nominee as lists, files and reports may say it: null for a person whose consent has not been noted. */
export const printedNominee = (record: Commendation): string | null =>
  consentOf(record) === 'missing' ? null : record.nominee

/** A step is never earlier than one before it, and never ahead of today. Communication may begin before a decision. */
function checkSteps(record: Commendation, today: Day): Issue[] {
  const steps = stepsOf(record).filter(({ on }) => on !== null)
  const way = steps.filter(({ step }) => step !== 'communicated' && step !== 'spread')
  const late = way.filter(({ on }, index) =>
    way.slice(0, index).some((earlier) => String(earlier.on) > String(on)),
  )
  const taken = steps.filter(({ step }) => step !== 'spread').map(({ path, on }) => [path, on] as const)
  return [
    ...checkHappened(Object.fromEntries(taken), today),
    ...late.map(({ path }) => ({ path, code: 'before-earlier-step' })),
  ]
}

/** The rules of a commendation across its fields. */
export function checkCommendation(record: Commendation, today: Day): Issue[] {
  const { consentOn, consentBy, verifiedOn, verification, decidedOn, isDeclined, declinedReason, reward } =
    record
  return [
    ...checkSteps(record, today),
    ...checkApart('commendation', record),
    ...checkHappened({ consentOn }, today),
    ...issueIf(consentOn !== null && consentBy === '', 'consentBy', 'required'),
    ...issueIf(verifiedOn !== null && verification === null, 'verification', 'required'),
    ...issueIf(decidedOn !== null && verification === 'not-confirmed', 'decidedOn', 'decided-unconfirmed'),
    ...issueIf(decidedOn !== null && reward === null, 'reward', 'required'),
    ...issueIf(isDeclined && declinedReason === '', 'declinedReason', 'required'),
    ...issueIf(isDeclined && decidedOn !== null, 'isDeclined', 'decided-and-declined'),
  ]
}
