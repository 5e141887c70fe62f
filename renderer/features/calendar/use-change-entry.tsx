/** Changing and deleting entries from any view: asks for the scope of a series, says what was done, offers to undo it. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import { useUndoNotice } from '#renderer/forms/use-undo-notice.tsx'
import type { AppError } from '#shared/contract/result.ts'
import type { CalendarPatch, ChangeScope } from '#shared/views/calendar-patch.ts'
import type { RangeEntry } from '#shared/views/calendar-range.ts'
import { useScope } from './use-scope.tsx'

export type EntryChanger = {
  /** Resolves to the key of the entry afterwards, null when nothing changed. */
  change(
    entry: RangeEntry,
    patch: CalendarPatch,
    options?: { scope?: ChangeScope; isQuiet?: boolean; onRefused?: (error: AppError) => boolean },
  ): Promise<string | null>
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
  const change: EntryChanger['change'] = async (entry, patch, { scope, isQuiet, onRefused } = {}) => {
    const chosen = scope ?? (await scopeFor(entry, patch, ask))
    if (chosen === null) return null
    const { key, revision } = entry
    const done = await act('calendar.change', { key, scope: chosen, revision, patch }, onRefused)
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
  return { change, remove, dialog }
}

function scopeFor(
  entry: RangeEntry,
  patch: CalendarPatch,
  ask: ReturnType<typeof useScope>['ask'],
): Promise<ChangeScope | null> {
  if (entry.seriesId === null) return Promise.resolve('one')
  return patch.rule ? ask('change', seriesScopes) : ask('change')
}
