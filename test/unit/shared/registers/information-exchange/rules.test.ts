import { describe, expect, test } from 'vitest'
import { en } from '#shared/i18n/en.ts'
import { vi } from '#shared/i18n/vi.ts'
import { checkExchange } from '#shared/registers/information-exchange/rules.ts'
import { secretSubject } from '#shared/registers/source-document/index.ts'
import { type ExchangeFields, exchangesOf } from '#test/support/exchanges.ts'

const today = '2026-11-20'

type Case = [name: string, more: Partial<ExchangeFields>, issues: string[]]

const cases: Case[] = [
  ['a plain request', {}, []],
  ['a body does not ask itself', { toId: 'ban' }, ['toId same-body']],
  ['a request was sent', { sentOn: null }, ['sentOn required']],
  [
    'a regular supply may be still to send',
    { kind: 'regular', sentOn: null, term: 'none', dueOn: '2026-11-25' },
    [],
  ],
  [
    'a time without a day',
    { kind: 'regular', sentOn: null, sentAt: '08:00', term: 'none' },
    ['sentOn required'],
  ],
  ['sent tomorrow', { sentOn: '2026-11-21' }, ['sentOn in-future']],
  ['answered tomorrow', { answeredOn: '2026-11-21' }, ['answeredOn in-future']],
  ['answered before it was asked', { answeredOn: '2026-11-08' }, ['answeredOn answered-before-asked']],
  [
    'answered an hour before it was asked',
    { sentAt: '10:00', answeredOn: '2026-11-09', answeredAt: '09:00' },
    ['answeredOn answered-before-asked'],
  ],
  ['answered at a time of no day', { answeredAt: '09:00' }, ['answeredOn required']],
  ['taken back before it was asked', { withdrawnOn: '2026-11-08' }, ['withdrawnOn before-sent']],
  ['hours without a number', { term: 'hours', termCount: null }, ['termCount required']],
  ['working days without a number', { termCount: null }, ['termCount required']],
  ['by a day that is not given', { term: 'day' }, ['dueOn required']],
  ['due before it was asked', { term: 'day', dueOn: '2026-11-08' }, ['dueOn before-sent']],
  ['a supply by a time of no day', { kind: 'regular', term: 'none', dueAt: '08:00' }, ['dueOn required']],
  ['an answer answers something', { kind: 'answer' }, ['answersIds answers-nothing']],
  ['feedback may stand alone', { kind: 'feedback' }, []],
  ['itself', { answersIds: ['x'] }, ['answersIds answers-itself']],
  ['round in a circle', { answersIds: ['b'] }, ['answersIds answers-itself']],
  [
    'an answer from before the question',
    { kind: 'answer', answersIds: ['hoi'], sentOn: '2026-11-03' },
    ['sentOn answered-before-asked'],
  ],
  [
    'an answer from the same morning, before it',
    { kind: 'answer', answersIds: ['hoi'], sentOn: '2026-11-04', sentAt: '07:00' },
    ['sentOn answered-before-asked'],
  ],
  ['a paper of the library that is not chosen', { paperKind: 'document' }, ['paperId required']],
  ['words that are not written', { paperKind: 'words' }, ['paperText required']],
  ['words beside no paper', { paperText: '12/CV' }, ['paperText not-by-this-paper']],
  [
    'a secret paper with its number',
    { paperKind: 'secret', paperText: '12/CV', title: secretSubject },
    ['paperText secret-paper-says'],
  ],
  [
    'a secret paper by its subject',
    { paperKind: 'secret', title: 'Phương án' },
    ['title secret-exchange-says'],
  ],
  [
    'a secret paper in its details',
    { paperKind: 'secret', title: secretSubject, content: 'Phương án' },
    ['content secret-paper-says'],
  ],
  ['a secret paper and no word more', { paperKind: 'secret', title: secretSubject }, []],
]

describe('the rules of an exchange', () => {
  test.each(cases)('%s', (_name, more, issues) => {
    const { at, get } = exchangesOf({
      hoi: { sentOn: '2026-11-04', sentAt: '08:00' },
      b: { answersIds: ['c'] },
      c: { answersIds: ['x'] },
      x: more,
    })
    const found = checkExchange(get('x'), at(today), null)
    expect(found.map(({ path, code }) => `${path} ${code}`)).toEqual(issues)
  })

  test('a day put right must not come to lie after the answer', () => {
    const { at, get } = exchangesOf({
      hoi: { sentOn: '2026-11-12' },
      dap: { kind: 'answer', answersIds: ['hoi'], sentOn: '2026-11-11' },
    })
    const hoi = get('hoi')
    expect(checkExchange(hoi, at(today), { ...hoi, sentOn: '2026-11-10' })).toEqual([
      { path: 'sentOn', code: 'answered-before-asked' },
    ])
  })

  test('every issue has a sentence in both languages', () => {
    const codes = new Set(cases.flatMap(([, , issues]) => issues.map((issue) => issue.split(' ')[1] ?? '')))
    for (const { errors } of [vi, en])
      expect([...codes].filter((code) => !(code in errors.issues))).toEqual([])
  })
})
