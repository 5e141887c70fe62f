/** Editing one record: what is typed, whether it is saved, what stands in the way, and the draft that outlives a crash. */
import { type UseFormReturnType, useForm } from '@mantine/form'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { call, errorOf } from '#renderer/api/client.ts'
import { passGate } from '#renderer/data/gate.ts'
import { type FoundDraft, useDraft } from '#renderer/data/use-draft.ts'
import { showFailure } from '#renderer/errors/show-failure.ts'
import { useFocusReturned } from '#renderer/ui/use-focus-returned.ts'
import type { AppError } from '#shared/contract/result.ts'
import { type FieldsOf, fieldsOf } from '#shared/registers/define-register.ts'
import type { RecordOf, RegisterName } from '#shared/registers/index.ts'
import { issuesOfWhole, issuesToErrors } from './issues-to-errors.ts'
import { useKeptNotice } from './use-kept-notice.ts'

type Values = Record<string, unknown>

export type RecordForm<N extends RegisterName> = {
  form: UseFormReturnType<FieldsOf<N>>
  /** Null for a record that does not exist yet. */
  record: RecordOf<N> | null
  /** Changes when the whole content is replaced, so that half-typed fields start anew. */
  version: number
  isDirty: boolean
  isSaving: boolean
  /** Another window or an action changed the record meanwhile; saving would undo that. */
  hasConflict: boolean
  /** Sentences that belong to no field. */
  faults: readonly string[]
  draft: FoundDraft | null
  /** Saves; resolves to the saved record, or null when it was refused or there was nothing to save. */
  save(): Promise<RecordOf<N> | null>
  /** Shows the record as it is now; what was typed stays as a draft and is offered. */
  loadNewest(): Promise<void>
  takeDraft(): void
  dismissDraft(): void
  /** Attaches to the `<form>` element: its fields are asked whether they can be read. */
  attach(element: HTMLFormElement | null): void
}

type Options<N extends RegisterName> = {
  onSaved?: ((record: RecordOf<N>) => void) | undefined
  /** Names the draft of a new record where several kinds of new ones exist. */
  draftKey?: string | undefined
}

/**
 * A form over `record`, or over `initial` for a new one. Saving sends the revision that was loaded; a refusal puts its issues
 * at the fields. When the record changes elsewhere and nothing was typed, the form follows.
 */
export function useRecordForm<N extends RegisterName>(
  register: N,
  record: RecordOf<N> | null,
  initial: FieldsOf<N>,
  { onSaved, draftKey }: Options<N> = {},
): RecordForm<N> {
  const editing = useEditing(record, initial)
  const { form, base, show } = editing
  const element = useRef<HTMLFormElement | null>(null)
  const isDirty = form.isDirty()
  const key = draftKey ?? `${register}/${record?.id ?? 'new'}`
  const keeper = useDraft(key, form.values, isDirty)
  useKeptNotice(form.isDirty)
  useFollow(record, base, isDirty, (next) => show(next, contentOf(next)))
  const { isSaving, save } = useSaving(register, editing, element, async (saved) => {
    await keeper.discard()
    onSaved?.(saved)
  })
  return {
    form,
    record: base,
    version: editing.version,
    isDirty,
    isSaving,
    hasConflict: editing.hasConflict,
    faults: editing.faults,
    draft: keeper.found,
    save,
    loadNewest: async () => {
      if (!base) return
      const typed = form.getValues()
      try {
        const newest = (await call('records.get', { register, id: base.id })) as unknown as RecordOf<N>
        await call('drafts.save', { key, value: typed })
        show(newest, contentOf(newest))
        keeper.offer(typed)
      } catch (thrown) {
        showFailure(errorOf(thrown))
      }
    },
    takeDraft: () => {
      const values = readDraft(keeper.found?.value, form.getInitialValues())
      keeper.take()
      if (values) editing.replace(values)
    },
    dismissDraft: () => void keeper.discard(),
    attach: (next) => {
      element.current = next
    },
  }
}

type Editing<N extends RegisterName> = ReturnType<typeof useEditing<N>>

/** What is shown and typed, and what is known to be wrong with it. */
function useEditing<N extends RegisterName>(record: RecordOf<N> | null, initial: FieldsOf<N>) {
  const form = useForm<FieldsOf<N>>({ initialValues: record ? contentOf(record) : initial })
  const [base, setBase] = useState(record)
  // The same for handlers of a press that came before the screen was drawn again.
  const latest = useRef(record)
  const [version, setVersion] = useState(0)
  const [hasConflict, setConflict] = useState(false)
  const [faults, setFaults] = useState<readonly string[]>([])
  /** Takes `values` for what is stored; the fields themselves stay as they are. */
  const settle = (next: RecordOf<N> | null, values: FieldsOf<N>) => {
    form.setInitialValues(values)
    form.resetDirty(values)
    form.clearErrors()
    latest.current = next
    setBase(() => next)
    setFaults([])
    setConflict(false)
  }
  /** Puts `values` into the fields. */
  const replace = (values: FieldsOf<N>) => {
    form.setValues(values as Partial<FieldsOf<N>>)
    setVersion((count) => count + 1)
  }
  const show = (next: RecordOf<N> | null, values: FieldsOf<N>) => {
    replace(values)
    settle(next, values)
  }
  return { form, base, latest, version, hasConflict, setConflict, faults, setFaults, settle, replace, show }
}

