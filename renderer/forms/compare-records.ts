/** Which fields of a record a change touched. Pure. */
import type { AnyRecord } from '#shared/registers/index.ts'

const envelope = new Set(['id', 'revision', 'createdAt', 'updatedAt', 'removedAt'])

export type FieldChange = { key: string; before: unknown; after: unknown }
export type RecordChange =
  | { kind: 'created' | 'removed' | 'restored' }
  | { kind: 'changed'; fields: FieldChange[] }

/** What happened between two states of a record. */
export function compareRecords(before: AnyRecord | null, after: AnyRecord | null): RecordChange {
  if (before === null) return { kind: 'created' }
  if (after === null) return { kind: 'removed' }
  if (before.removedAt !== after.removedAt) return { kind: after.removedAt === null ? 'restored' : 'removed' }
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => !envelope.has(key),
  )
  const fields = keys
    .filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
    .flatMap((key) =>
      key === 'custom'
        ? customChanges(before[key], after[key])
        : [{ key, before: before[key], after: after[key] }],
    )
  return { kind: 'changed', fields }
}

/** The office's own fields one by one, under the keys of their columns (`custom.<id>`). */
function customChanges(before: unknown, after: unknown): FieldChange[] {
  const [former, present] = [before ?? {}, after ?? {}] as Record<string, unknown>[]
  return [...new Set([...Object.keys(former ?? {}), ...Object.keys(present ?? {})])]
    .filter((id) => former?.[id] !== present?.[id])
    .map((id) => ({ key: `custom.${id}`, before: former?.[id], after: present?.[id] }))
}
