/** What matters about an entry beside its title: mark since publication, clashes, not yet approved. */
import { IconArrowsExchange, IconClock, IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx'
import type { RangeEntry } from '#shared/views/calendar-range.ts'
import { conflictWords } from './conflict-words.ts'

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
        <StatusBadge tone="soon" icon={icons[mark]} canWrap>
          {t(`calendar:marks.${mark}`)}
        </StatusBadge>
      )}
      {first && (
        <StatusBadge
          tone="late"
          canWrap
          title={entry.conflicts
            .map((one) => t('calendar:conflict.with', { title: one.withTitle }))
            .join('\n')}
        >
          {conflictWords(first, t, i18n.language)}
          {others.length > 0 && ` +${others.length}`}
        </StatusBadge>
      )}
      {entry.status === 'registered' && (
        <StatusBadge tone="idle" canWrap>
          {t('calendar:board.registered')}
        </StatusBadge>
      )}
    </>
  )
}
