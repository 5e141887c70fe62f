/** A status as word, colour and shape, so that a mono printer and colour-blind eyes read it too. */
import { IconAlertTriangle, IconCheck, IconCircle, IconClock, type TablerIcon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './StatusBadge.module.css'

export type Tone = 'late' | 'soon' | 'good' | 'idle'

const icons = { late: IconAlertTriangle, soon: IconClock, good: IconCheck, idle: IconCircle } as const

type Props = {
  tone: Tone
  /** A shape that says more than the tone's own. */
  icon?: TablerIcon
  title?: string | undefined
  /** Takes several lines where there is no room for one. */
  canWrap?: boolean
  children: ReactNode
}

export function StatusBadge({ tone, icon: Icon = icons[tone], title, canWrap, children }: Props) {
  return (
    <span className={classes.badge} data-tone={tone} data-wraps={canWrap || undefined} title={title}>
      <Icon className={classes.icon ?? ''} size="0.85rem" stroke={2} aria-hidden />
      {children}
    </span>
  )
}
