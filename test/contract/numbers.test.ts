/** Numbers and the issue of papers, by the commands over the sample office. */
import { beforeEach, describe, expect, test } from 'vitest'
import { legalClocks } from '#shared/calendar/legal-clocks.ts'
import type { InputOf } from '#shared/contract/commands.ts'
import type { RecordOf, RegisterName } from '#shared/registers/index.ts'
import { papersIssued } from '#shared/views/gauges/papers-issued.ts'
import { clockFactsOf } from '#shared/views/meeting-clocks.ts'
import type { NumberChoice } from '#shared/views/numbering/inputs.ts'
import { type InProcess, makeInProcess } from '#test/support/in-process-api.ts'
import { draftOf } from '#test/support/paper-drafts.ts'

const today = '2026-11-23'
let program: InProcess

beforeEach(async () => {
  program = await makeInProcess({ isSample: true, startAt: `${today}T01:00:00.000Z` })
})

const get = async <N extends RegisterName>(register: N, id: string) =>
  (await program.ask('records.get', { register, id })) as unknown as RecordOf<N>
const all = async <N extends RegisterName>(register: N) =>
  (await program.ask('records.all', { register })) as unknown as RecordOf<N>[]
const draft = async (...args: Parameters<typeof draftOf>) => {
  const fields = draftOf(...args)
  return (await program.ask('records.create', { register: 'paper', id: null, fields })).id
}
const issueInput = async (
  paperId: string,
  number: NumberChoice = { kind: 'next' },
  issuedOn = today,
): Promise<InputOf<'papers.issue'>> => {
  const { revision } = await get('paper', paperId)
  return { paperId, revision, issuedOn, number }
}
const issue = async (...args: Parameters<typeof issueInput>) =>
  (await program.ask('papers.issue', await issueInput(...args))).printed
const refusal = async <
  N extends
    | 'papers.issue'
    | 'numbers.reserve'
    | 'numbers.cancel'
    | 'numbers.release'
    | 'papers.withdraw'
    | 'numbers.enter',
>(
  name: N,
  input: InputOf<N>,
) => {
  const result = await program.api.call(name, input)
  if (result.ok) return 'allowed'
  return result.error.issues?.map(({ path, code }) => `${path}: ${code}`).join() ?? result.error.code
}
const series = async (organisationId: string, letters: string, period?: string) => {
  const { series: found } = await program.ask('numbers.overview', {
    organisationId,
    period: period ?? null,
  })
  return found.find((one) => one.series === letters)
}
const withdraw = async (paperId: string, cancelsNumber = false) => {
  const { revision } = await get('paper', paperId)
  return program.ask('papers.withdraw', { paperId, revision, reason: 'Sai căn cứ', cancelsNumber })
}

