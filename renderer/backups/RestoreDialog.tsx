/** A backup against the present, and restoring it. */
import { Button, Group, Loader, Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorOf } from '#renderer/api/client.ts'
import { useAnswer } from '#renderer/data/use-answer.ts'
import { describeError } from '#renderer/errors/describe-error.ts'
import { momentWords } from '#renderer/i18n/moment.ts'
import type { BackupSummary } from '#shared/contract/storage.ts'
import { PreviewBody } from './PreviewBody.tsx'
import { useRestore } from './use-restore.tsx'
import { WorkBar } from './WorkBar.tsx'

type Props = { backup: BackupSummary | null; onClose(): void }

export function RestoreDialog({ backup, onClose }: Props) {
  const { t } = useTranslation(['backups', 'common'])
  return (
    <Modal
      opened={backup !== null}
      onClose={onClose}
      size="46rem"
      title={backup && t('preview.title', { moment: momentWords(backup.madeAt) })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {backup && <Body backup={backup} onClose={onClose} />}
    </Modal>
  )
}

function Body({ backup, onClose }: { backup: BackupSummary; onClose(): void }) {
  const { t } = useTranslation(['backups', 'common'])
  const restore = useRestore()
  const [isRunning, setRunning] = useState(false)
  const { place, name } = backup
  const { data, error } = useAnswer(
    'backups.preview',
    { place: place === 'second' ? 'second' : 'inside', name },
    'all',
  )
  const run = async () => {
    setRunning(true)
    const isDone = await restore(backup)
    setRunning(false)
    if (isDone) onClose()
  }
  const hasNothing = !data || (data.total === 0 && data.attachments === 0)
  return (
    <Stack gap="sm">
      {error && <Refused error={error} />}
      {!error && !data && (
        <Group gap="xs" role="status">
          <Loader size="xs" />
          <Text size="sm">{t('preview.looking')}</Text>
        </Group>
      )}
      {data && <PreviewBody preview={data} />}
      {!hasNothing && (
        <Text size="sm" c="dimmed">
          {t('preview.safe')}
        </Text>
      )}
      <WorkBar running={isRunning ? 'restore' : null} />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose} disabled={isRunning}>
          {t('common:cancel')}
        </Button>
        <Button onClick={() => void run()} disabled={hasNothing} loading={isRunning}>
          {t('preview.do')}
        </Button>
      </Group>
    </Stack>
  )
}

function Refused({ error }: { error: unknown }) {
  const { title, explanation } = describeError(errorOf(error))
  return (
    <Text size="sm" role="alert">
      <strong>{title}.</strong> {explanation}
    </Text>
  )
}
