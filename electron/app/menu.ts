/** The menu: hidden on Windows and Linux, but its accelerators work in every screen. No word of it is ever seen there. */
import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { PayloadOf } from '#shared/contract/events.ts'

type Item = PayloadOf<'app.menu'>['item']

/** Sets the application menu; `tell` hears of the items that the screen answers. */
export function setMenu(tell: (item: Item) => void, isDevelopment: boolean): void {
  const item = (name: Item, accelerator: string): MenuItemConstructorOptions => ({
    label: name,
    accelerator,
    // Undo and redo inside a text field belong to the field; the renderer decides by focus.
    registerAccelerator: name !== 'undo' && name !== 'redo',
    click: () => tell(name),
  })
  const edit: MenuItemConstructorOptions = {
    label: 'edit',
    submenu: [
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'pasteAndMatchStyle' },
      { role: 'selectAll' },
    ],
  }
  const view: MenuItemConstructorOptions = {
    label: 'view',
    submenu: [
      item('new', 'CommandOrControl+N'),
      item('print', 'CommandOrControl+P'),
      item('search', 'CommandOrControl+K'),
      item('lock', 'CommandOrControl+L'),
      { role: 'togglefullscreen' },
      ...(isDevelopment ? [{ role: 'toggleDevTools' as const }] : []),
      { role: 'quit', accelerator: 'Alt+F4' },
    ],
  }
  Menu.setApplicationMenu(Menu.buildFromTemplate([edit, view]))
}