describe('issuing a paper', () => {
  test('it gets the next number of its sequence, its day, its look for ever; the next one gets the next', async () => {
    const before = (await series('vp-ubnd', 'KH'))?.next ?? 1
    const [first, second] = [
      await draft('vp-ubnd', { parts: { typeSymbol: 'KH', type: 'plan' } }),
      await draft('vp-ubnd', { parts: { typeSymbol: 'KH', type: 'plan' } }),
    ]
    const printed = (number: number) => `${String(number).padStart(2, '0')}/KH-VP`
    expect(await issue(first)).toBe(printed(before))
    expect(await issue(second)).toBe(printed(before + 1))
    const paper = await get('paper', first)
    expect(paper).toMatchObject({
      state: 'issued',
      parts: { number: String(before), issuedOn: today, year: '2026' },
    })
    expect(paper.issuedAt).toMatch(/^2026-11-23T01:/)
    expect(paper.look?.name).toBe('Nghị định 30/2020/NĐ-CP')
    const record = (await all('paper-number')).find(({ paperId }) => paperId === first)
    expect(record).toMatchObject({
      ...{ organisationId: 'vp-ubnd', series: 'KH', period: '2026', number: before, state: 'used' },
      ...{ printed: printed(before), givenOn: today, subject: 'Báo cáo kết quả phối hợp' },
    })
  })

  test('the library has it once, also when the issue was undone and made again', async () => {
    const id = await draft('vp-ubnd')
    const printed = await issue(id)
    const own = async () => (await all('source-document')).filter(({ number }) => number === printed)
    expect(await own()).toMatchObject([{ type: 'report', issuedOn: today, issuerId: 'vp-ubnd' }])
    await program.ask('history.undo', {})
    expect(await own()).toEqual([])
    expect(await get('paper', id)).toMatchObject({ state: 'draft', look: null, parts: { number: '' } })
    expect(await issue(id)).toBe(printed)
    expect(await own()).toHaveLength(1)
  })

  test('a second click is refused in words, and two that race get a number each', async () => {
    const [a, b] = [await draft('vp-ubnd'), await draft('vp-ubnd')]
    const inputs = [await issueInput(a), await issueInput(a), await issueInput(b)]
    const answers = await Promise.all(inputs.map((input) => program.api.call('papers.issue', input)))
    expect(answers.map((one) => (one.ok ? 'issued' : one.error.code))).toEqual([
      'issued',
      'paper-issued',
      'issued',
    ])
    const numbers = (await all('paper-number')).filter(({ paperId }) => paperId === a || paperId === b)
    expect(new Set(numbers.map(({ number }) => number)).size).toBe(2)
  })

  test('two that race for one typed number: the second is refused', async () => {
    const typed = { kind: 'typed', text: '90' } as const
    const inputs = [
      await issueInput(await draft('vp-ubnd'), typed),
      await issueInput(await draft('vp-ubnd'), typed),
    ]
    const answers = await Promise.all(inputs.map((input) => program.api.call('papers.issue', input)))
    expect(answers.map((one) => (one.ok ? 'issued' : one.error.issues?.[0]?.code))).toEqual([
      'issued',
      'number-taken',
    ])
  })

  test('changed by somebody meanwhile, it is refused', async () => {
    const input = await issueInput(await draft('vp-ubnd'))
    const {
      createdAt: _c,
      updatedAt: _u,
      removedAt: _r,
      id,
      revision,
      ...fields
    } = await get('paper', input.paperId)
    await program.ask('records.update', {
      register: 'paper',
      id,
      revision,
      fields: { ...fields, note: 'khác' },
    })
    expect(await refusal('papers.issue', input)).toBe('record-changed')
  })

  test.each([
    ['a day to come', { issuedOn: '2026-11-24' }, 'issuedOn: in-future'],
    ['no number where the paper has a place for one', { number: { kind: 'none' } }, 'number: required'],
    ['words for a number', { number: { kind: 'typed', text: 'mười' } }, 'number: not-a-paper-number'],
    [
      'a kept number that is not there',
      { number: { kind: 'reserved', id: 'x' } },
      'number: reserved-elsewhere',
    ],
  ] as const)('refused: %s', async (_what, change, code) => {
    expect(await refusal('papers.issue', { ...(await issueInput(await draft('vp-ubnd'))), ...change })).toBe(
      code,
    )
  })

  test('a body that is not in the directory has no numbers', async () => {
    const id = await draft('vp-ubnd', {
      parts: { agencies: [{ organisationId: null, parentLine: '', line: 'X' }] },
    })
    expect(await refusal('papers.issue', await issueInput(id))).toBe('number: issuer-not-listed')
  })

  test('a paper without a number is issued without one', async () => {
    const id = await draft('ban-tgdv', {
      format: 'party',
      parts: { hasNumber: false, type: 'schedule', typeSymbol: '' },
    })
    const before = (await all('paper-number')).length
    expect(await issue(id, { kind: 'none' })).toBe('')
    expect(await get('paper', id)).toMatchObject({ state: 'issued', parts: { number: '', issuedOn: today } })
    expect((await all('paper-number')).length).toBe(before)
  })

  test('once issued it is locked, and it keeps its look when the office changes its own', async () => {
    const { guidance05 } = await import('#shared/reports/formats/guidance-05.ts')
    const profile = await program.ask('records.create', {
      register: 'format-profile',
      id: null,
      fields: { ...guidance05, name: 'Mẫu riêng', signatureRoomMm: 31, basedOn: 'hd05' },
    })
    const id = await draft('ban-tgdv', { format: 'party', profileId: profile.id })
    await issue(id)
    const paper = await get('paper', id)
    expect(paper.look).toEqual({ ...guidance05, name: 'Mẫu riêng', signatureRoomMm: 31 })
    const { id: _id, revision, createdAt: _c, updatedAt: _u, removedAt: _r, ...fields } = paper
    const update = await program.api.call('records.update', { register: 'paper', id, revision, fields })
    expect(!update.ok && update.error.code).toBe('record-locked')
  })

  test('a joint paper takes its number in the book of the body that leads', async () => {
    const agencies = ['vp-ubnd', 'ban-tgdv'].map((organisationId) => ({
      organisationId,
      parentLine: '',
      line: 'X',
    }))
    const id = await draft('vp-ubnd', { parts: { agencies, symbol: 'VP-BTGDVTU' } })
    const before = await series('ban-tgdv', 'BC')
    expect(await issue(id)).toMatch(/\/BC-VP-BTGDVTU$/)
    expect(await series('ban-tgdv', 'BC')).toEqual(before)
  })

  test('State: from 1 January the numbers begin anew; Party: they run on', async () => {
    await issue(await draft('vp-ubnd'), { kind: 'typed', text: '40' })
    await issue(await draft('ban-tgdv', { format: 'party', parts: { symbol: 'BTGDVTU' } }), {
      kind: 'typed',
      text: '120',
    })
    program.clock.set('2027-01-04T01:00:00.000Z')
    const newYear = '2027-01-04'
    expect(await issue(await draft('vp-ubnd'), { kind: 'next' }, newYear)).toBe('01/BC-VP')
    const party = await draft('ban-tgdv', { format: 'party', parts: { symbol: 'BTGDVTU' } })
    expect(await issue(party, { kind: 'next' }, newYear)).toBe('121-BC/BTGDVTU')
    expect(await issue(await draft('vp-ubnd'), { kind: 'next' }, '2026-12-31')).toBe('41/BC-VP')
  })
})

