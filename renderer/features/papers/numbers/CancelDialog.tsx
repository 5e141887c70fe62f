/** Hủy số: asks why. */
import { Button, Group, Modal, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import { useUndoNotice } from '#renderer/forms/use-undo-notice.tsx'
import type { KnownNumber } from '#shared/views/numbering/known-numbers.ts'
import classes from './Numbers.module.css'

type Props = { line: KnownNumber; onClose(): void }

export function CancelDialog({ line, onClose }: Props) {
  const { t } = useTranslation(['numbers', 'common'])
  const act = useAct()
  const tell = useUndoNotice()
  const [reason, setReason] = useState('')
  const number = line.printed || String(line.number)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const done = await act('numbers.cancel', { id: line.source.id, reason })
    if (!done.ok) return
    onClose()
    tell(t('numbers:cancelledNow', { number }))
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('numbers:cancelDialog.title', { number })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form className={classes.form} onSubmit={(event) => void submit(event)}>
        <p className={classes.hint}>{t('numbers:cancelDialog.explanation')}</p>
        <TextInput
          data-autofocus
          label={t('numbers:keep.reason')}
          required
          maxLength={300}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" disabled={reason.trim() === ''}>
            {t('numbers:keep.doCancel')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
