/** Any order of what a registry does, over two bodies, two types and a new year: no number twice, none lost. */
import { fc, test as property } from '@fast-check/vitest'
import { expect } from 'vitest'
import type { InputOf } from '#shared/contract/commands.ts'
import type { CommandName } from '#shared/contract/names.ts'
import type { FieldsOf } from '#shared/registers/define-register.ts'
import type { PaperNumber } from '#shared/registers/paper-number/index.ts'
import { type InProcess, makeInProcess } from '#test/support/in-process-api.ts'
import { draftOf } from '#test/support/paper-drafts.ts'

const bodies = ['vp', 'ban'] as const
const days = ['2026-12-30', '2026-12-31', '2027-01-04'] as const
const pick = fc.nat({ max: 30 })
const where = {
  body: fc.constantFrom(...bodies),
  letters: fc.constantFrom('BC', 'TB'),
  day: fc.constantFrom(...days),
}
const action = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('issue' as const),
      ...where,
      typed: fc.option(fc.integer({ min: 1, max: 12 })),
    }),
  },
  fc.record({ kind: fc.constant('issue-kept' as const), ...where, pick }),
  fc.record({
    kind: fc.constant('reserve' as const),
    ...where,
    number: fc.option(fc.integer({ min: 1, max: 12 })),
    count: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({
    kind: fc.constant('enter' as const),
    ...where,
    number: fc.integer({ min: 1, max: 12 }),
    count: fc.integer({ min: 1, max: 4 }),
  }),
  fc.record({ kind: fc.constantFrom('cancel' as const, 'release' as const, 'withdraw' as const), pick }),
  fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) }),
)
type Action = typeof action extends fc.Arbitrary<infer A> ? A : never

/** What was refused has changed nothing: that is proven elsewhere. */
async function perform(one: Action, program: InProcess): Promise<void> {
  const call = <N extends CommandName>(name: N, input: InputOf<N>) => program.api.call(name, input)
  const numbers = numbersOf(program)
  const chosen = 'pick' in one ? numbers[one.pick % Math.max(1, numbers.length)] : undefined
  const at = 'body' in one ? { organisationId: one.body, typeSymbol: one.letters, day: one.day } : null
  const draft = async () => {
    const format = at?.organisationId === 'ban' ? ('party' as const) : ('state' as const)
    const parts = { typeSymbol: at?.typeSymbol ?? '', symbol: 'X' }
    const fields = draftOf(at?.organisationId ?? '', { format, parts })
    return (await program.ask('records.create', { register: 'paper', id: null, fields })).id
  }
  switch (one.kind) {
    case 'issue': {
      const number =
        one.typed === null ? ({ kind: 'next' } as const) : ({ kind: 'typed', text: `${one.typed}` } as const)
      await call('papers.issue', { paperId: await draft(), revision: 1, issuedOn: one.day, number })
      return
    }
    case 'issue-kept':
      await call('papers.issue', {
        ...{ paperId: await draft(), revision: 1, issuedOn: one.day },
        number: { kind: 'reserved', id: chosen?.id ?? 'none' },
      })
      return
    case 'reserve':
      if (at) await call('numbers.reserve', { ...at, number: one.number, count: one.count, reason: 'giữ' })
      return
    case 'enter':
      if (at)
        await call('numbers.enter', {
          ...at,
          number: one.number,
          count: one.count,
          state: 'used',
          subject: '',
          reason: '',
        })
      return
    case 'cancel':
      await call('numbers.cancel', { id: chosen?.id ?? 'none', reason: 'bỏ' })
      return
    case 'release':
      await call('numbers.release', { id: chosen?.id ?? 'none' })
      return
    case 'withdraw': {
      const paper = chosen?.paperId ? program.services().store.read.get('paper', chosen.paperId) : undefined
      if (paper)
        await call('papers.withdraw', {
          paperId: paper.id,
          revision: paper.revision,
          reason: 'sai',
          cancelsNumber: one.pick % 2 === 0,
        })
      return
    }
    default:
      await call(one.kind === 'undo' ? 'history.undo' : 'history.redo', {})
  }
}

const numbersOf = (program: InProcess): readonly PaperNumber[] =>
  program.services().store.read.all('paper-number')

async function expectSound(program: InProcess): Promise<void> {
  const records = numbersOf(program)
  const keys = records.map((one) =>
    [one.organisationId, one.series, one.period, one.number, one.suffix].join(),
  )
  expect(new Set(keys).size).toBe(keys.length)
  const papers = program
    .services()
    .store.read.all('paper')
    .filter(({ state }) => state !== 'draft')
  for (const paper of papers)
    expect(records.filter(({ paperId }) => paperId === paper.id).map(({ number }) => String(number))).toEqual(
      [paper.parts.number],
    )
  for (const period of ['2026', '2027', '2025-10-11']) {
    const { series } = await program.ask('numbers.overview', { organisationId: null, period })
    for (const { gaps, counts, last, next, doubles } of series) {
      const missing = gaps.reduce((sum, { from, to }) => sum + to - from + 1, 0)
      expect(missing + counts.used + counts.reserved + counts.cancelled).toBe(last)
      expect({ next, doubles }).toEqual({ next: last + 1, doubles: [] })
    }
  }
  for (const { organisationId, period } of records)
    expect(period.length).toBe(organisationId === 'ban' ? 10 : 4)
}

const bodyOf = (id: (typeof bodies)[number], order: number): FieldsOf<'organisation'> => ({
  ...{
    kind: id === 'ban' ? 'party' : 'state',
    parentId: null,
    placeName: '',
    signers: [],
    phone: '',
    order,
    note: '',
  },
  names: [{ validFrom: null, validTo: null, name: id, shortName: '', headLine: '', symbol: 'X' }],
})

property.prop([fc.array(action, { minLength: 5, maxLength: 25 })], { numRuns: 40 })(
  'whatever the registry does, and takes back',
  async (actions) => {
    const program = await makeInProcess({ startAt: '2027-01-05T01:00:00.000Z' })
    // The filling of an office is no step that could be undone.
    await program.services().records.write('sample.fill', () =>
      bodies.map((id, order) => ({
        register: 'organisation',
        kind: 'create',
        id,
        fields: bodyOf(id, order),
      })),
    )
    for (const one of actions) {
      await perform(one, program)
      await expectSound(program)
    }
    expect(program.unforeseen).toEqual([])
  },
)
