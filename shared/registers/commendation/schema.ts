/**
 * Biểu dương, khen thưởng, gương điển hình: who or what is praised for which work, and the way from nomination to spreading.
 * Names are public here by nature, once their bearer has agreed; the register never meets that of matters.
 */
import * as v from 'valibot'
import { block, day, id, line, optional, requiredLine } from '#shared/lib/schema.ts'
import { coordinationEntries, optionalId } from '../coordination.ts'
import type { Stored } from '../define-register.ts'
import { rowsOf } from '../rows.ts'

/** Tập thể, cá nhân, mô hình. */
export const subjectKinds = ['collective', 'individual', 'model'] as const

/** Biểu dương, thư khen, giấy khen, bằng khen of the province, of the ministry or Central body, of the Prime Minister, danh hiệu thi đua. */
export const rewardForms = [
  'praise',
  'letter',
  'certificate',
  'provincial',
  'ministerial',
  'prime-minister',
  'title',
] as const

export const verificationResults = ['confirmed', 'not-confirmed'] as const

/** Phát hiện → xác minh → trình → quyết định → tuyên truyền → nhân rộng. */
export const commendationSteps = [
  'nominated',
  'verified',
  'proposed',
  'decided',
  'communicated',
  'spread',
] as const
export type CommendationStep = (typeof commendationSteps)[number]
export const commendationStates = ['new', ...commendationSteps, 'declined'] as const

/** Noted, asked of nobody (a collective or a model has no privacy), or still missing. */
export const consentStates = ['noted', 'missing', 'not-needed'] as const

export const spreading = v.strictObject({
  id,
  what: requiredLine(300),
  organisationId: optionalId,
  on: optional(day),
  result: line(300),
})

export const commendationEntries = {
  subjectKind: v.picklist(subjectKinds),
  nominee: requiredLine(200),
  /** Post and body of the nominee, as papers print them. */
  nomineePost: line(200),
  organisationId: optionalId,
  achievement: block(4000),
  /** The programme or project in whose carrying out it was earned. */
  programmeId: optionalId,
  consentOn: optional(day),
  /** By which office, in which post, the consent was confirmed. */
  consentBy: line(200),
  nominatedOn: optional(day),
  nominatedById: optionalId,
  verifiedOn: optional(day),
  verifiedById: optionalId,
  verification: optional(v.picklist(verificationResults)),
  verificationNote: line(500),
  proposedOn: optional(day),
  proposalId: optionalId,
  decidedOn: optional(day),
  decisionId: optionalId,
  reward: optional(v.picklist(rewardForms)),
  isDeclined: v.boolean(),
  declinedReason: line(500),
  communicatedOn: optional(day),
  /** Rows of the register of communication that tell of it. */
  communicationIds: v.pipe(
    v.array(id),
    v.maxLength(50, 'too-long'),
    v.check((ids) => new Set(ids).size === ids.length, 'twice'),
  ),
  spreadings: rowsOf(spreading, 100),
  /** When it is to be decided, as the office plans it. */
  dueOn: optional(day),
  ...coordinationEntries,
}

export type Commendation = Stored<typeof commendationEntries>
