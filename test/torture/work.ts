/** What an office might write, by chance, and what the office then says: plain lists that know nothing of storage. */
import type { JournalChange } from '#electron/store/journal.ts'
import type { OpenedFolder } from '#electron/store/open.ts'
import type { AnyRecord, RegisterName } from '#shared/registers/index.ts'
import { type Chance, int, pick } from '#test/support/seeded.ts'

/** Everything in the office, by `register/id`. */
export type State = ReadonlyMap<string, AnyRecord>

const registers: readonly RegisterName[] = ['person', 'task', 'organisation']
const words = ['Báo cáo', 'kết luận', 'hội nghị', 'Đắk Nông', 'ộ', '"\\', '\u{1F4CE}', 'x'.repeat(90), '\n']
const moment = '2026-11-23T01:00:00.000Z'

/** One command's changes: records made, changed and (rarely) taken away, never the same one twice. */
export function someChanges(chance: Chance, state: State): JournalChange[] {
  const changes = new Map<string, JournalChange>()
  const count = chance() < 0.8 ? 1 : int(chance, 2, 6)
  for (let made = 0; made < count; made += 1) {
    const register = pick(chance, registers)
    const id = `r${int(chance, 1, 12)}`
    const before = state.get(`${register}/${id}`) ?? null
    const after = before !== null && chance() < 0.15 ? null : someRecord(chance, id, before)
    changes.set(`${register}/${id}`, { register, id, before, after })
  }
  return [...changes.values()]
}

function someRecord(chance: Chance, id: string, before: AnyRecord | null): AnyRecord {
  const title = Array.from({ length: int(chance, 0, 8) }, () => pick(chance, words)).join(' ')
  const revision = Number(before?.revision ?? 0) + 1
  return { id, revision, createdAt: moment, updatedAt: moment, removedAt: null, title }
}

/** The state after these changes. */
export function after(state: State, changes: readonly JournalChange[]): State {
  const next = new Map(state)
  for (const { register, id, after: record } of changes) {
    if (record === null) next.delete(`${register}/${id}`)
    else next.set(`${register}/${id}`, record)
  }
  return next
}

/** What an opened folder says it holds. */
export function stateOf({ store }: Pick<OpenedFolder, 'store'>): State {
  return new Map(
    registers.flatMap((register) =>
      [...store.everything(register)].map((record): [string, AnyRecord] => [
        `${register}/${record.id}`,
        record,
      ]),
    ),
  )
}

/** Two states say the same, whatever the order in which it was said. */
export function isSame(one: State, other: State): boolean {
  return textOf(one) === textOf(other)
}

function textOf(state: State): string {
  return JSON.stringify([...state].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
