/** How an exchange stands, as a badge; what is due today is told from what has time. */
import { IconArrowNarrowRight, IconBan, IconClock, IconHourglass } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/data/use-app-info.ts'
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx'
import type { Day } from '#shared/lib/dates.ts'
import type { ExchangeState } from '#shared/registers/information-exchange/state.ts'

const looks = {
  overdue: { tone: 'late' },
  waiting: { tone: 'idle', icon: IconHourglass },
  planned: { tone: 'idle', icon: IconHourglass },
  'answered-late': { tone: 'soon' },
  answered: { tone: 'good' },
  'sent-late': { tone: 'soon' },
  sent: { tone: 'idle', icon: IconArrowNarrowRight },
  withdrawn: { tone: 'idle', icon: IconBan },
} as const
const waiting: readonly ExchangeState[] = ['waiting', 'planned']

type Props = { state: ExchangeState; dueOn?: Day | null }

export function ExchangeStateBadge({ state, dueOn = null }: Props) {
  const { t } = useTranslation('registers')
  const today = useToday()
  if (waiting.includes(state) && dueOn === today)
    return (
      <StatusBadge tone="soon" icon={IconClock}>
        {t('information-exchange.dueToday')}
      </StatusBadge>
    )
  return <StatusBadge {...looks[state]}>{t(`information-exchange.choices.state.${state}`)}</StatusBadge>
}
