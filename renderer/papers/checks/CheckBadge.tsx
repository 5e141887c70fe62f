/** `2 lỗi · 3 cảnh báo` beside the print buttons; opens the list. It stands in nobody's way. */
import { IconCircleCheck, IconShieldLock } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePaperFence } from '#renderer/fence/use-paper-fence.ts'
import { BadgePopover } from '#renderer/ui/BadgePopover.tsx'
import type { CheckPlace } from '#shared/reports/checks/finding.ts'
import type { PaperRequest } from '#shared/reports/request.ts'
import { levelIcons } from './CheckList.tsx'
import { CheckView } from './CheckPanel.tsx'
import classes from './Checks.module.css'
import { groupFindings } from './group-findings.ts'
import { useCheckWords } from './use-check-words.ts'
import { isCheckable, usePaperCheck } from './use-paper-check.ts'
import { useSeen } from './use-seen.ts'

type Props = {
  paper: PaperRequest | null
  /** `compact-sm` shows signs and numbers, `sm` the words too. */
  size?: 'compact-sm' | 'sm'
  onGoTo?: (place: CheckPlace) => void
}

/** Nothing for lists, and for a paper that cannot be made yet. */
export function CheckBadge({ paper, size = 'compact-sm', onGoTo }: Props) {
  const { t } = useTranslation(['checks', 'fence'])
  const [isOpen, setOpen] = useState(false)
  const check = usePaperCheck(paper)
  const fence = usePaperFence(paper && isCheckable(paper) ? paper : null)
  const seen = useSeen()
  const words = useCheckWords()
  if (paper === null || !isCheckable(paper) || check.day === null) return null
  const goTo =
    onGoTo &&
    ((place: CheckPlace) => {
      // The list lies over the editor and holds the focus.
      setOpen(false)
      onGoTo(place)
    })
  const groups = groupFindings(check.findings, seen.keys)
  const counted = words.counts(groups)
  const inFence = fence.count > 0 ? t('fence:paper.badge', { count: fence.count }) : ''
  const checked = counted === '' ? t('badgeClean') : t('badge', { counts: counted })
  const label = [checked, inFence].filter(Boolean).join('. ')
  return (
    <BadgePopover
      label={label}
      name={`${label}. ${t('open')}`}
      size={size}
      face={
        <span className={classes.badge}>
          {groups.length === 0 && <Count level="good" count={null} />}
          {fence.count > 0 && <Count level="fence" count={String(fence.count)} />}
          {groups.map(({ level, count }) => (
            <Count
              key={level}
              level={level}
              count={size === 'sm' ? t(`counts.${level}`, { count }) : String(count)}
            />
          ))}
        </span>
      }
      isOpen={isOpen}
      onOpen={setOpen}
      className={classes.popover}
    >
      <CheckView check={check} fence={fence} seen={seen} onGoTo={goTo} />
    </BadgePopover>
  )
}

const icons = { ...levelIcons, good: IconCircleCheck, fence: IconShieldLock } as const

function Count({ level, count }: { level: keyof typeof icons; count: string | null }) {
  const Icon = icons[level]
  return (
    <span className={classes.badgeCount} data-level={level}>
      <Icon size="1rem" stroke={1.8} aria-hidden />
      {count}
    </span>
  )
}
