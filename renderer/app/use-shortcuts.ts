/** The keys of the whole window. No bare letter acts while a text field has the focus, and composing is never disturbed. */
import { useEffect } from 'react'
import { on } from '#renderer/api/client.ts'
import { useUnnamedTravel } from '#renderer/data/use-travel.ts'
import { screenNames, useNavigation } from '#renderer/navigation/navigation.ts'
import type { PayloadOf } from '#shared/contract/events.ts'
import {
  askScreen,
  isBehindDialog,
  lock,
  saveTyped,
  showPalette,
  showReminders,
  showShortcuts,
} from './acts-of-keys.ts'
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
    const stop = on('app.menu', ({ item }) => answerMenu(item, travel))
    return () => {
      unguard()
      window.removeEventListener('keydown', onKeyDown)
      stop()
    }
  }, [travel])
}

function answerMenu(item: PayloadOf<'app.menu'>['item'], travel: Travel): void {
  if (item === 'new' || item === 'print') askScreen(item)
  if (item === 'search') showPalette()
  if (item === 'shortcuts') showShortcuts()
  if (item === 'lock') lock()
  if (item === 'reminders') showReminders()
  if ((item === 'undo' || item === 'redo') && !isBehindDialog()) void travel(item)
}

/** True when the key was answered. */
function answer(event: KeyboardEvent, travel: Travel): boolean {
  const isControl = (event.ctrlKey || event.metaKey) && !event.altKey
  if (isControl) return answerControl(event, travel)
  if (isBehindDialog()) return false
  if (event.altKey && !event.ctrlKey && !event.shiftKey) return answerAlt(event)
  if (event.key !== '?' || isTextField(event.target)) return false
  showShortcuts()
  return true
}

function answerControl(event: KeyboardEvent, travel: Travel): boolean {
  switch (event.code) {
    case 'KeyK':
      showPalette()
      return true
    case 'KeyL':
      lock()
      return true
    case 'KeyS':
      saveTyped()
      return true
    case 'KeyN':
      return askScreen('new')
    case 'KeyP':
      return askScreen('print')
    case 'KeyF':
      return askScreen('find')
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

function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true
  const buttons = ['button', 'checkbox', 'radio', 'range', 'submit', 'reset', 'color']
  return target instanceof HTMLInputElement && !buttons.includes(target.type)
}