describe('what is worth a word first', () => {
  const warnings = async (paperId: string, number: NumberChoice, issuedOn: string) =>
    (await program.ask('numbers.offer', { paperId, number, issuedOn })).warnings.map(({ code }) => code)

  test('a day off, a day before that of a lower number, one after that of a higher one, a gap, a late number', async () => {
    await issue(await draft('vp-ubnd'), { kind: 'typed', text: '30' }, '2026-11-20')
    const id = await draft('vp-ubnd')
    expect(await warnings(id, { kind: 'next' }, today)).toEqual([])
    expect(await warnings(id, { kind: 'next' }, '2026-11-22')).toEqual(['issued-on-day-off'])
    expect(await warnings(id, { kind: 'next' }, '2026-11-19')).toEqual([
      'before-lower-number',
      'numbered-late',
    ])
    expect(await warnings(id, { kind: 'typed', text: '29' }, today)).toEqual(['after-higher-number'])
    expect(await warnings(id, { kind: 'typed', text: '35' }, today)).toEqual(['leaves-gap'])
  })

  test('the offer tells the sequence, what is kept in it, and the number as it will be printed', async () => {
    await program.ask('numbers.reserve', {
      ...{
        organisationId: 'vp-ubnd',
        typeSymbol: 'QĐ',
        day: today,
        number: null,
        count: 2,
        reason: 'Quyết định tổ chức',
      },
    })
    const id = await draft('vp-ubnd', { parts: { type: 'decision', typeSymbol: 'QĐ' } })
    const offer = await program.ask('numbers.offer', {
      paperId: id,
      issuedOn: today,
      number: { kind: 'next' },
    })
    expect(offer).toMatchObject({
      printed: '03/QĐ-VP',
      next: 3,
      periodName: '2026',
      problems: [],
      tells: null,
    })
    expect(offer.reserved.map(({ printed, reason }) => [printed, reason])).toEqual([
      ['01/QĐ-VP', 'Quyết định tổ chức'],
      ['02/QĐ-VP', 'Quyết định tổ chức'],
    ])
    const [kept] = offer.reserved
    expect(await issue(id, { kind: 'reserved', id: kept?.id ?? '' })).toBe('01/QĐ-VP')
    expect(await series('vp-ubnd', 'QĐ')).toMatchObject({
      counts: { used: 1, reserved: 1, cancelled: 0 },
      next: 3,
    })
  })
})

