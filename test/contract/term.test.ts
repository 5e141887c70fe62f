/** A regulation over its life, by the commands: amended, looked back on, followed by the next one, closed. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { Regulation } from '#shared/registers/regulation/index.ts'
import { keptInTime } from '#shared/views/fulfilment/matrix.ts'
import { proposeNext } from '#shared/views/term/propose-next.ts'
import { type InProcess, makeInProcess } from '#test/support/in-process-api.ts'

let program: InProcess
let first: Regulation

beforeEach(async () => {
  program = await makeInProcess({ isSample: true, startAt: '2026-11-23T01:00:00.000Z' })
  first = await onlyRegulation()
})

const regulations = async () =>
  (await program.ask('records.all', { register: 'regulation' })) as unknown as Regulation[]
const onlyRegulation = async () => {
  const [one] = await regulations()
  if (!one) throw new Error('the sample has no regulation')
  return one
}
const act = (action: string, input: unknown, { id, revision } = first) =>
  program.api.call('records.act', { register: 'regulation', id, revision, action, input })
const steps = async () => (await program.ask('history.list', { before: null, day: null, limit: 3 })).lines

describe('amending', () => {
  test('a repealed article and its obligations end in one step, and come back in one', async () => {
    const obligations = await program.ask('records.all', { register: 'obligation' })
    const bound = obligations.filter((one) => (one.articleIds as string[])[0] === first.articles[4]?.id)
    expect(bound.length).toBeGreaterThan(0)
    const input = {
      amendment: { symbol: '07-QĐ', signedOn: null, effectiveOn: '2026-12-01', summary: '' },
      changed: [],
      added: [],
      repealedIds: [first.articles[4]?.id],
      endsObligations: false,
    }
    const refused = await act('amend', input)
    expect(!refused.ok && refused.error.issues?.[0]).toMatchObject({
      path: 'repealedIds',
      code: 'obligations-still-bind',
      params: { count: bound.length },
    })
    expect((await act('amend', { ...input, endsObligations: true })).ok).toBe(true)
    const after = await onlyRegulation()
    expect(after.articles[4]?.validTo).toBe('2026-11-30')
    for (const { id } of bound)
      expect(await program.ask('records.get', { register: 'obligation', id })).toMatchObject({
        validTo: '2026-11-30',
      })
    expect((await steps())[0]?.command).toBe('regulation.amend')
    await program.ask('history.undo', {})
    expect(await onlyRegulation()).toMatchObject({ articles: first.articles, amendments: [] })
    for (const { id } of bound)
      expect(await program.ask('records.get', { register: 'obligation', id })).toMatchObject({
        validTo: null,
      })
  })
})

describe('looking back', () => {
  test('the review counts what the matrix counts, over the whole term', async () => {
    const review = await program.ask('regulations.review-term', { regulationId: first.id })
    expect([review.from, review.to]).toEqual([first.validFrom, first.validTo])
    const { from, to } = review
    const matrix = await program.ask('fulfilment.matrix', { regulationId: first.id, from, to, zoom: 'year' })
    expect(review.matrix).toEqual(matrix)
    expect(keptInTime(review.matrix.total)).not.toBeNull()
  })

  test('what is still open is named, and named no longer once it is done', async () => {
    const before = await program.ask('regulations.review-term', { regulationId: first.id })
    const [open] = before.openTasks
    if (!open) throw new Error('the sample has no open task of its regulation')
    const { revision } = await program.ask('records.get', { register: 'task', id: open.id })
    await program.ask('records.remove', { register: 'task', id: open.id, revision })
    const after = await program.ask('regulations.review-term', { regulationId: first.id })
    expect(after.openTasks.map(({ id }) => id)).toEqual(before.openTasks.slice(1).map(({ id }) => id))
    expect(after.taskCount).toBe(before.taskCount - 1)
  })

  test('a regulation that is not there is refused', async () => {
    expect(await program.api.call('regulations.review-term', { regulationId: 'x' })).toMatchObject({
      error: { code: 'unknown-record' },
    })
  })
})

describe('the next regulation', () => {
  const asked = () => {
    const { validFrom, validTo, ...rest } = proposeNext(first)
    return { ...rest, validFrom: validFrom ?? '', validTo: validTo ?? '' }
  }

  test('is one step with all its obligations, through every rule, and one undo takes it away', async () => {
    const made = await program.ask('regulations.start-next', asked())
    const draft = (await program.ask('records.get', {
      register: 'regulation',
      id: made.id,
    })) as unknown as Regulation
    expect(draft).toMatchObject({ stage: 'draft', replacesId: first.id, validFrom: '2030-10-20' })
    const own = (await program.ask('records.all', { register: 'obligation' })).filter(
      ({ regulationId }) => regulationId === made.id,
    )
    expect(own).toHaveLength(made.obligations)
    expect(made.obligations + made.leftBehind.filter(({ label }) => label === '').length).toBeGreaterThan(20)
    expect((await steps())[0]?.command).toBe('regulations.start-next')
    await program.ask('history.undo', {})
    expect((await regulations()).map(({ id }) => id)).toEqual([first.id])
  })

  test('asks for nothing until it is signed: the year before keeps its dues', async () => {
    const span = { regulationId: first.id, from: '2026-01-01', to: '2026-12-31', zoom: 'month' } as const
    const before = await program.ask('fulfilment.matrix', span)
    await program.ask('regulations.start-next', asked())
    expect(await program.ask('fulfilment.matrix', span)).toEqual(before)
  })
})

describe('closing', () => {
  test('ends what the regulation asks for on that day, once, within its period', async () => {
    const close = (closedOn: string) => act('close', { closedOn, closingNote: 'Đã tổng kết' })
    expect(await close('2031-01-01')).toMatchObject({
      error: { issues: [{ path: 'closedOn', code: 'outside-period' }] },
    })
    expect((await close('2026-11-22')).ok).toBe(true)
    const closed = await onlyRegulation()
    expect(closed).toMatchObject({ closedOn: '2026-11-22', closingNote: 'Đã tổng kết' })
    const after = { regulationId: first.id, from: '2026-11-23', to: '2027-12-31', zoom: 'term' } as const
    expect((await program.ask('fulfilment.matrix', after)).total.total).toBe(0)
    expect(await act('close', { closedOn: '2026-11-20', closingNote: '' }, closed)).toMatchObject({
      error: { code: 'not-allowed-now' },
    })
    await program.ask('history.undo', {})
    expect((await program.ask('fulfilment.matrix', after)).total.total).toBeGreaterThan(100)
  })
})
