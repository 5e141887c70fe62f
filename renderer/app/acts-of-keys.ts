/**
 * What keys, menu and notices of the system ask of the whole program. While a window is open what lies behind it does not move:
 * a palette over it would lead away from what is typed there, and its Escape would close both.
 */
import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import { lockOrExplain } from '#renderer/data/lock-folder.ts'
import { useAppInfo } from '#renderer/data/use-app-info.ts'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import { runScreenAction, type ScreenAction } from '#renderer/navigation/screen-actions.ts'
import { useSheets } from '#renderer/search/palette-store.ts'

/** The screen behind an open window must not move. */
export function isBehindDialog(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"]') !== null
}

/** Over the sheet of keys, which holds nothing, the palette takes its place. */
export function showPalette(): void {
  if (!isBehindDialog() || useSheets.getState().open === 'shortcuts') useSheets.getState().show('palette')
}

export function showShortcuts(): void {
  if (!isBehindDialog()) useSheets.getState().show('shortcuts')
}

/** Asks the screen; true when it answered, or lies behind a window and must not be asked by anybody else. */
export function askScreen(action: ScreenAction): boolean {
  return isBehindDialog() || runScreenAction(action)
}

/** Locking waits for nothing; where the folder cannot be locked, the explanation waits behind a window. */
export function lock(): void {
  const folder = useAppInfo.getState().info?.folder
  const isSealed = folder?.state === 'open' && folder.isSealed
  if (isSealed || !isBehindDialog()) lockOrExplain()
}

/** Saves the form that is not saved; where there is none, says that nothing has to be. A window has its own button. */
export function saveTyped(): void {
  if (isBehindDialog()) return
  const form = document.querySelector<HTMLFormElement>('form[data-unsaved]')
  if (form) form.requestSubmit()
  else notifications.show({ id: 'saved', message: i18next.t('nav:alwaysSaved'), autoClose: 2500 })
}

/** Where a notice of the system leads. */
export function showReminders(): void {
  if (!isBehindDialog()) useNavigation.getState().go({ screen: 'today', part: 'reminders' })
}
