/** The records of the sample office. Everybody in it is invented. */
import { dayParts, type Moment } from '#shared/lib/dates.ts'
import type { Change, FieldsOf, ReadModel } from '#shared/registers/define-register.ts'
import type { AnyRecord } from '#shared/registers/index.ts'
import { legalSessionSample } from '#shared/registers/legal-session/sample.ts'
import { defaultSettings } from '#shared/registers/settings/index.ts'
import { plainSample } from './plain-sample.ts'
import { sampleCommendations } from './sample-commendations.ts'
import { sampleCommunications } from './sample-communications.ts'
import { type SampleDays, sampleDays } from './sample-days.ts'
import { sampleDocuments } from './sample-documents.ts'
import { sampleEvents } from './sample-events.ts'
import { sampleExchanges } from './sample-exchanges.ts'
import { sampleFields } from './sample-fields.ts'
import { sampleFulfilments } from './sample-fulfilments.ts'
import { sampleJointActivities } from './sample-joint-activities.ts'
import { sampleMatters } from './sample-matters.ts'
import { sampleMeetings } from './sample-meetings.ts'
import { samplePapers } from './sample-papers.ts'
import { sampleDirectory } from './sample-people.ts'
import { samplePressEvents } from './sample-press-events.ts'
import { sampleProgrammes } from './sample-programmes.ts'
import { sampleProposals } from './sample-proposals.ts'
import { sampleRegulation } from './sample-regulation.ts'
import { sampleSeries } from './sample-series.ts'
import { sampleTasks } from './sample-tasks.ts'
import { samplePublishedWeek } from './sample-week.ts'

/** All records of a fresh sample office, dated around `now` (UTC). They belong into one commit: they point at each other. */
export function sampleChanges(now: Moment): Change[] {
  const days = sampleDays(now)
  const series = sampleSeries(days)
  const events = [...series.changes, ...sampleEvents(days)]
  const changes = [
    ...sampleDirectory(),
    settingsOf(),
    lastYearOf(days),
    ...sampleRegulation(days),
    ...sampleDocuments(days),
    ...events,
    ...sampleMeetings(series.held, eventFieldsById(events), days),
    ...sampleTasks(days),
    ...sampleProgrammes(days),
    ...sampleMatters(days),
    ...sampleCommunications(days),
    ...sampleExchanges(days),
    ...sampleProposals(days),
    ...samplePressEvents(days),
    ...sampleJointActivities(days),
    ...sampleCommendations(days),
    ...sampleFields(),
    ...plainSample('legal-session', legalSessionSample, days),
  ]
  const read = readOver(changes, now)
  return [
    ...changes,
    ...sampleFulfilments(read, days),
    samplePublishedWeek(read, days),
    ...samplePapers(read, series.held.monthly.earlier, days, now),
  ]
}

function settingsOf(): Change {
  return {
    register: 'settings',
    kind: 'create',
    id: 'office',
    fields: {
      ...defaultSettings,
      officeName: 'Văn phòng Ban (mẫu)',
      partyIssuerId: 'ban-tgdv',
      stateIssuerId: 'vp-ubnd',
      scheduleIssuerId: 'ban-tgdv',
      rooms: ['Phòng họp số 1', 'Phòng họp số 2', 'Phòng 205', 'Hội trường A', 'Phòng họp trực tuyến'],
    },
  }
}

/** The figures of last year, from its final report: what the year's limits are taken from. */
function lastYearOf(days: SampleDays): Change {
  return {
    register: 'volume-year',
    kind: 'create',
    id: String(dayParts(days.base).year - 1),
    fields: { conferences: 38, inPerson: 27, documents: 46, note: 'Báo cáo tổng kết năm' },
  }
}

function eventFieldsById(changes: readonly Change[]): Map<string, FieldsOf<'event'>> {
  return new Map(
    changes.flatMap((change) =>
      change.register === 'event' && change.kind === 'create'
        ? [[change.id ?? '', change.fields] as const]
        : [],
    ),
  )
}

/** The creations read as records, before anything is stored. */
function readOver(changes: readonly Change[], now: Moment): ReadModel {
  const shelves = new Map<string, Map<string, AnyRecord>>()
  for (const change of changes) {
    if (change.kind !== 'create' || change.id === undefined) continue
    const shelf = shelves.get(change.register) ?? new Map<string, AnyRecord>()
    shelves.set(change.register, shelf)
    const envelope = { id: change.id, revision: 1, createdAt: now, updatedAt: now, removedAt: null }
    shelf.set(change.id, { ...envelope, ...change.fields })
  }
  return {
    get: (register, id) => shelves.get(register)?.get(id) as never,
    all: (register) => [...(shelves.get(register)?.values() ?? [])] as never,
  }
}
