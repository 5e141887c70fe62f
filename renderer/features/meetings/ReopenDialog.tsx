/** Opening closed minutes again needs a reason, which stays with the version. */
import { Button, Group, Modal, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { showFailure } from '#renderer/errors/show-failure.ts'
import { useWorkspace } from './use-workspace.ts'

export function ReopenDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation(['meetings', 'common'])
  const { meeting } = useWorkspace()
  const [reason, setReason] = useState('')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() === '') return
    const error = await meeting.act('reopen', { reason })
    if (error) showFailure(error)
    else {
      setReason('')
      onClose()
    }
  }
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('closing.reopenTitle')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form onSubmit={(event) => void submit(event)}>
        <TextInput
          data-autofocus
          required
          label={t('closing.reason')}
          description={t('closing.reasonHint')}
          maxLength={300}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="md" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" disabled={reason.trim() === ''}>
            {t('closing.reopen')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
