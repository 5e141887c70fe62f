/** What matters about an entry beside its title: mark since publication, clashes, not yet approved. */
import { IconAlertTriangle, IconArrowsExchange, IconClock, IconPlus, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RangeEntry } from '#shared/views/calendar-range.ts'
import { conflictWords } from './conflict-words.ts'
import classes from './EntryBadges.module.css'

const icons = {
  changed: IconArrowsExchange,
  added: IconPlus,
  postponed: IconClock,
  cancelled: IconX,
} as const

export function EntryBadges({ entry }: { entry: RangeEntry }) {
  const { t, i18n } = useTranslation(['calendar', 'registers', 'common'])
  const [first, ...others] = entry.conflicts
  const isOff = entry.status === 'cancelled' || entry.status === 'postponed'
  const mark = entry.mark ?? (isOff ? (entry.status as 'cancelled' | 'postponed') : null)
  return (
    <>
      {mark && (
        <Badge tone="soon" Icon={icons[mark]}>
          {t(`calendar:marks.${mark}`)}
        </Badge>
      )}
      {first && (
        <Badge
          tone="late"
          Icon={IconAlertTriangle}
          title={entry.conflicts
            .map((one) => t('calendar:conflict.with', { title: one.withTitle }))
            .join('\n')}
        >
          {conflictWords(first, t, i18n.language)}
          {others.length > 0 && ` +${others.length}`}
        </Badge>
      )}
      {entry.status === 'registered' && <Badge tone="idle">{t('calendar:board.registered')}</Badge>}
    </>
  )
}

type BadgeProps = {
  tone: 'late' | 'soon' | 'idle'
  Icon?: typeof IconX
  title?: string
  children: ReactNode
}

function Badge({ tone, Icon, title, children }: BadgeProps) {
  return (
    <span className={classes.badge} data-tone={tone} title={title}>
      {Icon && <Icon size="0.8rem" stroke={2} aria-hidden />}
      {children}
    </span>
  )
}
