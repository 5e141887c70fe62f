/** The palette and the sheet of shortcuts: fetched when first asked for, and kept ready afterwards. */
import { lazy, Suspense } from 'react'
import { useSheets } from '#renderer/search/palette-store.ts'

const Palette = lazy(() => import('#renderer/search/index.ts').then((m) => ({ default: m.Palette })))
const ShortcutSheet = lazy(() =>
  import('#renderer/search/index.ts').then((m) => ({ default: m.ShortcutSheet })),
)

export function Sheets() {
  const { open, hide } = useSheets()
  return (
    <Suspense fallback={null}>
      {open === 'palette' && <Palette onClose={hide} />}
      {open === 'shortcuts' && <ShortcutSheet onClose={hide} />}
    </Suspense>
  )
}
