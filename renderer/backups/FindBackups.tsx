/** Backups of a PC that is lost: pointed at by the user, restored as a new data folder. */
import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import type { FoundBackups } from '#shared/contract/storage.ts'
import { BackupList } from './BackupList.tsx'
import { WorkBar } from './WorkBar.tsx'

type Props = { isOpen: boolean; onClose(): void }

export function FindBackups({ isOpen, onClose }: Props) {
  const { t } = useTranslation(['backups', 'common'])
  const act = useAct()
  const [found, setFound] = useState<FoundBackups | null>(null)
  const [isRunning, setRunning] = useState(false)
  const find = async () => {
    const answer = await act('backups.find', {})
    if (answer.ok && answer.value !== null) setFound(answer.value)
  }
  const restore = async (officeId: string, name: string) => {
    setRunning(true)
    const answer = await act('backups.restore-found', { officeId, name })
    setRunning(false)
    if (answer.ok && answer.value !== null) onClose()
  }
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      size="58rem"
      title={t('find.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack gap="sm">
        <Text size="sm">{found ? t('find.intro', { path: found.path }) : t('find.hint')}</Text>
        {found?.offices.map(({ officeId, officeName, backups }) => (
          <section key={officeId}>
            <Text size="sm" fw={600} mb="0.3rem">
              {officeName === '' ? t('find.unnamed') : t('find.office', { name: officeName })}
            </Text>
            <BackupList
              backups={backups}
              label={t('list')}
              showsPlace={false}
              actions={({ name }) => (
                <Button
                  size="compact-sm"
                  variant="default"
                  disabled={isRunning}
                  onClick={() => void restore(officeId, name)}
                >
                  {t('find.restore')}
                </Button>
              )}
            />
          </section>
        ))}
        <WorkBar running={isRunning ? 'restore' : null} />
        <Group justify="flex-end">
          <Button variant={found ? 'default' : 'filled'} disabled={isRunning} onClick={() => void find()}>
            {t('find.do')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
