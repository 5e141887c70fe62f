/** Vụ việc nổi cộm, nhân dân quan tâm (khoản 3 of the regulation of 2016; Quy chế 238-QĐ/TW): one file for each, step by step. */
import { dayParts } from '#shared/lib/dates.ts'
import { blankCoordination, coordinationReferences, pointing, pointingAll } from '../coordination.ts'
import { defineRegister, type FieldsOf } from '../define-register.ts'
import { isRunning, matterClocks } from './clocks.ts'
import { matterColumns } from './columns.ts'
import { matterForm } from './form.ts'
import { checkMatter, nextCode } from './rules.ts'
import { matterEntries } from './schema.ts'

export * from './clocks.ts'
export * from './rules.ts'
export type { Matter, MatterState, MatterStep } from './schema.ts'
export { matterSteps } from './schema.ts'

export const matter = defineRegister({
  name: 'matter',
  entries: matterEntries,
  titleOf: (record) => record.title,
  subtitleOf: (record) => [record.code, record.place].filter(Boolean).join(', '),
  searchTexts: ({ code, place, summary, result, note }) => [code, place, summary, result, note],
  references: (record) => {
    const { leadId, reportedById, directionId, resolutionId, announcementId } = record
    return [
      ...coordinationReferences(record),
      ...pointing('organisation', { leadId, reportedById }),
      ...pointingAll('organisation', 'supportingIds', record.supportingIds),
      ...pointing('event', { meetingEventId: record.meetingEventId }),
      ...pointing('source-document', { directionId, resolutionId, announcementId }),
      ...pointing('press-event', { pressEventId: record.pressEventId }),
    ]
  },
  check: checkMatter,
  form: matterForm,
  blank: (today): FieldsOf<'matter'> => ({
    code: '',
    field: 'land',
    kind: 'petition',
    size: 'unknown',
    place: '',
    summary: '',
    reportedById: null,
    leadId: null,
    supportingIds: [],
    detectedOn: today,
    openedOn: today,
    metOn: null,
    meetingEventId: null,
    directedOn: null,
    directionId: null,
    orientedOn: null,
    dueOn: null,
    resolvedOn: null,
    resolutionId: null,
    announcedOn: null,
    announcementId: null,
    pressEventId: null,
    closedOn: null,
    result: '',
    ...blankCoordination,
  }),
  suggest: ({ read, today }) => ({
    code: nextCode(
      read.all('matter').map(({ code }) => code),
      dayParts(today).year,
    ),
  }),
  duesOf: (record, context) =>
    matterClocks(record, context)
      .filter(isRunning)
      .map(({ clock, dueOn }) => ({ key: clock, what: clock, on: dueOn, organisationId: record.leadId })),
  // A file alone proves nothing: the bodies have to have met, directed or settled something.
  proofOf: ({ detectedOn, metOn, directedOn, resolvedOn }) => ({
    on: detectedOn,
    stands: metOn !== null || directedOn !== null || resolvedOn !== null ? 'counts' : 'planned',
  }),
  fields: matterColumns,
})
