/** A status as word, colour and shape, so that a mono printer and colour-blind eyes read it too. */
import { IconAlertTriangle, IconCheck, IconCircle, IconClock } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './StatusBadge.module.css'

export type Tone = 'late' | 'soon' | 'good' | 'idle'

const icons = { late: IconAlertTriangle, soon: IconClock, good: IconCheck, idle: IconCircle } as const

export function StatusBadge({ tone, children }: { tone: Tone; children: ReactNode }) {
  const Icon = icons[tone]
  return (
    <span className={classes.badge} data-tone={tone}>
      <Icon size="0.85rem" stroke={2} aria-hidden />
      {children}
    </span>
  )
}
