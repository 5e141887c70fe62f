/** `⛨ 2` beside the print buttons of lists, which have no check of their own; nothing while nothing is found. */
import { Button, Popover } from '@mantine/core'
import { IconShieldLock } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NameMask } from '#shared/fence/names/index.ts'
import type { PaperRequest } from '#shared/reports/request.ts'
import classes from './Fence.module.css'
import { FenceSection } from './FenceSection.tsx'
import { usePaperFence } from './use-paper-fence.ts'

type Props = { paper: PaperRequest; names?: NameMask; size?: 'compact-sm' | 'sm' }

export function FenceBadge({ paper, names, size = 'compact-sm' }: Props) {
  const { t } = useTranslation('fence')
  const [isOpen, setOpen] = useState(false)
  const fence = usePaperFence(paper, names)
  if (fence.count === 0) return null
  const label = t('paper.badge', { count: fence.count })
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
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
          aria-label={label}
          title={label}
          leftSection={<IconShieldLock size="1rem" stroke={1.8} aria-hidden />}
          onClick={() => setOpen(!isOpen)}
        >
          {fence.count}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={0} className={classes.popover}>
        <FenceSection fence={fence} />
      </Popover.Dropdown>
    </Popover>
  )
}
