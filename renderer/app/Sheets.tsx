/** The palette, the sheet of shortcuts and the dialog of reminders: fetched when first asked for, and kept ready afterwards. */
import { lazy, Suspense } from 'react'
import { useSheets } from '#renderer/search/palette-store.ts'

const Palette = lazy(() => import('#renderer/search/index.ts').then((m) => ({ default: m.Palette })))
const ShortcutSheet = lazy(() =>
  import('#renderer/search/index.ts').then((m) => ({ default: m.ShortcutSheet })),
)
const RemindersDialog = lazy(() =>
  import('#renderer/reminders/RemindersDialog.tsx').then((m) => ({ default: m.RemindersDialog })),
)

export function Sheets() {
  const { open, hide } = useSheets()
  return (
    <Suspense fallback={null}>
      {open === 'palette' && <Palette onClose={hide} />}
      {open === 'reminders' && <RemindersDialog onClose={hide} />}
      {open === 'shortcuts' && <ShortcutSheet onClose={hide} />}
    </Suspense>
  )
}
