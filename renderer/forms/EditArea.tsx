/** What changes the office's data: there while the folder is open for work, still or hidden while it is only looked at. */
import type { ReactNode } from 'react'
import { useCanEdit } from '#renderer/data/use-app-info.ts'
import classes from './EditArea.module.css'

/** Fields and buttons that cannot be used in a view; what they say stays readable. */
export function EditArea({ children }: { children: ReactNode }) {
  const canEdit = useCanEdit()
  return (
    <fieldset className={classes.area} disabled={!canEdit} data-still={!canEdit || undefined}>
      {children}
    </fieldset>
  )
}

/** Not drawn at all in a view. */
export function EditOnly({ children }: { children: ReactNode }) {
  return useCanEdit() ? children : null
}
