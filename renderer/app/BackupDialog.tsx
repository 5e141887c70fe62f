/** Choosing the backup that takes the place of a folder in trouble. */
import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PreviewCounts } from '#renderer/backups/PreviewBody.tsx'
import { useRestore } from '#renderer/backups/use-restore.tsx'
import { useAnswer } from '#renderer/data/use-answer.ts'
import type { BackupSummary } from '#shared/contract/storage.ts'
import classes from './BackupChoices.module.css'
import { BackupChoices, backupKey } from './BackupChoices.tsx'
import { setAsideFolder } from './set-aside-folder.ts'

type Props = { backups: readonly BackupSummary[]; path: string; isOpen: boolean; onClose(): void }

export function BackupDialog({ backups, path, isOpen, onClose }: Props) {
  const { t } = useTranslation(['welcome', 'common'])
  const run = useRestore()
  const newest = backups.find((one) => !one.isDamaged)
  const [chosen, setChosen] = useState(newest ? backupKey(newest) : '')
  const backup = backups.find((one) => backupKey(one) === chosen)
  const restore = () => {
    if (backup) void run(backup)
  }
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      size="xl"
      title={t('rescue.restore.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack gap="sm">
        <BackupChoices backups={backups} chosen={chosen} onChoose={setChosen} />
        {isOpen && backup && <Against backup={backup} />}
        <Text size="sm">{t('rescue.restore.aside', { folder: setAsideFolder(path) })}</Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button disabled={!backup} onClick={restore}>
            {t('rescue.restore.do')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

/** What would change against what can still be read; nothing where the backup cannot be read without its passphrase. */
function Against({ backup: { place, name } }: { backup: BackupSummary }) {
  const { t } = useTranslation('backups')
  const ref = { place: place === 'second' ? ('second' as const) : ('inside' as const), name }
  const { data, isLoading } = useAnswer('backups.preview', ref, 'all')
  if (isLoading)
    return (
      <Text size="sm" c="dimmed" role="status">
        {t('preview.looking')}
      </Text>
    )
  if (!data || data.total === 0) return null
  return (
    <>
      <Text size="sm">{t('preview.intro', { count: data.total })}</Text>
      <div className={classes.counts}>
        <PreviewCounts counts={data.counts} />
      </div>
    </>
  )
}
