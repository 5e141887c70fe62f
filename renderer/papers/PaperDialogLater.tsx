/** The full preview, fetched when it is first opened: a list or a form does not wait for what draws papers. */
import { type ComponentProps, lazy, Suspense } from 'react'

const PaperDialog = lazy(() =>
  import('./PaperDialog.tsx').then((module) => ({ default: module.PaperDialog })),
)

export function PaperDialogLater(props: Omit<ComponentProps<typeof PaperDialog>, 'isOpen'>) {
  return (
    <Suspense>
      <PaperDialog {...props} isOpen />
    </Suspense>
  )
}