function useSaving<N extends RegisterName>(
  register: N,
  editing: Editing<N>,
  element: RefObject<HTMLFormElement | null>,
  onSaved: (record: RecordOf<N>) => Promise<void>,
) {
  const { form, latest, setFaults } = editing
  const [isSaving, setSaving] = useState(false)
  const [refused, setRefused] = useState<readonly string[] | null>(null)
  const isBusy = useRef(false)
  const refuse = (error: AppError) => {
    const errors = issuesToErrors(error)
    form.setErrors(errors)
    setFaults(issuesOfWhole(error))
    if (error.code === 'record-changed') editing.setConflict(true)
    else if (Object.keys(errors).length > 0) setRefused(Object.values(errors))
    else showFailure(error)
  }
  // After the errors are drawn, the first of them gets the focus; what no field shows is said above them all.
  useEffect(() => {
    if (refused && !focusFirstFault(element.current))
      setFaults((faults) => [...new Set([...faults, ...refused])])
  }, [refused, element, setFaults])
  useFocusReturned(isSaving)
  const save = async (): Promise<RecordOf<N> | null> => {
    if (isBusy.current || editing.hasConflict) return null
    // Nothing typed since it was saved: a second press of the button is no second change.
    if (latest.current && !form.isDirty()) return latest.current
    if (element.current && !element.current.checkValidity()) {
      focusFirstFault(element.current)
      return null
    }
    isBusy.current = true
    setSaving(true)
    try {
      const typed = form.getValues()
      const sent = await lookThrough(register, latest.current, typed)
      if (sent === null) return null
      // What was taken out is seen to be gone.
      if (sent !== typed) form.setValues(sent as Partial<FieldsOf<N>>)
      const saved = await write(register, latest.current, sent)
      editing.settle(saved, sent)
      await onSaved(saved)
      return saved
    } catch (thrown) {
      refuse(errorOf(thrown))
      return null
    } finally {
      isBusy.current = false
      setSaving(false)
    }
  }
  return { isSaving, save }
}

/** Calls `follow` when the record is another one, or a newer one while nothing was typed. */
function useFollow<N extends RegisterName>(
  record: RecordOf<N> | null,
  base: RecordOf<N> | null,
  isDirty: boolean,
  follow: (record: RecordOf<N>) => void,
): void {
  useEffect(() => {
    if (!record || !base || isDirty) return
    if (record.id === base.id && record.revision > base.revision) follow(record)
  }, [record, base, isDirty, follow])
}

/** The fields as they may be saved; null when the user goes back to them. */
async function lookThrough<N extends RegisterName>(
  register: N,
  base: RecordOf<N> | null,
  fields: FieldsOf<N>,
): Promise<FieldsOf<N> | null> {
  const content = fields as unknown as Values
  const passed = base
    ? await passGate('records.update', { register, id: base.id, revision: base.revision, fields: content })
    : await passGate('records.create', { register, id: null, fields: content })
  return passed && (passed.fields as unknown as FieldsOf<N>)
}

async function write<N extends RegisterName>(
  register: N,
  base: RecordOf<N> | null,
  fields: FieldsOf<N>,
): Promise<RecordOf<N>> {
  const content = fields as unknown as Values
  const saved = base
    ? await call('records.update', { register, id: base.id, revision: base.revision, fields: content })
    : await call('records.create', { register, id: null, fields: content })
  return saved as unknown as RecordOf<N>
}

function contentOf<N extends RegisterName>(record: RecordOf<N>): FieldsOf<N> {
  return fieldsOf(record) as unknown as FieldsOf<N>
}

/** A draft of another version of the program may lack fields or hold unknown ones: only what the form knows is taken. */
function readDraft<V extends object>(draft: unknown, known: V): V | null {
  if (typeof draft !== 'object' || draft === null) return null
  const left = draft as Values
  const entries = Object.entries(known).map(([key, value]) => [
    key,
    key in left && Array.isArray(left[key]) === Array.isArray(value) ? left[key] : value,
  ])
  return Object.fromEntries(entries) as V
}

/** False when no field shows a fault. */
function focusFirstFault(element: HTMLFormElement | null): boolean {
  const selector = 'input:invalid, textarea:invalid, [aria-invalid="true"], [data-fault]'
  const first = element?.querySelector<HTMLElement>(selector)
  first?.focus()
  return first !== null && first !== undefined
}
