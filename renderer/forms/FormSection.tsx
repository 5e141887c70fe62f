/** A named part of a form; `FormGrid` puts short fields side by side where there is room. */
import { type ReactNode, useId } from 'react'
import classes from './RecordForm.module.css'

type Props = {
  title: string
  action?: ReactNode
  /** What is wrong with the part as a whole; it gets the focus as a field's fault does. */
  error?: string | undefined
  children: ReactNode
}

export function FormSection({ title, action, error, children }: Props) {
  const id = useId()
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.heading}>
        <h3 id={id} className={classes.title}>
          {title}
        </h3>
        {action}
      </div>
      {error !== undefined && (
        <p className={classes.fault} role="alert" tabIndex={-1} data-fault>
          {error}
        </p>
      )}
      {children}
    </section>
  )
}

/** Short fields side by side. */
export function FormGrid({ children }: { children: ReactNode }) {
  return <div className={classes.grid}>{children}</div>
}
