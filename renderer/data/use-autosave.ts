/** Editing a record in place: see `autosave.ts`. */
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { CommandError, call, errorOf } from '#renderer/api/client.ts'
import type { AppError } from '#shared/contract/result.ts'
import { type FieldsOf, fieldsOf } from '#shared/registers/define-register.ts'
import type { AnyRecord, RecordOf, RegisterName } from '#shared/registers/index.ts'
import { Autosave, type AutosaveDraft, type AutosaveState } from './autosave.ts'
import { passGate } from './gate.ts'
import { type Held, type HeldBack, makeHeldBack } from './held.ts'
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
  /** What must be settled before it is saved; nothing as a rule. */
  held: Held
}

type Kept<N extends RegisterName> = {
  readonly keeper: Autosave<RecordOf<N>>
  readonly back: HeldBack<FieldsOf<N>>
}

/** Null until the record has arrived. */
export function useAutosave<N extends RegisterName>(register: N, id: string): AutosavedRecord<N> | null {
  const record = useRecord(register, id)
  const { kept, wasRestored } = useKept(register, id, record !== undefined)
  const keeper = kept?.keeper ?? null
  useEffect(() => {
    if (record) keeper?.receive(record)
  }, [keeper, record])
  const state = useSyncExternalStore(
    useCallback((listener: () => void) => keeper?.subscribe(listener) ?? (() => undefined), [keeper]),
    () => keeper?.get() ?? null,
  )
  const act = useCallback(
    async (action: string, input: unknown) =>
      kept
        ? once(`${register} ${id} ${action} ${JSON.stringify(input)}`, () =>
            runAction(register, id, kept, action, input),
          )
        : null,
    [register, id, kept],
  )
  if (!kept || !state) return null
  const { edit, flush } = kept.keeper
  const findings = state.error?.code === 'fence-held' ? kept.back.findings() : []
  return { ...state, edit, flush, act, wasRestored, held: { findings, review: () => review(kept) } }
}

/** The keeper of a record from its arrival to its leaving, with the draft of an interrupted time put back. */
function useKept<N extends RegisterName>(register: N, id: string, isThere: boolean) {
  const [kept, setKept] = useState<Kept<N> | null>(null)
  const [wasRestored, setRestored] = useState(false)
  useEffect(() => {
    if (!isThere) return
    const first = queryClient.getQueryData(['records.get', { register, id }]) as RecordOf<N> | undefined
    if (!first) return
    const both = makeKept(register, id, first)
    const made = both.keeper
    setKept(both)
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
      setKept(null)
    }
  }, [register, id, isThere])
  return { kept, wasRestored }
}

const draftKey = (register: RegisterName, id: string) => `autosave:${register}:${id}`

/** Asks about what is held back, and saves; see {@link Held}. */
function review<N extends RegisterName>({ keeper, back }: Kept<N>): Promise<boolean> {
  return back.review({
    current: () => fieldsOf(keeper.get().value),
    put: (fields) => keeper.edit(fields as Partial<FieldsOf<N>>),
    flush: keeper.flush,
  })
}

function makeKept<N extends RegisterName>(register: N, id: string, first: RecordOf<N>): Kept<N> {
  const key = draftKey(register, id)
  const back = makeHeldBack<FieldsOf<N>>(register, first)
  const stored = (record: unknown) => {
    back.storing(record)
    return record as RecordOf<N>
  }
  let hasDraft = true
  const keeper = new Autosave<RecordOf<N>>(first, {
    save: async (revision, content) => {
      await back.expectFree(content)
      const fields = content as Record<string, unknown>
      return stored(await call('records.update', { register, id, revision, fields }))
    },
    load: async () => stored(await call('records.get', { register, id })),
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
  return { keeper, back }
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
  kept: Kept<N>,
  action: string,
  input: unknown,
): Promise<AppError | null> {
  const { keeper, back } = kept
  const isHeld = () => keeper.get().error?.code === 'fence-held'
  // What was pressed asks for the words to be settled now.
  if (!(await keeper.flush()) && !(isHeld() && (await review(kept)))) return keeper.get().error
  try {
    const { revision } = keeper.get().value
    const passed = await passGate('records.act', { register, id, revision, action, input })
    if (passed === null) throw new CommandError({ code: 'fence-held' })
    const after: AnyRecord = await call('records.act', passed)
    back.storing(after)
    keeper.receive(after as unknown as RecordOf<N>)
    return null
  } catch (thrown) {
    return errorOf(thrown)
  }
}
