/** A named part of a form; `FormGrid` puts short fields side by side where there is room. */
import { type ReactNode, useId } from 'react'
import classes from './RecordForm.module.css'

type Props = { title: string; action?: ReactNode; children: ReactNode }

export function FormSection({ title, action, children }: Props) {
  const id = useId()
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.heading}>
        <h3 id={id} className={classes.title}>
          {title}
        </h3>
        {action}
      </div>
      {children}
    </section>
  )
}

/** Short fields side by side. */
export function FormGrid({ children }: { children: ReactNode }) {
  return <div className={classes.grid}>{children}</div>
}
