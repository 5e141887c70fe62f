/** What an accepted preview writes: new bodies first, then the rows, all in one commit. Pure. */
import { fold } from '#shared/lib/vi-text.ts'
import type { Change, DecideContext } from '#shared/registers/define-register.ts'
import type { DecidedRow, Preview } from './preview.ts'
import type { NameDecision } from './seen.ts'
import { newBody } from './target-organisation.ts'
import { nextOrder } from './target-person.ts'
import { targets } from './targets.ts'

/** The changes of rows that are neither wrong nor left out. Bodies to be made are made only where a row names them. */
export function changesOfPreview(
  { plan, rows }: Preview,
  excluded: ReadonlySet<number>,
  decisions: ReadonlyMap<string, NameDecision>,
  names: ReadonlyMap<string, string>,
  context: DecideContext,
): Change[] {
  const { register } = targets[plan.target]
  const taken = rows.filter((row) => row.fields !== null && !excluded.has(row.at))
  const changes = taken.map(({ recordId, isStored, fields, newId }) =>
    recordId !== null && isStored
      ? { register, kind: 'update' as const, id: recordId, fields }
      : { register, kind: 'create' as const, id: recordId ?? newId ?? context.newId(), fields },
  )
  return [...bodiesOf(taken, decisions, names, context), ...changes] as unknown as Change[]
}

function bodiesOf(
  rows: readonly DecidedRow[],
  decisions: ReadonlyMap<string, NameDecision>,
  names: ReadonlyMap<string, string>,
  { read }: DecideContext,
): object[] {
  const made = [...decisions].flatMap(([key, decision]) =>
    decision.kind === 'create' ? [{ key, id: decision.id }] : [],
  )
  if (made.length === 0) return []
  const said = JSON.stringify(rows.map(({ fields }) => fields))
  const first = nextOrder(read.all('organisation'))
  return made
    .filter(({ id }) => said.includes(`"${id}"`))
    .map(({ key, id }, index) => ({
      register: 'organisation',
      kind: 'create',
      id,
      fields: newBody(names.get(key) ?? key, Math.min(1_000_000, first + index * 10)),
    }))
}

/** The name under which a decision is kept. */
export const keyOfName = (name: string) => fold(name)
