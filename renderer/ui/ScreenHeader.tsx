/** The line on top of every screen: its name, what matters about it, and its actions. */
import type { ReactNode } from 'react'
import classes from './ScreenHeader.module.css'

type Props = { title: ReactNode; aside?: ReactNode; actions?: ReactNode }

export function ScreenHeader({ title, aside, actions }: Props) {
  return (
    <header className={classes.header}>
      <h1 className={classes.title} tabIndex={-1}>
        {title}
      </h1>
      <div className={classes.aside}>{aside}</div>
      <div className={classes.actions}>{actions}</div>
    </header>
  )
}
