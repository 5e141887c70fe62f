/** A snapshot whose records are parsed when they are asked for says in everything what the same snapshot parsed whole says. */
import { fc, test as propertyTest } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { checksum } from '#electron/store/checked-json.ts'
import type { JournalChange } from '#electron/store/journal.ts'
import { openSnapshot, readSnapshot, type Snapshot, writeSnapshot } from '#electron/store/snapshot.ts'
import { makeState, type State } from '#electron/store/state.ts'
import { contentsOf } from '#electron/store/stored-records.ts'
import { makeVault } from '#electron/vault/sealed-vault.ts'
import { plainVault, type Vault } from '#electron/vault/vault.ts'
import type { AnyRecord } from '#shared/registers/index.ts'
import { isNone, keyed } from '#shared/registers/keys.ts'
import { makeMemoryDisk } from '#test/support/memory-disk.ts'

const path = '/data/snapshots/000000000007.json'
const registers = ['task', 'event', 'person'] as const
const keys = ['open', 'obligation', '2026-01', '2026-02', 'long']

const anyRecord = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', '8', '12'),
  removedAt: fc.constantFrom(null, null, '2026-01-01T00:00:00.000Z'),
  title: fc.constantFrom('Họp giao ban', 'dòng\nhai', '["task"]', ''),
  state: fc.constantFrom('done', 'in-progress', 'awaiting'),
  date: fc.constantFrom('2026-01-31', '2026-02-10', '2025-01-01'),
  endDate: fc.constantFrom(null, '2026-02-20'),
  basis: fc.constantFrom([], [{ kind: 'obligation' }]),
})
const anyRecords = fc
  .record({
    task: fc.uniqueArray(anyRecord, { selector: ({ id }) => id }),
    event: fc.uniqueArray(anyRecord, { selector: ({ id }) => id }),
    person: fc.uniqueArray(anyRecord, { selector: ({ id }) => id }),
    'of-a-later-program': fc.uniqueArray(anyRecord, { selector: ({ id }) => id }),
  })
  .map(
    ({ task, ...others }) =>
      ({
        ...others,
        task: task.map((one) => ({ ...one, basis: one.basis[0] ?? null })),
      }) as unknown as Snapshot['records'],
  )

const snapshotOf = (records: Snapshot['records']): Snapshot => ({
  format: 2,
  officeId: 'vp',
  seq: 7,
  head: 'a'.repeat(64),
  savedAt: '2026-02-01T00:00:00.000Z',
  records,
})

/** The same snapshot, read in both ways. */
async function bothWays(records: Snapshot['records'], vault: Vault = plainVault) {
  const disk = makeMemoryDisk()
  await disk.makeFolder('/data/snapshots')
  await writeSnapshot(disk, path, vault, snapshotOf(records))
  const [opened, whole] = [await openSnapshot(disk, path, vault), await readSnapshot(disk, path, vault)]
  if (!opened || !whole) throw new Error('no snapshot')
  return { opened, whole }
}

type Question = (state: State) => unknown
const anyRegister = fc.constantFrom(...registers)
const anyQuestion: fc.Arbitrary<Question> = fc.oneof(
  fc.tuple(anyRegister, fc.constantFrom('a', 'b', '8', 'x')).map(
    ([register, id]): Question =>
      (state) =>
        state.get(register, id),
  ),
  anyRegister.map(
    (register): Question =>
      (state) =>
        state.all(register),
  ),
  fc.tuple(anyRegister, fc.constantFrom(...keys)).map(
    ([register, key]): Question =>
      (state) =>
        keyed(state, register, key),
  ),
  anyRegister.map(
    (register): Question =>
      (state) =>
        isNone(state, register),
  ),
  anyRegister.map(
    (register): Question =>
      (state) => [...state.everything(register)],
  ),
  fc.constant<Question>((state) => state.count()),
  fc.tuple(anyRegister, anyRecord, fc.boolean()).map(
    ([register, record, isGone]): Question =>
      (state) => {
        const after = { ...record, basis: register === 'task' ? null : record.basis } as unknown as AnyRecord
        state.apply([
          { register, id: record.id, before: null, after: isGone ? null : after } as JournalChange,
        ])
        return null
      },
  ),
)

describe.each([
  ['plain', plainVault],
  ['sealed', makeVault(new Uint8Array(32).fill(7))],
])('records of a %s snapshot', (_kind, vault) => {
  propertyTest.prop([anyRecords, fc.array(anyQuestion, { maxLength: 12 })], { numRuns: 60 })(
    'answer every question, in every order, as if all had been parsed',
    async (records, questions) => {
      const { opened, whole } = await bothWays(records, vault)
      const [lazy, eager] = [makeState(opened.records), makeState(whole.records)]
      for (const ask of questions) expect(ask(lazy)).toEqual(ask(eager))
      expect(lazy.dump()).toEqual(eager.dump())
      expect({ ...opened, records: null }).toEqual({ ...whole, records: null })
    },
  )
})

describe('contents of a snapshot', () => {
  const person = (id: string) => ({ id, removedAt: null, title: 'Người' }) as unknown as AnyRecord
  const records = { person: [person('an'), person('binh')] }
  const rewritten = async (change: (head: Record<string, unknown>) => object) => {
    const disk = makeMemoryDisk()
    await disk.makeFolder('/data/snapshots')
    await writeSnapshot(disk, path, plainVault, snapshotOf(records))
    const lines = ((await disk.read(path)) ?? '').split('\n').slice(0, -2)
    const head = JSON.stringify(change(JSON.parse(lines[0] ?? '')))
    const body = [head, ...lines.slice(1), ''].join('\n')
    await disk.replace(path, `${body}{"checksum":"${checksum(body)}"}\n`)
    return openSnapshot(disk, path, plainVault)
  }
  const contents = contentsOf(records)

  test.each<[string, (head: Record<string, unknown>) => object]>([
    ['written by a program that knew none', ({ contents: _none, ...head }) => head],
    ['of another edition', (head) => ({ ...head, contents: { ...contents, edition: 0 } })],
    ['that know of too few', (head) => ({ ...head, contents: contentsOf({ person: [person('an')] }) })],
    [
      'that know of too many',
      (head) => ({ ...head, contents: contentsOf({ person: ['a', 'b', 'c'].map(person) }) }),
    ],
    ['that name another register', (head) => ({ ...head, contents: contentsOf({ task: [] }) })],
    ['that are something else', (head) => ({ ...head, contents: 'mục lục' })],
  ])('%s: the records are parsed whole', async (_how, change) => {
    const opened = await rewritten(change)
    expect(opened?.records).toEqual(records)
  })

  test('are left out where records have a form that keys are not made of', () => {
    expect(contentsOf({ event: [{ id: 'cũ', removedAt: null } as unknown as AnyRecord] })).toBeNull()
  })
})
