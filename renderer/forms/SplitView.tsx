/** A list and, when a record is open, its panel beside it. */
import type { ReactNode } from 'react'
import classes from './RecordDrawer.module.css'

export function SplitView({ children }: { children: ReactNode }) {
  return <div className={classes.split}>{children}</div>
}
