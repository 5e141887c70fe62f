/** Thu hồi: asks why, and what becomes of the number. */
import { Button, Checkbox, Group, Modal, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import { useUndoNotice } from '#renderer/forms/use-undo-notice.tsx'
import type { Paper } from '#shared/registers/paper/index.ts'
import { numberAndSymbol } from '#shared/reports/formats/look.ts'
import classes from './Issue.module.css'

type Props = { paper: Paper; onClose(): void }

export function WithdrawDialog({ paper, onClose }: Props) {
  const { t } = useTranslation(['numbers', 'common'])
  const act = useAct()
  const tell = useUndoNotice()
  const [reason, setReason] = useState('')
  const [cancelsNumber, setCancels] = useState(false)
  const { id: paperId, revision, parts, look } = paper
  const number =
    look && parts.number !== '' ? numberAndSymbol(look, parts.number, parts.typeSymbol, parts.symbol) : ''
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const done = await act('papers.withdraw', { paperId, revision, reason, cancelsNumber })
    if (!done.ok) return
    onClose()
    tell(t('numbers:withdraw.done'))
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="34rem"
      title={number === '' ? t('numbers:withdraw.titleNone') : t('numbers:withdraw.title', { number })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form className={classes.form} onSubmit={(event) => void submit(event)}>
        <p className={classes.hint}>{t('numbers:withdraw.explanation')}</p>
        <TextInput
          data-autofocus
          label={t('numbers:keep.reason')}
          required
          maxLength={300}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {number !== '' && (
          <Checkbox
            label={t('numbers:withdraw.cancelsNumber')}
            checked={cancelsNumber}
            onChange={(event) => setCancels(event.currentTarget.checked)}
          />
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" color="red" disabled={reason.trim() === ''}>
            {t('numbers:withdraw.confirm')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
