/** Papers of the desk by their commands: made once, edited, held against their records again, duplicated, found. */
import { beforeEach, describe, expect, test } from 'vitest'
import { textOfBlocks } from '#shared/document/build.ts'
import { fieldsOf } from '#shared/registers/define-register.ts'
import type { Meeting } from '#shared/registers/meeting/index.ts'
import type { Paper } from '#shared/registers/paper/index.ts'
import { type InProcess, makeInProcess } from '#test/support/in-process-api.ts'

let program: InProcess
let meeting: Meeting

beforeEach(async () => {
  program = await makeInProcess({ isSample: true, startAt: '2026-11-23T01:00:00.000Z' })
  const meetings = (await program.ask('records.all', { register: 'meeting' })) as unknown as Meeting[]
  const withConclusions = meetings.find(({ conclusions }) => conclusions.some(({ taskId }) => taskId))
  if (!withConclusions) throw new Error('the sample has no such meeting')
  meeting = withConclusions
})

const minutes = () =>
  ({ kind: 'minutes', meetingId: meeting.id, format: 'state', hideNames: false, version: null }) as const
const draft = (again = false) => program.ask('papers.draft', { request: minutes(), again })
const paper = async (id: string) =>
  (await program.ask('records.get', { register: 'paper', id })) as unknown as Paper
const change = async (id: string, parts: Partial<Paper['parts']>) => {
  const now = await paper(id)
  return program.api.call('records.update', {
    register: 'paper',
    id,
    revision: now.revision,
    fields: { ...fieldsOf(now), parts: { ...now.parts, ...parts } },
  })
}
const remake = async (paperId: string) => (await program.ask('papers.remake', { paperId })).differences

describe('making a paper of a record', () => {
  test('keeps the parts as they print, what it was made from and the day of its data', async () => {
    const { id, isNew } = await draft()
    expect(isNew).toBe(true)
    const made = await paper(id)
    expect(made).toMatchObject({
      state: 'draft',
      format: 'state',
      origin: { request: minutes(), asOf: '2026-11-23' },
    })
    expect(made.parts.type).toBe('minutes')
    expect(textOfBlocks(made.parts.body)).toContain('III. KẾT LUẬN\n1. ')
  })

  test('the records it tells of lead to it', async () => {
    const { id } = await draft()
    const { origin } = await paper(id)
    const task = meeting.conclusions.find(({ taskId }) => taskId)?.taskId ?? ''
    expect(origin.records).toEqual(
      expect.arrayContaining([
        { register: 'meeting', id: meeting.id },
        { register: 'event', id: meeting.id },
        { register: 'task', id: task },
      ]),
    )
    const links = await program.ask('records.links', { register: 'task', id: task })
    expect(links).toEqual(expect.arrayContaining([expect.objectContaining({ register: 'paper', id })]))
  })

  test('a second time offers the first one, unless another is wanted; one that was withdrawn does not count', async () => {
    const first = await draft()
    expect(await draft()).toEqual({ id: first.id, isNew: false, state: 'draft' })
    const second = await draft(true)
    expect(second.isNew).toBe(true)
    expect(second.id).not.toBe(first.id)
    expect(await draft()).toMatchObject({ id: second.id, isNew: false })
  })

  test('is one step of the history, and undone as one', async () => {
    const { id } = await draft()
    const [last] = (await program.ask('history.list', { before: null, day: null, limit: 3 })).lines
    expect(last?.command).toBe('papers.draft')
    await program.ask('history.undo', {})
    // One stands in the sample, issued.
    const drafts = (await program.ask('records.all', { register: 'paper' })).filter(
      (one) => one.state === 'draft',
    )
    expect(drafts).toEqual([])
    expect((await draft()).id).not.toBe(id)
  })

  test('search finds it by its subject, and by words without marks', async () => {
    const { id } = await draft()
    await change(id, { subject: 'giao ban chuyên đề Đèo Prenn' })
    const hits = await program.ask('search.run', { text: 'deo prenn', limit: 20 })
    expect(hits).toEqual(expect.arrayContaining([expect.objectContaining({ register: 'paper', id })]))
  })

  test('lists and kept papers are refused', async () => {
    const { id } = await draft()
    for (const request of [
      { kind: 'today', day: '2026-11-23' } as const,
      { kind: 'paper', paperId: id } as const,
    ]) {
      const refused = await program.api.call('papers.draft', { request, again: false })
      expect(!refused.ok && refused.error.code).toBe('bad-input')
    }
  })

  test('from nothing there is no origin, and each one is new', async () => {
    const request = {
      kind: 'blank',
      type: 'report',
      format: 'party',
      issuerId: null,
      addresseeId: null,
    } as const
    const first = await program.ask('papers.draft', { request, again: false })
    const second = await program.ask('papers.draft', { request, again: false })
    expect(second).toMatchObject({ isNew: true })
    expect(second.id).not.toBe(first.id)
    expect((await paper(first.id)).origin).toEqual({ request: null, records: [], asOf: '2026-11-23' })
    const refused = await program.api.call('papers.remake', { paperId: first.id })
    expect(!refused.ok && refused.error.code).toBe('not-allowed-now')
  })
})

