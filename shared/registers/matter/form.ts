/** The form of a matter: what it is, the bodies, the steps with their days and papers, the result. */
import type { RegisterFormSection } from '../form.ts'
import { matterFields, matterKinds, matterSizes } from './schema.ts'

export const matterForm: readonly RegisterFormSection[] = [
  {
    key: 'about',
    parts: [
      { kind: 'line', path: 'code', isRequired: true },
      { kind: 'line', path: 'title', isRequired: true, isWide: true, hasHint: true },
      { kind: 'choice', path: 'field', choices: matterFields },
      { kind: 'choice', path: 'kind', choices: matterKinds },
      { kind: 'choice', path: 'size', choices: matterSizes },
      { kind: 'line', path: 'place', hasHint: true },
      { kind: 'area', path: 'summary', hasHint: true },
    ],
  },
  {
    key: 'bodies',
    parts: [
      { kind: 'organisation', path: 'reportedById' },
      { kind: 'organisation', path: 'leadId' },
      { kind: 'organisations', path: 'supportingIds', isWide: true },
    ],
  },
  {
    key: 'steps',
    parts: [
      { kind: 'day', path: 'detectedOn', isRequired: true },
      { kind: 'day', path: 'openedOn', isRequired: true },
      { kind: 'day', path: 'metOn' },
      { kind: 'record', path: 'meetingEventId', register: 'event' },
      { kind: 'day', path: 'directedOn' },
      { kind: 'record', path: 'directionId', register: 'source-document' },
      { kind: 'day', path: 'orientedOn', hasHint: true },
      { kind: 'day', path: 'dueOn' },
      { kind: 'day', path: 'resolvedOn' },
      { kind: 'record', path: 'resolutionId', register: 'source-document' },
      { kind: 'day', path: 'announcedOn' },
      { kind: 'record', path: 'announcementId', register: 'source-document' },
      { kind: 'record', path: 'pressEventId', register: 'press-event', isWide: true },
    ],
  },
  {
    key: 'result',
    parts: [
      { kind: 'day', path: 'closedOn' },
      { kind: 'area', path: 'result', hasHint: true },
    ],
  },
]
