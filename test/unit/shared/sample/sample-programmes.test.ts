import { describe, expect, test } from 'vitest'
import { dayOfMoment } from '#shared/lib/dates.ts'
import { checkProgramme } from '#shared/registers/programme/check.ts'
import { programmeStates, stateOfProgramme } from '#shared/registers/programme/index.ts'
import { sampleDays } from '#shared/sample/sample-days.ts'
import { sampleProgrammes } from '#shared/sample/sample-programmes.ts'
import { programmeWith } from '#test/support/programmes.ts'

describe.each([
  '2026-11-23T01:00:00.000Z',
  '2026-06-06T04:00:00.000Z',
  '2027-02-06T02:00:00.000Z',
  '2028-02-29T02:00:00.000Z',
  '2026-12-31T17:30:00.000Z',
  '2027-03-31T03:00:00.000Z',
])('the sample programmes made at %s', (now) => {
  const today = dayOfMoment(now)
  const records = sampleProgrammes(sampleDays(now)).flatMap((change) =>
    change.register === 'programme' && change.kind === 'create'
      ? [programmeWith({ ...change.fields, id: change.id ?? '' })]
      : [],
  )

  test('stand in every state, without a fault', () => {
    expect(new Set(records.map((record) => stateOfProgramme(record, today)))).toEqual(
      new Set(programmeStates),
    )
    expect(
      records.flatMap((record) => checkProgramme(record, today).map((issue) => [record.id, issue])),
    ).toEqual([])
  })
})
