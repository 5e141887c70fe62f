import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { anyRegisterOf, type RegisterName } from '#shared/registers/index.ts'
import { defaultSettings } from '#shared/registers/settings/index.ts'

// Records as the editions before obligations wrote them must be valid records of this one.

const envelope = {
  id: 'cu',
  revision: 3,
  createdAt: '2026-11-01T01:00:00.000Z',
  updatedAt: '2026-11-02T01:00:00.000Z',
  removedAt: null,
}

const migrated = (name: RegisterName, record: Record<string, unknown>) =>
  anyRegisterOf(name).migrations.reduce((former, { up }) => up(former), record)

const oldRegulation = (bodies: string[]) => ({
  ...envelope,
  title: 'Quy chế phối hợp công tác',
  shortTitle: 'Quy chế',
  symbol: '01-QC/LN',
  signedOn: '2016-10-20',
  validFrom: '2016-10-20',
  validTo: '2020-12-31',
  parentInstrument: '',
  parties: bodies.map((organisationId) => ({ organisationId, role: 'signatory' })),
  articles: [{ id: 'd1', number: '1', chapter: '', title: 'Phạm vi', text: 'Nội dung' }],
})

describe('a regulation from before obligations', () => {
  test('becomes a valid one, with every word kept', () => {
    const old = oldRegulation(['ban', 'ubnd'])
    const now = migrated('regulation', old)
    expect(v.is(anyRegisterOf('regulation').recordSchema, now)).toBe(true)
    expect(now).toMatchObject({ ...old, articles: [old.articles[0]], stage: 'issued', kind: 'regulation' })
  })

  test.each([[[]], [['ban']], [['ban', 'ban']]])(
    'that names fewer than two bodies was no signed paper: %j',
    (bodies) => {
      expect(migrated('regulation', oldRegulation(bodies))).toMatchObject({ stage: 'draft' })
    },
  )

  test('is migrated once: a second time changes nothing', () => {
    const once = migrated('regulation', oldRegulation(['ban', 'ubnd']))
    expect(migrated('regulation', { ...once, stage: 'draft', kind: 'programme' })).toEqual({
      ...once,
      stage: 'draft',
      kind: 'programme',
    })
  })
})

test('settings from before reminders get the usual ladder and limits, and keep what the office chose', () => {
  const { reminders, volume, ...before } = defaultSettings
  const old = { ...envelope, ...before, officeName: 'Văn phòng Ban', soonDays: 7 }
  const now = migrated('settings', old)
  expect(v.is(anyRegisterOf('settings').recordSchema, now)).toBe(true)
  expect(now).toEqual({ ...old, reminders, volume })
})
