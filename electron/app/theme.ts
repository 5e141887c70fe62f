/** The theme of native parts. */
import { nativeTheme } from 'electron'
import type { Preferences } from '#shared/contract/app-state.ts'

/** Lets native parts (menus, dialogs, scroll bars) follow the chosen theme. */
export function applyTheme({ theme }: Preferences): void {
  nativeTheme.themeSource = theme === 'auto' ? 'system' : theme === 'dark' ? 'dark' : 'light'
}
