/** Editing a record in place: see `autosave.ts`. */
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { call, errorOf } from '#renderer/api/client.ts'
import type { AppError } from '#shared/contract/result.ts'
import type { FieldsOf } from '#shared/registers/define-register.ts'
import type { AnyRecord, RecordOf, RegisterName } from '#shared/registers/index.ts'
import { Autosave, type AutosaveDraft, type AutosaveState } from './autosave.ts'
import { once } from './once.ts'
import { queryClient } from './query-client.ts'
import { keepTyping } from './typing.ts'
import { useRecord } from './use-answer.ts'
import { momentNow } from './use-app-info.ts'

export type AutosavedRecord<N extends RegisterName> = AutosaveState<RecordOf<N>> & {
  edit(change: Partial<FieldsOf<N>> | ((value: RecordOf<N>) => Partial<FieldsOf<N>>)): void
  /** Saves now; true when everything typed is safe. */
  flush(): Promise<boolean>
  /** Saves what is typed, then runs an action of the register; null when it went through. */
  act(action: string, input: unknown): Promise<AppError | null>
  /** Edits of an interrupted time were put back. */
  wasRestored: boolean
}

/** Null until the record has arrived. */
export function useAutosave<N extends RegisterName>(register: N, id: string): AutosavedRecord<N> | null {
  const record = useRecord(register, id)
  const [keeper, setKeeper] = useState<Autosave<RecordOf<N>> | null>(null)
  const [wasRestored, setRestored] = useState(false)
  const isThere = record !== undefined
  useEffect(() => {
    if (!isThere) return
    const first = queryClient.getQueryData(['records.get', { register, id }]) as RecordOf<N> | undefined
    if (!first) return
    const made = makeKeeper(register, id, first)
    setKeeper(made)
    let isCurrent = true
    void findDraft(register, id).then((draft) => {
      if (!draft || !isCurrent) return
      setRestored(made.restore(draft))
    })
    // The window is being closed: what was just typed goes out now.
    window.addEventListener('pagehide', made.close)
    const stop = keepTyping(made.flush)
    return () => {
      isCurrent = false
      stop()
      window.removeEventListener('pagehide', made.close)
      made.close()
      setKeeper(null)
    }
  }, [register, id, isThere])
  useEffect(() => {
    if (record) keeper?.receive(record)
  }, [keeper, record])
  const state = useSyncExternalStore(
    useCallback((listener: () => void) => keeper?.subscribe(listener) ?? (() => undefined), [keeper]),
    () => keeper?.get() ?? null,
  )
  const act = useCallback(
    async (action: string, input: unknown) =>
      keeper
        ? once(`${register} ${id} ${action} ${JSON.stringify(input)}`, () =>
            runAction(register, id, keeper, action, input),
          )
        : null,
    [register, id, keeper],
  )
  return keeper && state ? { ...state, edit: keeper.edit, flush: keeper.flush, act, wasRestored } : null
}

const draftKey = (register: RegisterName, id: string) => `autosave:${register}:${id}`

function makeKeeper<N extends RegisterName>(
  register: N,
  id: string,
  first: RecordOf<N>,
): Autosave<RecordOf<N>> {
  const key = draftKey(register, id)
  let hasDraft = true
  return new Autosave<RecordOf<N>>(first, {
    save: async (revision, fields) =>
      (await call('records.update', {
        register,
        id,
        revision,
        fields: fields as Record<string, unknown>,
      })) as unknown as RecordOf<N>,
    load: async () => (await call('records.get', { register, id })) as unknown as RecordOf<N>,
    errorOf,
    keepDraft: (value) => {
      hasDraft = true
      void call('drafts.save', { key, value }).catch(() => undefined)
    },
    dropDraft: () => {
      if (hasDraft) void call('drafts.discard', { key }).catch(() => undefined)
      hasDraft = false
    },
    now: momentNow,
  })
}

async function findDraft(register: RegisterName, id: string): Promise<AutosaveDraft | null> {
  const drafts = await call('drafts.list', {}).catch(() => [])
  const found = drafts.find((draft) => draft.key === draftKey(register, id))?.value
  const isDraft = typeof found === 'object' && found !== null && 'base' in found && 'value' in found
  return isDraft ? (found as AutosaveDraft) : null
}

async function runAction<N extends RegisterName>(
  register: N,
  id: string,
  keeper: Autosave<RecordOf<N>>,
  action: string,
  input: unknown,
): Promise<AppError | null> {
  if (!(await keeper.flush())) return keeper.get().error
  try {
    const { revision } = keeper.get().value
    const after: AnyRecord = await call('records.act', { register, id, revision, action, input })
    keeper.receive(after as unknown as RecordOf<N>)
    return null
  } catch (thrown) {
    return errorOf(thrown)
  }
}
