/** The steps of a commendation, their order, consent, and what must never be mixed with it. */
import type { Issue } from '#shared/contract/result.ts'
import type { Day } from '#shared/lib/dates.ts'
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
  const ahead = steps.filter(({ on, step }) => step !== 'spread' && String(on) > today)
  return [
    ...ahead.map(({ path }) => ({ path, code: 'in-future' })),
    ...late.map(({ path }) => ({ path, code: 'before-earlier-step' })),
  ]
}

/** Matters have no persons and commendations do: neither rests on the other nor is linked to it. */
function checkApart({ links, basis }: Pick<Commendation, 'links' | 'basis'>): Issue[] {
  return [
    ...(links.some(({ register }) => register === 'matter')
      ? [{ path: 'links', code: 'commendation-with-matter' }]
      : []),
    ...(basis.some((one) => one.kind === 'record' && one.register === 'matter')
      ? [{ path: 'basis', code: 'commendation-with-matter' }]
      : []),
  ]
}

/** The rules of a commendation across its fields. */
export function checkCommendation(record: Commendation, today: Day): Issue[] {
  const { consentOn, consentBy, verifiedOn, verification, decidedOn, isDeclined, declinedReason, reward } =
    record
  const issue = (isWrong: boolean, path: string, code: string): Issue[] => (isWrong ? [{ path, code }] : [])
  return [
    ...checkSteps(record, today),
    ...checkApart(record),
    ...issue(consentOn !== null && consentOn > today, 'consentOn', 'in-future'),
    ...issue(consentOn !== null && consentBy === '', 'consentBy', 'required'),
    ...issue(verifiedOn !== null && verification === null, 'verification', 'required'),
    ...issue(decidedOn !== null && verification === 'not-confirmed', 'decidedOn', 'decided-unconfirmed'),
    ...issue(decidedOn !== null && reward === null, 'reward', 'required'),
    ...issue(isDeclined && declinedReason === '', 'declinedReason', 'required'),
    ...issue(isDeclined && decidedOn !== null, 'isDeclined', 'decided-and-declined'),
  ]
}
