/** How an item stands to what the office has: a word, a colour and a shape of its own. */
import {
  IconAlertTriangle,
  IconCheck,
  IconChecks,
  IconCircleOff,
  IconLink,
  IconPencil,
  IconPlus,
  IconRefresh,
  IconTrash,
  IconX,
  type TablerIcon,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { StatusBadge, type Tone } from '#renderer/ui/StatusBadge.tsx'
import type { PlanStatus } from '#shared/views/plan/year-plan.ts'

const looks: Readonly<Record<PlanStatus, readonly [tone: Tone, icon: TablerIcon]>> = {
  new: ['soon', IconPlus],
  same: ['good', IconCheck],
  edited: ['idle', IconPencil],
  'plan-changed': ['soon', IconRefresh],
  conflict: ['late', IconAlertTriangle],
  settled: ['good', IconChecks],
  covered: ['good', IconLink],
  removed: ['idle', IconTrash],
  'left-out': ['idle', IconCircleOff],
  gone: ['late', IconX],
}

export function PlanStatusBadge({ status }: { status: PlanStatus }) {
  const { t } = useTranslation('plan')
  const [tone, icon] = looks[status]
  return (
    <StatusBadge tone={tone} icon={icon} title={t(`statusHints.${status}`)}>
      {t(`statuses.${status}`)}
    </StatusBadge>
  )
}
