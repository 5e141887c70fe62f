/** `⛨ 2` beside the print buttons of lists, which have no check of their own; nothing while nothing is found. */
import { IconShieldLock } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BadgePopover } from '#renderer/ui/BadgePopover.tsx'
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
  return (
    <BadgePopover
      label={t('paper.badge', { count: fence.count })}
      size={size}
      sign={<IconShieldLock size="1rem" stroke={1.8} aria-hidden />}
      face={fence.count}
      isOpen={isOpen}
      onOpen={setOpen}
      className={classes.popover}
    >
      <FenceSection fence={fence} />
    </BadgePopover>
  )
}
