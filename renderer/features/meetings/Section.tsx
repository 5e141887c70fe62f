/** A named part of a tab. */
import { type ReactNode, useId } from 'react'
import classes from './Workspace.module.css'

type Props = { title: string; aside?: ReactNode; children: ReactNode; path?: string }

export function Section({ title, aside, children, path }: Props) {
  const id = useId()
  return (
    <section className={classes.section} aria-labelledby={id} data-path={path}>
      <div className={classes.sectionHead}>
        <h2 id={id} className={classes.sectionTitle}>
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  )
}
