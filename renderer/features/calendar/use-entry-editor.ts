/** Editing one entry beside the calendar: what is typed, its draft on disk, and saving with the scope of a series. */
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import { useDraft } from '#renderer/data/use-draft.ts'
import { useWorkingCalendar } from '#renderer/data/use-working-calendar.ts'
import { issuesOfWhole, issuesToErrors } from '#renderer/forms/issues-to-errors.ts'
import { useKeptNotice } from '#renderer/forms/use-kept-notice.ts'
import { useUndoNotice } from '#renderer/forms/use-undo-notice.tsx'
import { expandRule } from '#shared/calendar/recurrence.ts'
import type { AppError } from '#shared/contract/result.ts'
import { addDays, type Day } from '#shared/lib/dates.ts'
import { occurrenceId } from '#shared/registers/event/index.ts'
import type { CalendarPatch } from '#shared/views/calendar-patch.ts'
import type { RangeEntry } from '#shared/views/calendar-range.ts'
import { type EntryDraft, patchBetween, readDraft, seriesFieldsOf } from './entry-draft.ts'
import type { EntryChanger } from './use-change-entry.tsx'

export type Saved = { key: string; day: Day }

export type EntryEditor = {
  values: EntryDraft
  set(patch: Partial<EntryDraft>): void
  errors: Record<string, string>
  faults: readonly string[]
  isDirty: boolean
  isSaving: boolean
  /** When a draft of an earlier session was found: its moment. */
  draftAt: string | null
  takeDraft(): void
  dismissDraft(): void
  /** Resolves to the saved entry's key and day, null when it was refused or given up. */
  save(): Promise<Saved | null>
  /** Changes when the whole content is replaced, so that half-typed fields start anew. */
  version: number
}

/** An editor over `start`; `entry` is null for a new one. */
export function useEntryEditor(
  entry: RangeEntry | null,
  start: EntryDraft,
  changer: EntryChanger,
): EntryEditor {
  const [base, setBase] = useState(start)
  const { values, version, change, replace } = useValues(start)
  const [refused, setRefused] = useState<AppError | null>(null)
  const [isSaving, setSaving] = useState(false)
  const patch = patchBetween(base, values)
  const isDirty = patch !== null
  const keeper = useDraft(`calendar/${entry?.key ?? 'new'}`, values, isDirty)
  const isSaved = useRef(false)
  useKeptNotice(() => isDirty && !isSaved.current)
  const saver = useSaver(changer, setRefused)
  useFollow(start, base, isDirty, (next) => {
    setBase(next)
    replace(next)
  })
  const save = async () => {
    if (isSaving) return null
    setSaving(true)
    setRefused(null)
    const saved = entry ? await saver.update(entry, patch, values.date) : await saver.create(values)
    setSaving(false)
    if (saved === null) return null
    isSaved.current = true
    await keeper.discard()
    setBase(values)
    return saved
  }
  return {
    values,
    set: (part) => {
      isSaved.current = false
      change(part)
    },
    ...faultsOf(refused),
    isDirty,
    isSaving,
    draftAt: keeper.found?.savedAt ?? null,
    takeDraft: () => {
      const left = readDraft(keeper.found?.value, values)
      keeper.take()
      if (left) replace(left)
    },
    dismissDraft: () => void keeper.discard(),
    save,
    version,
  }
}

function faultsOf(refused: AppError | null): Pick<EntryEditor, 'errors' | 'faults'> {
  return refused
    ? { errors: issuesToErrors(refused), faults: issuesOfWhole(refused) }
    : { errors: {}, faults: [] }
}

/** What stands in the form; `version` changes when all of it is replaced. */
function useValues(start: EntryDraft) {
  const [values, setValues] = useState(start)
  const [version, setVersion] = useState(0)
  return {
    values,
    version,
    change: (patch: Partial<EntryDraft>) => setValues((now) => ({ ...now, ...patch })),
    replace: (next: EntryDraft) => {
      setValues(next)
      setVersion((count) => count + 1)
    },
  }
}

/** The two ways of saving; a refusal with issues goes to the fields, any other is shown as a message. */
function useSaver(changer: EntryChanger, setRefused: (error: AppError) => void) {
  const { t } = useTranslation('calendar')
  const act = useAct()
  const told = useUndoNotice()
  const calendar = useWorkingCalendar()
  const onRefused = (error: AppError) => {
    setRefused(error)
    return error.code === 'invalid-record' && (error.issues ?? []).length > 0
  }
  return {
    update: async (entry: RangeEntry, patch: CalendarPatch | null, day: Day): Promise<Saved | null> => {
      const key = patch ? await changer.change(entry, patch, { onRefused }) : entry.key
      return key === null ? null : { key, day }
    },
    create: async (values: EntryDraft): Promise<Saved | null> => {
      const { rule, ...fields } = values
      const made = rule
        ? await act(
            'records.create',
            { register: 'series', id: null, fields: seriesFieldsOf(values) },
            onRefused,
          )
        : await act('records.create', { register: 'event', id: null, fields }, onRefused)
      if (!made.ok) return null
      told(t('entry.saved'))
      if (!rule) return { key: made.value.id, day: values.date }
      const span = { from: addDays(values.date, -15), to: addDays(values.date, 800) }
      const first = expandRule(rule, values.date, span, calendar)[0]
      return first ? { key: occurrenceId(made.value.id, first.original), day: first.date } : null
    },
  }
}

/** While nothing is typed the form follows the entry. */
function useFollow(
  start: EntryDraft,
  base: EntryDraft,
  isDirty: boolean,
  follow: (next: EntryDraft) => void,
): void {
  const latest = useRef(follow)
  latest.current = follow
  useEffect(() => {
    if (!isDirty && patchBetween(base, start) !== null) latest.current(start)
  }, [start, base, isDirty])
}
