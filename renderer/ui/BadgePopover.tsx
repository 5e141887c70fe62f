/** A button that counts what was found, and over the screen the list of it. */
import { Button, Popover } from '@mantine/core'
import type { ReactNode } from 'react'

type Props = {
  /** Says what is counted; also where the pointer rests. */
  label: string
  /** What the button is called, where it says more than the label. */
  name?: string
  size: 'compact-sm' | 'sm'
  sign?: ReactNode
  face: ReactNode
  isOpen: boolean
  onOpen(isOpen: boolean): void
  /** How high the list may grow, and what of it scrolls. */
  className: string | undefined
  children: ReactNode
}

export function BadgePopover(props: Props) {
  const { label, name = label, size, sign, face, isOpen, onOpen, className, children } = props
  return (
    <Popover
      opened={isOpen}
      onChange={onOpen}
      width="26rem"
      position="bottom-end"
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Button
          variant="default"
          size={size}
          leftSection={sign}
          aria-label={name}
          title={label}
          onClick={() => onOpen(!isOpen)}
        >
          {face}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={0} className={className ?? ''}>
        {children}
      </Popover.Dropdown>
    </Popover>
  )
}
