/** Undo and redo of the session's changes, with a word about what was undone. */
import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import { useCallback } from 'react'
import { call, errorOf } from '#renderer/api/client.ts'
import { showFailure } from '#renderer/errors/show-failure.ts'
import { actionWords } from './action-words.ts'

/** `gia hạn nhiệm vụ`: the words for a command of the journal. */
export function commandWords(command: string): string {
  const key: string = `nav:commands.${command}`
  if (i18next.exists(key)) return i18next.t(key as 'nav:commands.other')
  return actionWords(command) ?? i18next.t('nav:commands.other')
}

/** Only the newest is shown: whoever undoes ten times reads one message. */
let lastShown: string | null = null

/** Returns `travel('undo' | 'redo')`. */
export function useTravel() {
  return useCallback(async (way: 'undo' | 'redo') => {
    try {
      const { command } = await call(`history.${way}`, {})
      const what = commandWords(command)
      const message = way === 'undo' ? i18next.t('nav:undone', { what }) : i18next.t('nav:redone', { what })
      if (lastShown !== null) notifications.hide(lastShown)
      lastShown = notifications.show({ message, autoClose: 4000, withCloseButton: false })
    } catch (thrown) {
      const error = errorOf(thrown)
      if (way === 'redo' && error.code === 'nothing-to-undo') sayNothingToRedo()
      else showFailure(error)
    }
  }, [])
}

/**
 * For keys, menu and palette, which name no change: beside a form that is not saved they undo nothing. What was meant is the
 * last step in the form; undone would be what was stored before it, maybe the record itself.
 */
export function useUnnamedTravel() {
  const travel = useTravel()
  return useCallback(
    (way: 'undo' | 'redo') => {
      if (document.querySelector('form[data-unsaved]') === null) return travel(way)
      notifications.show({ id: 'unsaved', message: i18next.t('nav:unsavedFirst'), autoClose: 5000 })
      return Promise.resolve()
    },
    [travel],
  )
}

/** The same code means an empty list either way; forwards it is no mistake and has words of its own. */
function sayNothingToRedo(): void {
  notifications.show({ id: 'nothing-to-redo', message: i18next.t('nav:nothingToRedo'), autoClose: 4000 })
}