describe('holding a paper against its records', () => {
  let open: Meeting
  beforeEach(async () => {
    const meetings = (await program.ask('records.all', { register: 'meeting' })) as unknown as Meeting[]
    const found = meetings.find(({ state }) => state === 'open')
    if (!found) throw new Error('the sample has no open meeting')
    open = found
  })
  const invite = () =>
    program.ask('papers.draft', {
      request: { kind: 'invitation', meetingId: open.id, format: 'state' },
      again: false,
    })
  const askOfGuests = (requests: string) =>
    program.ask('records.update', {
      register: 'meeting',
      id: open.id,
      revision: open.revision,
      fields: { ...fieldsOf(open), invitation: { ...open.invitation, requests } },
    })

  test('nothing differs right after the making, nor after a save that changes nothing', async () => {
    const { id } = await invite()
    expect(await remake(id)).toEqual([])
    await change(id, {})
    expect(await remake(id)).toEqual([])
  })

  test('tells a hand from the records', async () => {
    const { id } = await invite()
    await change(id, { subject: 'họp giao ban' })
    expect(await remake(id)).toMatchObject([{ group: 'subject', isEdited: true, hasSourceChanged: false }])
    await askOfGuests('Đề nghị Sở Tài chính cân đối kinh phí')
    expect(await remake(id)).toMatchObject([
      { group: 'subject', isEdited: true, hasSourceChanged: false },
      {
        group: 'body',
        isEdited: false,
        hasSourceChanged: true,
        fresh: expect.stringContaining('cân đối kinh phí'),
      },
    ])
  })

  test('takes over what is chosen and leaves the rest as it was typed', async () => {
    const { id } = await invite()
    await change(id, { subject: 'họp giao ban' })
    await askOfGuests('Đề nghị Sở Tài chính cân đối kinh phí')
    const { revision } = await paper(id)
    await program.ask('papers.take-over', { paperId: id, revision, groups: ['body'] })
    const after = await paper(id)
    expect(after.parts.subject).toBe('họp giao ban')
    expect(textOfBlocks(after.parts.body)).toContain('cân đối kinh phí')
    expect(await remake(id)).toMatchObject([{ group: 'subject', hasSourceChanged: false }])
    const stale = await program.api.call('papers.take-over', { paperId: id, revision, groups: ['subject'] })
    expect(!stale.ok && stale.error.code).toBe('record-changed')
  })
})

describe('a duplicate', () => {
  test('waits for a number and a day of its own, and tells what it was taken from', async () => {
    const { id } = await draft()
    await change(id, { number: '15', issuedOn: '2026-11-20', subject: 'họp giao ban' })
    const copy = await paper((await program.ask('papers.duplicate', { paperId: id })).id)
    expect(copy.parts).toMatchObject({ number: '', issuedOn: null, subject: 'họp giao ban' })
    expect(copy.origin).toMatchObject({
      request: null,
      records: expect.arrayContaining([{ register: 'paper', id }]),
    })
  })
})