describe('papers of a meeting', () => {
  const open = 'tham-dinh-hop-bao'
  const closedOne = async () => {
    const meeting = (await all('meeting')).find(({ state }) => state === 'closed')
    if (!meeting) throw new Error('the sample has no closed meeting')
    return meeting
  }
  const paperOf = async (kind: 'invitation' | 'minutes' | 'conclusion-notice', meetingId: string) => {
    const request = { kind, meetingId, format: 'party' as const }
    const more = kind === 'minutes' ? { hideNames: false, version: null } : {}
    const { id } = await program.ask('papers.draft', {
      request: { ...request, ...more } as never,
      again: true,
    })
    return id
  }

  test('an invitation: the meeting learns number, day and sending, the clock stops, undo takes all back', async () => {
    const before = await get('meeting', open)
    const cleared = { ...before.invitation, sentOn: null }
    const { id: _id, revision, createdAt: _c, updatedAt: _u, removedAt: _r, ...fields } = before
    await program.ask('records.update', {
      register: 'meeting',
      id: open,
      revision,
      fields: { ...fields, invitation: cleared },
    })
    await issue(await paperOf('invitation', open), { kind: 'typed', text: '77' })
    const meeting = await get('meeting', open)
    expect(meeting.invitation).toMatchObject({ sentOn: today, party: { number: '77', issuedOn: today } })
    const facts = clockFactsOf(await get('event', open), meeting)
    const clocks = legalClocks(facts, today, program.services().context().calendar)
    expect(clocks.find(({ clock }) => clock === 'invitation')?.doneOn).toBe(today)
    await program.ask('history.undo', {})
    expect((await get('meeting', open)).invitation).toEqual(cleared)
  })

  test('a notice of closed minutes: the meeting has its number and day; withdrawn, it has not gone out', async () => {
    const { id, noticeIssuedOn } = await closedOne()
    const paperId = await paperOf('conclusion-notice', id)
    const printed = await issue(paperId, { kind: 'next' })
    expect(await get('meeting', id)).toMatchObject({
      noticeNumber: printed,
      noticeIssuedOn: today,
      state: 'closed',
    })
    expect(noticeIssuedOn).not.toBe(today)
    // What was typed on the meeting before was given once: it stays in the book.
    expect((await series('ban-tgdv', 'TB'))?.gaps).not.toContainEqual({ from: 50, to: 57 })
    expect(await series('ban-tgdv', 'TB')).toMatchObject({ counts: { used: 4 }, doubles: [] })
    await withdraw(paperId)
    expect(await get('meeting', id)).toMatchObject({ noticeNumber: '', noticeIssuedOn: null })
    expect(await get('paper', paperId)).toMatchObject({
      state: 'withdrawn',
      reason: 'Sai căn cứ',
      look: { format: 'party' },
    })
  })

  test('closed minutes take their number once, the seal holds, and another number is refused', async () => {
    const { id } = await closedOne()
    const paperId = await paperOf('minutes', id)
    await issue(paperId, { kind: 'typed', text: '31' })
    const meeting = await get('meeting', id)
    expect(meeting.minutes.party.number).toBe('31')
    expect((await get('minutes-version', `${id}.v1`)).meeting.minutes.party.number).toBe('31')
    expect(await program.ask('records.seal', { register: 'minutes-version', id: `${id}.v1` })).toMatchObject({
      state: 'intact',
    })
    const again = await paperOf('minutes', id)
    expect(await refusal('papers.issue', await issueInput(again, { kind: 'typed', text: '32' }))).toBe(
      'number: minutes-have-number',
    )
  })

  test('the gauge counts issued minutes and notices once', async () => {
    const { id } = await closedOne()
    const count = () => papersIssued(program.services().context().read).length
    const before = count()
    await issue(await paperOf('minutes', id), { kind: 'next' })
    expect(count()).toBe(before)
  })

  test('a number typed on a meeting is not given again, nor listed as missing', async () => {
    const known = await series('ban-tgdv', 'TB')
    expect(known?.last).toBe(57)
    expect(known?.gaps).not.toContainEqual({ from: 57, to: 57 })
    const id = await draft('ban-tgdv', { format: 'party', parts: { type: 'notice', typeSymbol: 'TB' } })
    expect(await refusal('papers.issue', await issueInput(id, { kind: 'typed', text: '57' }))).toBe(
      'number: number-taken',
    )
    expect(await issue(id)).toMatch(/^58-TB/)
  })
})

describe('withdrawing', () => {
  test('the number stays used, or is cancelled with the reason; either way it is not given again', async () => {
    const [a, b] = [await draft('vp-ubnd'), await draft('vp-ubnd')]
    const first = await issue(a)
    await issue(b)
    await withdraw(a)
    await withdraw(b, true)
    const state = async (id: string) => (await all('paper-number')).find(({ paperId }) => paperId === id)
    expect(await state(a)).toMatchObject({ state: 'used' })
    expect(await state(b)).toMatchObject({ state: 'cancelled', reason: 'Sai căn cứ' })
    const next = await draft('vp-ubnd')
    const taken = (text: string) =>
      issueInput(next, { kind: 'typed', text }).then((input) => refusal('papers.issue', input))
    expect(await taken(first)).toBe('number: number-taken')
    expect(await taken(String((await state(b))?.number))).toBe('number: number-cancelled')
    const document = (await all('source-document')).find(({ number }) => number === first)
    expect(document?.note).toBe('Đã thu hồi: Sai căn cứ')
  })
  test('a draft cannot be withdrawn', async () => {
    const paperId = await draft('vp-ubnd')
    expect(
      await refusal('papers.withdraw', { paperId, revision: 1, reason: 'x', cancelsNumber: false }),
    ).toBe('not-allowed-now')
  })
})

