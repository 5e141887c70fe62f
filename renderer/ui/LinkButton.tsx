/** Words within a text or a table that lead to a record. */
import type { ComponentProps } from 'react'
import classes from './LinkButton.module.css'

type Props = Omit<ComponentProps<'button'>, 'type'> & {
  /** Keeps the colour of the words around it. */
  isQuiet?: boolean
}

export function LinkButton({ isQuiet = false, className = '', ...button }: Props) {
  return (
    <button
      {...button}
      type="button"
      className={`${classes.link} ${className}`}
      data-quiet={isQuiet || undefined}
    />
  )
}
