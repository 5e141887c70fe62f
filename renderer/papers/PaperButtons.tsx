/** In, PDF, Word, Excel: whatever the paper can be had as. */
import { ActionIcon, Button, Group, Tooltip } from '@mantine/core'
import { IconMaximize, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FenceBadge } from '#renderer/fence/FenceBadge.tsx'
import { useFocusReturned } from '#renderer/ui/use-focus-returned.ts'
import type { NameMask } from '#shared/fence/names/index.ts'
import type { CheckPlace } from '#shared/reports/checks/finding.ts'
import { formatsOfPaper, type PaperRequest } from '#shared/reports/request.ts'
import { CheckBadge, isCheckable } from './checks/index.ts'
import { DraftButton } from './DraftButton.tsx'
import { hasNames, NamesMenu } from './NamesMenu.tsx'
import { usePaperActions } from './use-paper-actions.tsx'

type Props = {
  paper: PaperRequest | null
  size?: 'compact-sm' | 'sm'
  /** Adds a button that opens the full preview. */
  onPreview?: () => void
  /** False where the screen has a place of its own for making it a paper of the desk. */
  canDraft?: boolean
  /** Leads from a finding of the format check to its place in an editor. */
  onGoTo?: (place: CheckPlace) => void
  /** How names stand in it, where the preview beside the buttons follows the choice. */
  names?: NameMask
  onNames?: (names: NameMask) => void
}

export function PaperButtons(props: Props) {
  const { paper, size = 'compact-sm', onPreview, canDraft = true, onGoTo } = props
  const { t } = useTranslation('papers')
  const { run, busy } = usePaperActions()
  useFocusReturned(busy !== null)
  const [own, setOwn] = useState<NameMask>('full')
  const { names = own, onNames = setOwn } = props
  const common = { size, variant: 'default', disabled: paper === null || busy !== null } as const
  return (
    <Group gap="0.35rem" wrap="nowrap">
      <CheckBadge paper={paper} size={size} {...(onGoTo ? { onGoTo } : {})} />
      {paper && !isCheckable(paper) && <FenceBadge paper={paper} names={names} size={size} />}
      {canDraft && <DraftButton paper={paper} size={size} />}
      {paper && hasNames(paper) && <NamesMenu value={names} onChange={onNames} size={size} />}
      {onPreview && (
        <Tooltip label={t('preview')}>
          <ActionIcon variant="default" size="1.625rem" aria-label={t('preview')} onClick={onPreview}>
            <IconMaximize size="1rem" stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      )}
      <Button
        {...common}
        leftSection={<IconPrinter size="1rem" stroke={1.6} />}
        loading={busy === 'print'}
        onClick={() => paper && void run(paper, 'print', { names })}
      >
        {t('print')}
      </Button>
      {(paper ? formatsOfPaper[paper.kind] : []).map((format) => (
        <Button
          key={format}
          {...common}
          loading={busy === format}
          aria-label={t('saveAs', { format: t(format) })}
          onClick={() => paper && void run(paper, format, { names })}
        >
          {t(format)}
        </Button>
      ))}
    </Group>
  )
}
