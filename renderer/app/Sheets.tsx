/** The palette, the sheet of shortcuts, the dialogs of reminders and of the fence: fetched when first asked for, and kept ready afterwards. */
import { lazy, Suspense } from 'react'
import { useQuestions } from '#renderer/fence/questions.ts'
import { useSheets } from '#renderer/search/palette-store.ts'

const Palette = lazy(() => import('#renderer/search/index.ts').then((m) => ({ default: m.Palette })))
const ShortcutSheet = lazy(() =>
  import('#renderer/search/index.ts').then((m) => ({ default: m.ShortcutSheet })),
)
const RemindersDialog = lazy(() =>
  import('#renderer/reminders/RemindersDialog.tsx').then((m) => ({ default: m.RemindersDialog })),
)
const FenceDialog = lazy(() =>
  import('#renderer/fence/FenceDialog.tsx').then((m) => ({ default: m.FenceDialog })),
)

export function Sheets() {
  const { open, hide } = useSheets()
  const isAsked = useQuestions(({ question }) => question !== null)
  return (
    <Suspense fallback={null}>
      {open === 'palette' && <Palette onClose={hide} />}
      {open === 'reminders' && <RemindersDialog onClose={hide} />}
      {open === 'shortcuts' && <ShortcutSheet onClose={hide} />}
      {isAsked && <FenceDialog />}
    </Suspense>
  )
}
