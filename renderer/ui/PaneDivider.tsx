/** The line between the work and the pane at its right: dragged, or moved by the arrow keys. */
import type { PointerEvent, RefObject } from 'react'
import classes from './PaneDivider.module.css'

type Props = {
  label: string
  /** Part of the width that the pane takes. */
  share: number
  onResize(share: number): void
  /** What holds both. */
  frame: RefObject<HTMLElement | null>
}

export function PaneDivider({ label, share, onResize, frame }: Props) {
  const drag = (event: PointerEvent<HTMLElement>) => {
    const bounds = frame.current?.getBoundingClientRect()
    if (bounds && event.buttons === 1) onResize((bounds.right - event.clientX) / bounds.width)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that is moved is no rule of the text
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={Math.round(share * 100)}
      aria-valuemin={25}
      aria-valuemax={70}
      tabIndex={0}
      className={classes.divider}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={(event) => {
        if (event.key === 'ArrowLeft') onResize(share + 0.02)
        if (event.key === 'ArrowRight') onResize(share - 0.02)
      }}
    />
  )
}