describe('the registry', () => {
  const wanted = { organisationId: 'vp-ubnd', typeSymbol: 'CTr', day: today }
  test('keeps numbers, lets them go, cancels them with a reason', async () => {
    const { printed } = await program.ask('numbers.reserve', {
      ...wanted,
      number: null,
      count: 3,
      reason: 'Tuần sau ký',
    })
    expect(printed).toEqual(
      ['01/CTr-VP', '02/CTr-VP', '03/CTr-VP'].map((one) =>
        one.replace('VP', printed[0]?.split('-')[1] ?? ''),
      ),
    )
    const kept = (await all('paper-number')).filter(({ series: letters }) => letters === 'CTr')
    const [one, two, three] = kept
    await program.ask('numbers.release', { id: two?.id ?? '' })
    await program.ask('numbers.cancel', { id: three?.id ?? '', reason: 'Không ký nữa' })
    expect(await series('vp-ubnd', 'CTr')).toMatchObject({
      ...{ last: 3, next: 4, gaps: [{ from: 2, to: 2 }], counts: { used: 0, reserved: 1, cancelled: 1 } },
    })
    expect(await refusal('numbers.release', { id: three?.id ?? '' })).toBe('not-allowed-now')
    expect(await refusal('numbers.reserve', { ...wanted, number: 1, count: 1, reason: 'x' })).toBe(
      'number: number-taken',
    )
    await program.ask('numbers.reserve', { ...wanted, number: 2, count: 1, reason: 'Dùng lại số trống' })
    expect((await series('vp-ubnd', 'CTr'))?.gaps).toEqual([])
    expect(one?.reason).toBe('Tuần sau ký')
  })
  test('takes in what was used before the program came, in one step', async () => {
    const entered = {
      ...wanted,
      number: 1,
      count: 40,
      state: 'used' as const,
      subject: 'Trước khi có phần mềm',
      reason: '',
    }
    await program.ask('numbers.enter', entered)
    expect(await series('vp-ubnd', 'CTr')).toMatchObject({ last: 40, gaps: [], counts: { used: 40 } })
    expect(await refusal('numbers.enter', { ...entered, number: 40 })).toBe('number: number-taken')
    await program.ask('history.undo', {})
    expect(await series('vp-ubnd', 'CTr')).toBeUndefined()
    expect(await refusal('numbers.enter', { ...entered, state: 'cancelled' })).toBe('reason: required')
    expect(await refusal('numbers.enter', { ...entered, day: '2026-12-01' })).toBe('day: in-future')
  })
  test('what was given is neither edited nor thrown away by hand, and no paper loses its number', async () => {
    const id = await draft('vp-ubnd')
    await issue(id)
    const record = (await all('paper-number')).find(({ paperId }) => paperId === id)
    if (!record) throw new Error('no number')
    const removal = await program.api.call('records.remove', {
      register: 'paper-number',
      id: record.id,
      revision: record.revision,
    })
    expect(!removal.ok && removal.error.code).toBe('record-locked')
    expect(await refusal('numbers.cancel', { id: record.id, reason: 'x' })).toBe('not-allowed-now')
  })
  test('a change from one sequence by type to one for all gives no number twice', async () => {
    await issue(await draft('vp-ubnd'), { kind: 'typed', text: '12' })
    const {
      id,
      revision,
      createdAt: _c,
      updatedAt: _u,
      removedAt: _r,
      ...fields
    } = await get('settings', 'office')
    const schemes = [{ organisationId: 'vp-ubnd', perType: false, period: 'year' as const }]
    await program.ask('records.update', {
      ...{ register: 'settings' as const, id, revision },
      fields: { ...fields, numbering: { ...fields.numbering, schemes } },
    })
    const plan = await draft('vp-ubnd', { parts: { type: 'plan', typeSymbol: 'KH' } })
    const printed = await issue(plan)
    expect(Number(printed.split('/')[0])).toBeGreaterThan(12)
    expect(
      (await program.ask('numbers.overview', { organisationId: 'vp-ubnd', period: null })).series.map(
        (one) => one.series,
      ),
    ).toEqual(['*'])
  })
})

test('every step has its words in the history', async () => {
  const paperId = await draft('vp-ubnd')
  await issue(paperId)
  await withdraw(paperId)
  await program.ask('numbers.reserve', {
    organisationId: 'vp-ubnd',
    typeSymbol: 'BC',
    day: today,
    number: null,
    count: 1,
    reason: 'x',
  })
  const { lines } = await program.ask('history.list', { before: null, day: null, limit: 3 })
  expect(lines.map(({ command }) => command)).toEqual(['numbers.reserve', 'papers.withdraw', 'papers.issue'])
})
