/** A sign among the tools of a view; what it does is its name, and is seen where the pointer rests. */
import { ActionIcon } from '@mantine/core'
import type { ReactNode } from 'react'

type Props = { label: string; isOff?: boolean; onClick(): void; children: ReactNode }

export function ToolButton({ label, isOff = false, onClick, children }: Props) {
  return (
    <ActionIcon variant="default" aria-label={label} title={label} disabled={isOff} onClick={onClick}>
      {children}
    </ActionIcon>
  )
}
