import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Commendation,
  commendation,
  consentOf,
  printedNominee,
  stateOfCommendation,
  stepsOf,
} from '#shared/registers/commendation/index.ts'
import type { FieldsOf, RuleContext } from '#shared/registers/define-register.ts'
import { sampleCalendar } from '#test/support/sample-records.ts'

const today = '2026-11-23'
const context: RuleContext = {
  read: { get: () => undefined, all: () => [] },
  today,
  calendar: sampleCalendar,
}
const example = (differs: Partial<Commendation> = {}): Commendation => ({
  id: 'guong',
  revision: 1,
  createdAt: '2026-11-01T01:00:00.000Z',
  updatedAt: '2026-11-01T01:00:00.000Z',
  removedAt: null,
  ...(commendation.blank('2026-10-01') as FieldsOf<'commendation'>),
  title: 'Hiến đất mở đường',
  nominee: 'Tổ dân phố 3',
  ...differs,
})
const faultsOf = (differs: Partial<Commendation>) =>
  commendation.check(example(differs), context, null).map(({ path, code }) => `${path} ${code}`)
const decided = { decidedOn: '2026-10-20', reward: 'provincial' } as const
const spreading = (on: string) => ({ id: 'r1', what: 'Làm theo', organisationId: null, on, result: '' })

describe('what must agree within a commendation', () => {
  test.each<[Partial<Commendation>, string[]]>([
    [{}, []],
    [{ nominatedOn: '2026-11-24' }, ['nominatedOn in-future']],
    [{ verifiedOn: '2026-10-10' }, ['verification required']],
    [{ verifiedOn: '2026-09-30', verification: 'confirmed' }, ['verifiedOn before-earlier-step']],
    [{ decidedOn: '2026-10-20' }, ['reward required']],
    [{ ...decided, proposedOn: '2026-10-21' }, ['decidedOn before-earlier-step']],
    [
      { ...decided, verifiedOn: '2026-10-10', verification: 'not-confirmed' },
      ['decidedOn decided-unconfirmed'],
    ],
    [{ ...decided, communicatedOn: '2026-10-05' }, []],
    [{ isDeclined: true }, ['declinedReason required']],
    [{ isDeclined: true, declinedReason: 'Trùng', ...decided }, ['isDeclined decided-and-declined']],
    [{ consentOn: '2026-10-02' }, ['consentBy required']],
    [{ consentOn: '2026-11-24', consentBy: 'UBND phường' }, ['consentOn in-future']],
    [{ spreadings: [spreading('2026-12-30')] }, []],
    [{ links: [{ register: 'matter', id: 'vu-viec' }] }, ['links commendation-with-matter']],
    [
      { basis: [{ kind: 'record', register: 'matter', recordId: 'vu-viec' }] },
      ['basis commendation-with-matter'],
    ],
    [{ basis: [{ kind: 'record', register: 'programme', recordId: 'chuong-trinh' }] }, []],
  ])('%j', (differs, faults) => expect(faultsOf(differs)).toEqual(faults))
})

describe('steps', () => {
  test.each([
    [example({ nominatedOn: null }), 'new', null],
    [example(), 'nominated', 'planned'],
    [example({ verifiedOn: '2026-10-10' }), 'verified', 'planned'],
    [example(decided), 'decided', 'counts'],
    [example({ ...decided, communicatedOn: '2026-10-25' }), 'communicated', 'counts'],
    [example({ ...decided, spreadings: [spreading('2026-11-01')] }), 'spread', 'counts'],
    [example({ isDeclined: true }), 'declined', 'called-off'],
  ] as const)('%#: %s', (record, state, stands) => {
    expect(stateOfCommendation(record)).toBe(state)
    if (stands !== null) expect(commendation.proofOf(record, context)?.stands).toBe(stands)
  })

  test('days that pass never run backwards from nomination to decision', () => {
    const day = fc.option(fc.constantFrom('2026-09-01', '2026-09-02', '2026-09-03', '2026-09-04'))
    fc.assert(
      fc.property(day, day, day, day, (nominatedOn, verifiedOn, proposedOn, decidedOn) => {
        const record = {
          nominatedOn,
          verifiedOn,
          proposedOn,
          decidedOn,
          verification: 'confirmed',
          reward: 'praise',
        } as const
        const way = stepsOf(example(record)).flatMap(({ on }) => on ?? [])
        const isOrdered = way.every((on, index) => index === 0 || String(way[index - 1]) <= on)
        expect(faultsOf(record).length === 0).toBe(isOrdered)
      }),
    )
  })

  test('what is to be decided is due with who must move next', () => {
    const waiting = example({ dueOn: '2026-12-01', verifiedById: 'ban', nominatedById: 'so' })
    expect(commendation.duesOf(waiting, context)).toMatchObject([{ what: 'verify', organisationId: 'ban' }])
    const verified = { ...waiting, verifiedOn: '2026-10-10' }
    expect(commendation.duesOf(verified, context)).toMatchObject([{ what: 'decide', organisationId: 'so' }])
    expect(commendation.duesOf({ ...verified, ...decided }, context)).toEqual([])
    expect(commendation.duesOf({ ...verified, isDeclined: true }, context)).toEqual([])
  })
})

describe('names', () => {
  const person = example({ subjectKind: 'individual', nominee: 'Nguyễn Văn Mẫu' })

  test('of a person without consent go into no list, subtitle or file', () => {
    expect(consentOf(person)).toBe('missing')
    expect(printedNominee(person)).toBeNull()
    expect(commendation.subtitleOf(person, context)).toBe('')
    for (const field of commendation.fields)
      expect(String(field.get(person, context) ?? ''), field.key).not.toContain('Mẫu')
  })

  test('of a person with consent, of a collective and of a model are said', () => {
    expect(printedNominee({ ...person, consentOn: '2026-10-02' })).toBe('Nguyễn Văn Mẫu')
    for (const subjectKind of ['collective', 'model'] as const)
      expect(printedNominee(example({ subjectKind }))).toBe('Tổ dân phố 3')
  })

  test('of people alone are covered when names are', () => {
    expect(commendation.namesOf(person)).toEqual(['Nguyễn Văn Mẫu'])
    expect(commendation.namesOf(example())).toEqual([])
  })
})
