/** One block of Hôm nay: a heading, a word beside it, and lines each of which opens its record. */
import type { ReactNode } from 'react'
import classes from './Today.module.css'

type PanelProps = { title: string; aside?: ReactNode; children: ReactNode }

export function Panel({ title, aside, children }: PanelProps) {
  return (
    <section className={classes.panel} aria-label={title}>
      <header className={classes.panelHead}>
        <h2>{title}</h2>
        {aside && <span>{aside}</span>}
      </header>
      {children}
    </section>
  )
}

type LineProps = {
  shape: 'event' | 'task' | 'paper' | 'reminder'
  isMarked?: boolean
  onOpen: () => void
  /** A second thing to do, beside the line. */
  aside?: ReactNode
  children: ReactNode
}

/** A line is a button: it opens by click, Enter and Space. */
export function Line({ shape, isMarked = false, onOpen, aside, children }: LineProps) {
  return (
    <li className={aside ? classes.withAside : undefined}>
      <button
        type="button"
        className={classes.line}
        data-shape={shape}
        data-marked={isMarked || undefined}
        onClick={onOpen}
      >
        {children}
      </button>
      {aside}
    </li>
  )
}

/** What a long list leaves out: leads to the whole. */
export function More({ words, onOpen }: { words: string; onOpen: () => void }) {
  return (
    <li>
      <button type="button" className={classes.more} onClick={onOpen}>
        {words}
      </button>
    </li>
  )
}

export function Quiet({ children }: { children: ReactNode }) {
  return <p className={classes.quiet}>{children}</p>
}
