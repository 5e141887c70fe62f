/** Backing up now, under a name when the user gives one. */
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMakeBackup } from './use-make-backup.ts'
import { WorkBar } from './WorkBar.tsx'

type Props = { isOpen: boolean; onClose(): void }

export function MakeDialog({ isOpen, onClose }: Props) {
  const { t } = useTranslation(['backups', 'common'])
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('make.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Body onClose={onClose} />
    </Modal>
  )
}

function Body({ onClose }: Pick<Props, 'onClose'>) {
  const { t } = useTranslation(['backups', 'common'])
  const make = useMakeBackup()
  const [label, setLabel] = useState('')
  const [isRunning, setRunning] = useState(false)
  const run = async (event: FormEvent) => {
    event.preventDefault()
    setRunning(true)
    const isMade = await make(label.trim())
    setRunning(false)
    if (isMade) onClose()
  }
  return (
    <form onSubmit={(event) => void run(event)}>
      <Stack gap="sm">
        <TextInput
          data-autofocus
          label={t('make.label')}
          description={t('make.hint')}
          maxLength={120}
          value={label}
          onChange={(event) => setLabel(event.currentTarget.value)}
        />
        <WorkBar running={isRunning ? 'backup' : null} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} disabled={isRunning}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={isRunning}>
            {t('make.do')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
