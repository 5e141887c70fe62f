/** Changing and deleting entries from any view: asks for the scope of a series, says what was done, offers to undo it. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import { type MoveQuestion, useMoveQuestion } from '#renderer/forms/moves/use-move-question.tsx'
import { useUndoNotice } from '#renderer/forms/use-undo-notice.tsx'
import type { AppError } from '#shared/contract/result.ts'
import type { CalendarPatch, ChangeScope } from '#shared/views/calendar-patch.ts'
import type { RangeEntry } from '#shared/views/calendar-range.ts'
import { useScope } from './use-scope.tsx'

type ChangeOptions = {
  scope?: ChangeScope
  /** Nothing is said when it is done. */
  isQuiet?: boolean
  /** What moves with the entry has been shown already. */
  isShown?: boolean
  onRefused?: (error: AppError) => boolean
}

export type EntryChanger = {
  /** Resolves to the key of the entry afterwards, null when nothing changed. */
  change(entry: RangeEntry, patch: CalendarPatch, options?: ChangeOptions): Promise<string | null>
  /** True when the entry is gone afterwards. */
  remove(entry: RangeEntry): Promise<boolean>
  /** The question about scopes; to be drawn by whoever uses this. */
  dialog: ReactNode
}

const seriesScopes = ['following', 'all'] as const

export function useChangeEntry(): EntryChanger {
  const { t } = useTranslation('calendar')
  const act = useAct()
  const { ask, dialog } = useScope()
  const told = useUndoNotice()
  const question = useMoveQuestion()
  const change: EntryChanger['change'] = async (entry, patch, options = {}) => {
    const { scope, isQuiet, isShown, onRefused } = options
    const chosen = scope ?? (await scopeFor(entry, patch, ask))
    if (chosen === null) return null
    const also = isShown ? {} : await movesWith(entry, patch, chosen, question)
    if (also === null) return null
    const { key, revision } = entry
    const whole = { ...patch, ...also }
    const done = await act('calendar.change', { key, scope: chosen, revision, patch: whole }, onRefused)
    if (done.ok && !isQuiet) told(t('entry.changed'))
    return done.ok ? done.value.key : null
  }
  const remove: EntryChanger['remove'] = async (entry) => {
    const scope = entry.seriesId === null ? 'one' : await ask('cancel')
    if (scope === null) return false
    const done = await act('calendar.cancel', { key: entry.key, scope, revision: entry.revision })
    if (done.ok) told(t('entry.deleted'))
    return done.ok
  }
  return {
    change,
    remove,
    dialog: (
      <>
        {dialog}
        {question.dialog}
      </>
    ),
  }
}

/** What else changes with the day of an entry, once the user has seen it; null when the entry is to stay. */
function movesWith(
  entry: RangeEntry,
  patch: CalendarPatch,
  scope: ChangeScope,
  question: MoveQuestion,
): Promise<CalendarPatch | null> {
  const { date, rule, documents } = patch
  if (date === undefined || date === entry.date || rule) return Promise.resolve({})
  return question.ask({ key: entry.key, documents: documents ?? entry.documents }, date, scope)
}

function scopeFor(
  entry: RangeEntry,
  patch: CalendarPatch,
  ask: ReturnType<typeof useScope>['ask'],
): Promise<ChangeScope | null> {
  if (entry.seriesId === null) return Promise.resolve('one')
  return patch.rule ? ask('change', seriesScopes) : ask('change')
}
