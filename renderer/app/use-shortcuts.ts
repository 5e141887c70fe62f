/** The keys of the whole window. No bare letter acts while a text field has the focus, and composing is never disturbed. */
import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import { useEffect } from 'react'
import { on } from '#renderer/api/client.ts'
import { lockOrExplain } from '#renderer/data/lock-folder.ts'
import { useUnnamedTravel } from '#renderer/data/use-travel.ts'
import { screenNames, useNavigation } from '#renderer/navigation/navigation.ts'
import { runScreenAction } from '#renderer/navigation/screen-actions.ts'
import { useSheets } from '#renderer/search/palette-store.ts'
import { guardComposing } from './guard-composing.ts'

type Travel = ReturnType<typeof useUnnamedTravel>

/** Answers keys and menu accelerators. A key that the page answers never reaches the menu, so nothing happens twice. */
export function useShortcuts(): void {
  const travel = useUnnamedTravel()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented) return
      if (answer(event, travel)) event.preventDefault()
    }
    const unguard = guardComposing()
    window.addEventListener('keydown', onKeyDown)
    const stop = on('app.menu', ({ item }) => {
      if (item === 'new' || item === 'print') runScreenAction(item)
      if (item === 'search') useSheets.getState().show('palette')
      if (item === 'shortcuts') useSheets.getState().show('shortcuts')
      if (item === 'lock') lockOrExplain()
      if (item === 'reminders') showReminders()
      if (item === 'undo' || item === 'redo') void travel(item)
    })
    return () => {
      unguard()
      window.removeEventListener('keydown', onKeyDown)
      stop()
    }
  }, [travel])
}

/** Where a notice of the system leads. */
function showReminders(): void {
  useNavigation.getState().go({ screen: 'today', part: 'reminders' })
}

/** True when the key was answered. */
function answer(event: KeyboardEvent, travel: Travel): boolean {
  const isControl = (event.ctrlKey || event.metaKey) && !event.altKey
  if (isControl) return answerControl(event, travel)
  if (isBehindDialog()) return false
  if (event.altKey && !event.ctrlKey && !event.shiftKey) return answerAlt(event)
  if (event.key !== '?' || isTextField(event.target)) return false
  useSheets.getState().show('shortcuts')
  return true
}

function answerControl(event: KeyboardEvent, travel: Travel): boolean {
  switch (event.code) {
    case 'KeyK':
      useSheets.getState().show('palette')
      return true
    case 'KeyL':
      lockOrExplain()
      return true
    case 'KeyS':
      notifications.show({ id: 'saved', message: i18next.t('nav:alwaysSaved'), autoClose: 2500 })
      return true
    case 'KeyN':
      return !isBehindDialog() && runScreenAction('new')
    case 'KeyP':
      return !isBehindDialog() && runScreenAction('print')
    case 'KeyF':
      return !isBehindDialog() && runScreenAction('find')
    case 'KeyZ':
    case 'KeyY': {
      if (isTextField(event.target) || isBehindDialog()) return false
      void travel(event.code === 'KeyY' || event.shiftKey ? 'redo' : 'undo')
      return true
    }
    default:
      return false
  }
}

function answerAlt(event: KeyboardEvent): boolean {
  const { go, back } = useNavigation.getState()
  if (event.key === 'ArrowLeft') {
    back()
    return true
  }
  const screen = screenNames[Number(/^Digit([1-9])$/.exec(event.code)?.[1] ?? 0) - 1]
  if (!screen) return false
  go({ screen })
  return true
}

/** The screen behind an open dialog must not move. */
function isBehindDialog(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"]') !== null
}

function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true
  const buttons = ['button', 'checkbox', 'radio', 'range', 'submit', 'reset', 'color']
  return target instanceof HTMLInputElement && !buttons.includes(target.type)
}
