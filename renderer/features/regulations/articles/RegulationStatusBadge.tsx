/** What a regulation is today, as word, colour and shape. */
import { useTranslation } from 'react-i18next'
import { useAll } from '#renderer/data/use-answer.ts'
import { useToday } from '#renderer/data/use-app-info.ts'
import { StatusBadge, type Tone } from '#renderer/ui/StatusBadge.tsx'
import { type Regulation, type RegulationStatus, statusAmong } from '#shared/registers/regulation/index.ts'

const toneOf: Record<RegulationStatus, Tone> = {
  draft: 'idle',
  upcoming: 'soon',
  'in-force': 'good',
  amended: 'good',
  expired: 'idle',
  replaced: 'idle',
}

export function RegulationStatusBadge({ regulation }: { regulation: Regulation }) {
  const { t } = useTranslation('registers')
  const all = useAll('regulation')
  const status = statusAmong(regulation, useToday(), all)
  return <StatusBadge tone={toneOf[status]}>{t(`regulation.choices.status.${status}`)}</StatusBadge>
}
