/** Tuyên truyền, phổ biến pháp luật về khiếu nại, tố cáo, quyền và nghĩa vụ của công dân (khoản 3 of the regulation of 2016). */
import type { Day } from '#shared/lib/dates.ts'
import { blankCoordination, coordinationReferences, pointing, pointingAll } from '../coordination.ts'
import { defineRegister, type FieldsOf } from '../define-register.ts'
import { checkHappened, checkLead, issueIf } from '../issues.ts'
import { shortNameOn } from '../organisation/index.ts'
import { legalSessionForm } from './form.ts'
import {
  audienceKinds,
  type LegalSession,
  legalSessionEntries,
  legalTopics,
  sessionForms,
  sessionStates,
} from './schema.ts'

export type { LegalSession }

/** Held, called off, or how the planned day stands on `today`. */
export function stateOfSession(
  { heldOn, plannedOn, isCancelled }: Pick<LegalSession, 'heldOn' | 'plannedOn' | 'isCancelled'>,
  today: Day,
): (typeof sessionStates)[number] {
  if (heldOn !== null) return 'held'
  if (isCancelled) return 'cancelled'
  return plannedOn !== null && plannedOn < today ? 'overdue' : 'planned'
}

export const legalSession = defineRegister({
  name: 'legal-session',
  entries: legalSessionEntries,
  titleOf: (record) => record.title,
  subtitleOf: (record) => record.place,
  searchTexts: (record) => [record.place, record.material, record.note],
  references: (record) => [
    ...coordinationReferences(record),
    ...pointing('organisation', { leadId: record.leadId }),
    ...pointingAll('organisation', 'supportingIds', record.supportingIds),
  ],
  check: (record, { today }) => [
    ...checkHappened({ heldOn: record.heldOn }, today),
    ...issueIf(record.heldOn !== null && record.isCancelled, 'isCancelled', 'held-and-cancelled'),
    ...checkLead(record),
  ],
  form: legalSessionForm,
  blank: (today): FieldsOf<'legal-session'> => ({
    topic: 'complaints',
    form: 'conference',
    place: '',
    plannedOn: today,
    heldOn: null,
    isCancelled: false,
    leadId: null,
    supportingIds: [],
    audience: 'residents',
    audienceCount: null,
    material: '',
    materialCount: null,
    ...blankCoordination,
  }),
  duesOf: (record, { today }) =>
    record.plannedOn !== null && ['planned', 'overdue'].includes(stateOfSession(record, today))
      ? [{ key: 'held', what: 'hold', on: record.plannedOn, organisationId: record.leadId }]
      : [],
  proofOf: ({ heldOn, plannedOn, isCancelled }) => ({
    on: heldOn ?? plannedOn,
    stands: heldOn !== null ? 'counts' : isCancelled ? 'called-off' : 'planned',
  }),
  fields: [
    {
      key: 'state',
      kind: 'choice',
      width: 152,
      choices: sessionStates,
      get: (record, { today }) => stateOfSession(record, today),
    },
    { key: 'title', kind: 'text', width: 320, get: (record) => record.title },
    { key: 'topic', kind: 'choice', width: 150, choices: legalTopics, get: (record) => record.topic },
    { key: 'on', kind: 'day', width: 105, get: (record) => record.heldOn ?? record.plannedOn },
    { key: 'place', kind: 'text', width: 170, get: (record) => record.place },
    { key: 'audience', kind: 'choice', width: 130, choices: audienceKinds, get: (record) => record.audience },
    {
      key: 'audienceCount',
      kind: 'number',
      width: 80,
      isSummed: true,
      get: (record) => record.audienceCount,
    },
    {
      key: 'lead',
      kind: 'text',
      width: 160,
      get: ({ leadId }, { read, today }) => {
        const lead = leadId ? read.get('organisation', leadId) : undefined
        return lead ? shortNameOn(lead, today) : null
      },
    },
    {
      key: 'form',
      kind: 'choice',
      width: 150,
      choices: sessionForms,
      isExtra: true,
      get: (record) => record.form,
    },
    { key: 'material', kind: 'text', width: 180, isExtra: true, get: (record) => record.material },
    {
      key: 'materialCount',
      kind: 'number',
      width: 90,
      isExtra: true,
      isSummed: true,
      get: (record) => record.materialCount,
    },
  ],
})
