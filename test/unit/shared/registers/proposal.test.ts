import { describe, expect, test } from 'vitest'
import { en } from '#shared/i18n/en.ts'
import { vi } from '#shared/i18n/vi.ts'
import { type Proposal, proposal } from '#shared/registers/proposal/index.ts'
import { checkProposal } from '#shared/registers/proposal/rules.ts'
import { decidedLate, stateOfProposal } from '#shared/registers/proposal/state.ts'
import { secretSubject } from '#shared/registers/source-document/index.ts'
import { contextOf, makeRecords } from '#test/support/sample-records.ts'

const today = '2026-11-20'

/** A proposal of `ban` to `ubnd` of 2 November, as it is stored. */
function made(more: Partial<Proposal> = {}): Proposal {
  const fields = proposal.blank('2026-11-02')
  if (!fields) throw new Error('no blank')
  const records = makeRecords()
  records.put('proposal', 'x', { ...fields, title: 'Lập nhóm', fromId: 'ban', toId: 'ubnd', ...more })
  return records.read.get('proposal', 'x') as Proposal
}

test.each<[string, Partial<Proposal>, string]>([
  ['made', {}, 'proposed'],
  ['looked at', { consideredOn: '2026-11-05' }, 'considering'],
  ['looked at later than today', { consideredOn: '2026-11-25' }, 'proposed'],
  ['hoped for by today', { answerDueOn: today }, 'proposed'],
  ['hoped for by yesterday', { answerDueOn: '2026-11-19', consideredOn: '2026-11-05' }, 'overdue'],
  ['taken up', { fate: 'accepted', decidedOn: '2026-11-19', answerDueOn: '2026-11-10' }, 'accepted'],
  ['taken up after today', { fate: 'accepted', decidedOn: '2026-11-25' }, 'proposed'],
  ['declined', { fate: 'declined', decidedOn: today, reason: 'Trùng' }, 'declined'],
  ['taken back', { withdrawnOn: '2026-11-10', answerDueOn: '2026-11-12' }, 'withdrawn'],
])('a proposal that was %s', (_name, more, state) => {
  expect(stateOfProposal(made(more), { today })).toBe(state)
})

test.each<[string | null, string | null, boolean]>([
  ['2026-11-10', '2026-11-10', false],
  ['2026-11-11', '2026-11-10', true],
  ['2026-11-11', null, false],
  [null, '2026-11-10', false],
])('decided on %s with an answer due on %s: late %s', (decidedOn, answerDueOn, isLate) => {
  expect(decidedLate({ decidedOn, answerDueOn })).toBe(isLate)
})

describe('the rules of a proposal', () => {
  const cases: [string, Partial<Proposal>, string[]][] = [
    ['plain', {}, []],
    ['to oneself', { toId: 'ban' }, ['toId same-body']],
    ['of no day', { proposedOn: null }, ['proposedOn required']],
    ['of tomorrow', { proposedOn: '2026-11-21' }, ['proposedOn in-future']],
    ['considered before it was made', { consideredOn: '2026-11-01' }, ['consideredOn before-proposed']],
    ['answered by before it was made', { answerDueOn: '2026-11-01' }, ['answerDueOn before-proposed']],
    [
      'decided before it was considered',
      { consideredOn: '2026-11-10', fate: 'accepted', decidedOn: '2026-11-09' },
      ['decidedOn before-considered'],
    ],
    ['decided on no day', { fate: 'accepted' }, ['decidedOn required']],
    ['decided to nothing', { decidedOn: '2026-11-10' }, ['fate required']],
    ['declined without a reason', { fate: 'declined', decidedOn: '2026-11-10' }, ['reason reason-required']],
    [
      'taken up in part without a reason',
      { fate: 'partly', decidedOn: '2026-11-10' },
      ['reason reason-required'],
    ],
    ['taken up whole needs none', { fate: 'accepted', decidedOn: '2026-11-10' }, []],
    [
      'decided and taken back',
      { fate: 'accepted', decidedOn: '2026-11-10', withdrawnOn: '2026-11-12' },
      ['withdrawnOn decided-and-withdrawn'],
    ],
    ['with a result in words that are missing', { resultKind: 'words' }, ['resultText required']],
    [
      'by a secret paper that says more',
      { paperKind: 'secret', content: 'Phương án' },
      ['title secret-exchange-says', 'content secret-paper-says'],
    ],
    ['by a secret paper', { paperKind: 'secret', title: secretSubject }, []],
  ]

  test.each(cases)('%s', (_name, more, issues) => {
    expect(checkProposal(made(more), { today }).map(({ path, code }) => `${path} ${code}`)).toEqual(issues)
  })

  test('every issue has a sentence in both languages', () => {
    const codes = new Set(cases.flatMap(([, , issues]) => issues.map((issue) => issue.split(' ')[1] ?? '')))
    for (const { errors } of [vi, en])
      expect([...codes].filter((code) => !(code in errors.issues))).toEqual([])
  })
})

describe('what a proposal owes and proves', () => {
  const context = contextOf(makeRecords(), today)
  const due = { answerDueOn: '2026-11-25' }

  test('an answer is owed by the one it was made to, until it comes', () => {
    expect(proposal.duesOf(made(due), context)).toEqual([
      { key: 'decide', what: 'decide', on: '2026-11-25', organisationId: 'ubnd' },
    ])
    expect(proposal.duesOf(made({ ...due, fate: 'accepted', decidedOn: '2026-11-18' }), context)).toEqual([])
    expect(proposal.duesOf(made({ ...due, withdrawnOn: '2026-11-18' }), context)).toEqual([])
    expect(proposal.duesOf(made(), context)).toEqual([])
  })

  test('it was made, also when it is declined; not when it is taken back', () => {
    const declined = made({ fate: 'declined', decidedOn: '2026-11-18', reason: 'Trùng' })
    expect(proposal.proofOf(declined, context)).toEqual({ on: '2026-11-02', stands: 'counts' })
    expect(proposal.proofOf(made({ withdrawnOn: '2026-11-18' }), context)?.stands).toBe('called-off')
  })
})
