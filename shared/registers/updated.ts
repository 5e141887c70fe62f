/** What most actions come to: a record with some of its fields changed. */
import { type Change, type Envelope, type FieldsOf, fieldsOf } from './define-register.ts'
import type { RegisterName } from './index.ts'

/** The change that puts `patch` over the content of a record. */
export const updateOf = <N extends RegisterName>(
  register: N,
  record: Envelope & FieldsOf<N>,
  patch: Partial<FieldsOf<N>>,
): Change =>
  ({
    register,
    kind: 'update',
    id: record.id,
    fields: { ...fieldsOf(record), ...patch },
  }) as unknown as Change

/** That change as the whole of a decision. */
export const updated = <N extends RegisterName>(
  register: N,
  record: Envelope & FieldsOf<N>,
  patch: Partial<FieldsOf<N>>,
): { ok: true; changes: Change[] } => ({ ok: true, changes: [updateOf(register, record, patch)] })
