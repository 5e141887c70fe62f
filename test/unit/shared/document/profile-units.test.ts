/** Settings of a look one by one: all of them are there, each can be changed, told apart and taken back; any copy still prints. */
import { fc, test as property } from '@fast-check/vitest'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { type FormatProfile, formatProfileSchema } from '#shared/document/format-profile.ts'
import { paperTypes } from '#shared/document/paper-type.ts'
import {
  differencesOf,
  groupOf,
  keyOfPath,
  kindOf,
  resetUnit,
  type UnitPath,
  unitAt,
  unitGroups,
  unitsOf,
  withUnit,
} from '#shared/document/profile-units.ts'
import { en } from '#shared/i18n/en.ts'
import { vi } from '#shared/i18n/vi.ts'
import { buildPaper, builtInProfiles, composePaper, isFormal, makePaper } from '#shared/reports/index.ts'
import { sampleRequests } from '#test/support/sample-papers.ts'
import { contextOf, makeRecords, putBriefing, putLongMeeting } from '#test/support/sample-records.ts'

const originals = Object.entries(builtInProfiles)
const original = (id: string) => builtInProfiles[id] as FormatProfile

describe.each(originals)('the profile %s', (_id, profile) => {
  test('every setting stands in a part of the editor, and a number knows its bounds', () => {
    const units = unitsOf(profile)
    expect(new Set(units.map(({ path }) => keyOfPath(path))).size).toBe(units.length)
    for (const { path, value } of units) {
      expect(unitGroups, keyOfPath(path)).toContain(groupOf(path))
      const kind = kindOf(path)
      if (typeof value === 'number') expect(kind, keyOfPath(path)).toMatchObject({ kind: 'number' })
      if (typeof value === 'boolean') expect(kind.kind, keyOfPath(path)).toBe('flag')
      if (typeof value === 'string') expect(['text', 'choice'], keyOfPath(path)).toContain(kind.kind)
      expect(unitAt(profile, path)).toEqual(value)
    }
  })
  test('put together from its settings it is the same', () => {
    const again = unitsOf(profile).reduce((made, { path, value }) => withUnit(made, path, value), profile)
    expect(differencesOf(again, profile)).toEqual([])
    expect(v.parse(formatProfileSchema, again)).toBeDefined()
  })
})

/** A value of the setting's own kind. */
function anotherValue(path: UnitPath, value: unknown): fc.Arbitrary<unknown> {
  const kind = kindOf(path)
  switch (kind.kind) {
    case 'number':
      return fc.integer({ min: kind.min * 10, max: kind.max * 10 }).map((tenths) => tenths / 10)
    case 'flag':
      return fc.boolean()
    case 'choice':
      return fc.constantFrom(...kind.options)
    case 'text':
      return fc
        .constantFrom('Mẫu', 'X', '.', '{agency}', '{unit} & "Lưu"')
        .map((text) => [...text].slice(0, room(path)).join(''))
    case 'whole':
      return wholeValue(path, value)
  }
}
/** Signs are one to three letters long, everything else takes a word. */
const room = (path: UnitPath) =>
  ['separator', 'last', 'romanMark', 'recipientSeparator', 'afterNumber', 'beforeAgency'].includes(
    path.at(-1) ?? '',
  )
    ? 2
    : path[0] === 'endMark'
      ? 5
      : 10

function wholeValue([field, , part]: UnitPath, value: unknown): fc.Arbitrary<unknown> {
  const share = fc.integer({ min: 1, max: 10 }).map((tenths) => tenths / 10)
  const line = share.map((part) => ({ kind: 'line', share: part }))
  if (field === 'underAgency') return fc.oneof(line, fc.constant({ kind: 'star' }))
  if (field === 'underTitle') return fc.oneof(line, fc.constant({ kind: 'hyphens' }))
  if (field === 'order')
    return fc.shuffledSubarray(['title', 'addressees', 'bases', 'body'], { minLength: 4 })
  if (field === 'nation')
    return fc.array(
      fc.record({
        style: fc.constantFrom('nation', 'motto'),
        text: fc.constantFrom('QUỐC HIỆU', 'Tiêu ngữ'),
      }),
      { minLength: 1, maxLength: 3 },
    )
  if (part === 'line')
    return fc.oneof(
      fc.integer({ min: 8, max: 30 }).map((tenths) => ({ kind: 'multiple', value: tenths / 10 })),
      fc.integer({ min: 8, max: 60 }).map((pt) => ({ kind: 'exact', pt })),
    )
  return fc.constant(value)
}

const changed = fc.constantFrom(...originals.map(([id]) => id)).chain((id) => {
  const units = unitsOf(original(id))
  return fc
    .array(
      fc
        .constantFrom(...units)
        .chain(({ path, value }) => anotherValue(path, value).map((next) => ({ path, next }))),
      { minLength: 1, maxLength: 30 },
    )
    .map((changes) => ({
      id,
      changes,
      copy: changes.reduce((made, { path, next }) => withUnit(made, path, next), original(id)),
    }))
})

property.prop([changed])(
  'a copy changed at random is lawful, and every change is told and can be taken back',
  ({ id, copy, changes }) => {
    expect(v.safeParse(formatProfileSchema, copy).issues).toBeUndefined()
    const told = differencesOf(copy, original(id))
    const touched = new Set(changes.map(({ path }) => keyOfPath(path)))
    for (const path of told) expect(touched).toContain(keyOfPath(path))
    const back = told.reduce((made, path) => resetUnit(made, original(id), path), copy)
    expect(differencesOf(back, original(id))).toEqual([])
  },
)

const records = makeRecords()
putBriefing(records)
putLongMeeting(records)
const context = contextOf(records)
const papers = sampleRequests.flatMap(([name, request]) =>
  isFormal(request) && 'meetingId' in request && !('version' in request && request.version)
    ? [{ name, made: makePaper(request, context) }]
    : [],
)

property.prop([changed, fc.constantFrom(...paperTypes), fc.boolean()], { numRuns: 60 })(
  'a copy changed at random still makes every sample paper and every specimen, with no length astray',
  ({ copy }, type, joint) => {
    const models = [
      ...papers.map(({ made }) => composePaper(made.parts, made.file, copy)),
      buildPaper({ kind: 'specimen', profile: copy, type, joint }, context),
    ]
    expect(models.length).toBeGreaterThan(5)
    for (const model of models) {
      expect(model.blocks.length).toBeGreaterThan(3)
      for (const [key, length] of lengthsIn(model)) {
        expect(length, key).not.toBeNaN()
        // An indent may hang to the left; nothing may be less than nothing wide, high or far.
        if (key !== 'firstLineMm') expect(length, key).toBeGreaterThanOrEqual(0)
      }
    }
  },
)

/** Every number of a model with its key. */
function lengthsIn(value: unknown, key = ''): (readonly [string, number])[] {
  if (typeof value === 'number') return [[key, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([inner, found]) =>
    lengthsIn(found, Array.isArray(value) ? key : inner),
  )
}

describe('the words of the editor', () => {
  const said = (words: unknown, path: UnitPath): unknown =>
    path.reduce<unknown>(
      (at, key) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined),
      words,
    )
  test('name every setting outside of the tables', () => {
    const tables = new Set(['styles', 'types', 'marks'])
    for (const [, profile] of originals)
      for (const { path } of unitsOf(profile))
        if (!tables.has(path[0] ?? ''))
          for (const words of [vi.profiles.fields, en.profiles.fields]) {
            const found = said(words, path)
            expect(typeof found === 'string' ? found : said(found, ['label']), keyOfPath(path)).toBeTypeOf(
              'string',
            )
          }
  })
})
