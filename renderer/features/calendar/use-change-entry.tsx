/** Changing and deleting entries from any view: asks for the scope of a series, says what was done, offers to undo it. */
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type ReactNode, useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { onNextChange } from '#renderer/data/on-next-change.ts'
import { useAct } from '#renderer/data/use-act.ts'
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

let lastNotice = ''

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

/** A short message with a button that takes the last change back. */
export function useUndoNotice(): (message: string) => void {
  const { t } = useTranslation('common')
  const act = useAct()
  return useCallback(
    (message) => {
      const id = crypto.randomUUID()
      const undo = async () => {
        notifications.hide(id)
        await act('history.undo', {})
      }
      // One at a time, and away from the buttons of an open entry.
      notifications.hide(lastNotice)
      lastNotice = id
      // The button undoes the last change, whatever it is: once another one follows, the offer would be a lie.
      onNextChange(() => notifications.hide(id))
      notifications.show({
        id,
        position: 'bottom-left',
        autoClose: 6000,
        message: (
          <span style={{ display: 'flex', alignItems: 'center', gap: '0.75rem' }}>
            {message}
            <Button size="compact-sm" variant="light" onClick={() => void undo()}>
              {t('undo')}
            </Button>
          </span>
        ),
      })
    },
    [t, act],
  )
}
