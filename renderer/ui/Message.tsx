/** A calm full message: errors of the data folder, empty lists, first steps. */
import type { ReactNode } from 'react'
import classes from './Message.module.css'

type Props = { title: string; explanation?: ReactNode; children?: ReactNode }

export function Message({ title, explanation, children }: Props) {
  return (
    <section className={classes.message}>
      <h2 className={classes.title}>{title}</h2>
      {explanation && <p className={classes.explanation}>{explanation}</p>}
      <div className={classes.actions}>{children}</div>
    </section>
  )
}
