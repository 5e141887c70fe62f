/** Cài đặt của văn phòng: one record, id `office`. What belongs to one PC (theme, language) is kept apart from it. */
import * as v from 'valibot'
import type { Issue } from '#shared/contract/result.ts'
import { isOwnProfileId } from '#shared/document/format-profile.ts'
import { clockTime, day, id, line, optional, wholeNumber } from '#shared/lib/schema.ts'
import { defineRegister, type Migration, type Reference, type Stored } from '../define-register.ts'
import { eventKinds } from '../event/index.ts'
import { paperFormats } from '../meeting/schema.ts'

const officeHours = v.strictObject({ start: clockTime, end: clockTime })

/** Thang nhắc việc, working days. `long` tasks (given at least so many working days) also get the steps `beforeLong`. */
const reminders = v.strictObject({
  before: v.pipe(v.array(wholeNumber(0, 60)), v.maxLength(12, 'too-long')),
  beforeLong: v.pipe(v.array(wholeNumber(0, 120)), v.maxLength(12, 'too-long')),
  longFrom: wholeNumber(1, 365),
  after: v.pipe(v.array(wholeNumber(1, 365)), v.maxLength(12, 'too-long')),
  /** System notifications while the program runs. */
  notifies: v.boolean(),
})
export type ReminderSettings = v.InferOutput<typeof reminders>

/** The five limits of Kết luận 226-KL/TW, and what the office counts as a conference. Shares in per cent. */
const volume = v.strictObject({
  leastOnline: wholeNumber(0, 100),
  fewerConferences: wholeNumber(0, 100),
  mostProvinceWide: wholeNumber(0, 366),
  /** Minutes of a leader's concluding speech. */
  longestConclusion: wholeNumber(1, 600),
  fewerDocuments: wholeNumber(0, 100),
  conferenceKinds: v.pipe(v.array(v.picklist(eventKinds)), v.maxLength(20, 'too-long')),
})
export type VolumeLimits = v.InferOutput<typeof volume>

/** Numbers of papers: per body, one sequence for all types or one for each, by the year or by the term of the committee. */
const numbering = v.strictObject({
  schemes: v.pipe(
    v.array(
      v.strictObject({ organisationId: id, perType: v.boolean(), period: v.picklist(['year', 'term']) }),
    ),
    v.maxLength(200, 'too-long'),
  ),
  /** First days of the terms of the Party committee, with their names. */
  partyTerms: v.pipe(v.array(v.strictObject({ from: day, name: line(40) })), v.maxLength(30, 'too-long')),
})
export type NumberingSettings = v.InferOutput<typeof numbering>

const entries = {
  /** Name of the desk that works here; the journal's actor: `Văn phòng Ban`. Never a person's name. */
  officeName: line(100),
  partyIssuerId: optional(id),
  stateIssuerId: optional(id),
  defaultFormat: v.picklist(paperFormats),
  /** Body and place of the weekly schedule's head. */
  scheduleIssuerId: optional(id),
  morning: officeHours,
  afternoon: officeHours,
  /** Days of weekly rest, ISO (6 = Saturday, 7 = Sunday). */
  weeklyRest: v.pipe(v.array(wholeNumber(1, 7)), v.maxLength(6, 'too-long')),
  /** Working days before a deadline from which it counts as near. */
  soonDays: wholeNumber(0, 30),
  /** Day count assumed for a task without a deadline, calendar days. */
  defaultTaskDays: wholeNumber(1, 365),
  rooms: v.pipe(v.array(line(200)), v.maxLength(100, 'too-long')),
  reminders,
  volume,
  /** The profile in use for each format; empty: the program's own of the law in force. */
  profiles: v.strictObject({ state: line(120), party: line(120) }),
  numbering,
}

export type Settings = Stored<typeof entries>

/** Settings of a new office. Hours: Lâm Đồng since 01/11/2025. */
export const defaultSettings: Omit<Settings, 'id' | 'revision' | 'createdAt' | 'updatedAt' | 'removedAt'> = {
  officeName: '',
  partyIssuerId: null,
  stateIssuerId: null,
  defaultFormat: 'party',
  scheduleIssuerId: null,
  morning: { start: '07:30', end: '11:30' },
  afternoon: { start: '13:30', end: '17:30' },
  weeklyRest: [6, 7],
  soonDays: 3,
  defaultTaskDays: 10,
  rooms: [],
  reminders: {
    before: [5, 3, 1, 0],
    beforeLong: [10],
    longFrom: 20,
    after: [1, 7, 15, 30],
    notifies: true,
  },
  volume: {
    leastOnline: 60,
    fewerConferences: 10,
    mostProvinceWide: 2,
    longestConclusion: 50,
    fewerDocuments: 15,
    conferenceKinds: [
      'briefing',
      'thematic',
      'interim-review',
      'final-review',
      'press-conference',
      'press-briefing',
      'training',
      'signing',
    ],
  },
  profiles: { state: '', party: '' },
  // Lâm Đồng: the term of 2025-2030 began when the congress closed on 11/10/2025.
  numbering: { schemes: [], partyTerms: [{ from: '2025-10-11', name: '2025-2030' }] },
}

const settingsMigrations: readonly Migration[] = [
  {
    id: 'settings-1-reminders-and-volume',
    up: (record) => ({
      reminders: defaultSettings.reminders,
      volume: defaultSettings.volume,
      ...record,
    }),
  },
  {
    id: 'settings-2-papers',
    up: (record) => ({
      profiles: defaultSettings.profiles,
      numbering: defaultSettings.numbering,
      ...record,
    }),
  },
]

function referencesOf(record: Settings): Reference[] {
  const { profiles, numbering: numbers } = record
  return [
    ...(['partyIssuerId', 'stateIssuerId', 'scheduleIssuerId'] as const).flatMap((path) => {
      const target = record[path]
      return target ? [{ register: 'organisation' as const, id: target, path }] : []
    }),
    ...numbers.schemes.map(({ organisationId }, index) => ({
      register: 'organisation' as const,
      id: organisationId,
      path: `numbering.schemes.${index}.organisationId`,
    })),
    ...paperFormats.flatMap((format) =>
      isOwnProfileId(profiles[format])
        ? [{ register: 'format-profile' as const, id: profiles[format], path: `profiles.${format}` }]
        : [],
    ),
  ]
}

/** A body counts in one way, and two terms cannot begin on one day. */
function checkNumbering({ schemes, partyTerms }: NumberingSettings): Issue[] {
  const bodies = schemes.map(({ organisationId }) => organisationId)
  const days = partyTerms.map(({ from }) => from)
  return [
    ...(new Set(bodies).size < bodies.length ? [{ path: 'numbering.schemes', code: 'twice' }] : []),
    ...(new Set(days).size < days.length ? [{ path: 'numbering.partyTerms', code: 'day-twice' }] : []),
  ]
}

export const settings = defineRegister({
  name: 'settings',
  entries,
  titleOf: (record) => record.officeName,
  references: referencesOf,
  check: (record) => [
    ...(['morning', 'afternoon'] as const).flatMap((path) =>
      record[path].end <= record[path].start ? [{ path: `${path}.end`, code: 'end-before-start' }] : [],
    ),
    ...checkNumbering(record.numbering),
  ],
  migrations: settingsMigrations,
  fields: [{ key: 'officeName', kind: 'text', width: 200, get: (record) => record.officeName }],
})
