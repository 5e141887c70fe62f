/** Dự thảo, Đã phát hành, Đã thu hồi. */
import { IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { StatusBadge, type Tone } from '#renderer/ui/StatusBadge.tsx'
import { type PaperState, paperStates } from '#shared/registers/paper/index.ts'

const tones: Record<PaperState, Tone> = { draft: 'idle', issued: 'good', withdrawn: 'late' }

export function PaperStateBadge({ state }: { state: unknown }) {
  const { t } = useTranslation('registers')
  const known = paperStates.find((one) => one === state)
  if (!known) return null
  return (
    <StatusBadge tone={tones[known]} {...(known === 'draft' ? { icon: IconPencil } : {})}>
      {t(`paper.choices.state.${known}`)}
    </StatusBadge>
  )
}
