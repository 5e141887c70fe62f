/** Trở về một lúc: what it would change, shown before it is done. */
import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import { useAnswer } from '#renderer/data/use-answer.ts'
import { useCanEdit } from '#renderer/data/use-app-info.ts'
import { describeError } from '#renderer/errors/describe-error.ts'
import { errorOf } from '#renderer/errors/error-of.ts'
import { RestorePreviewList } from '#renderer/forms/RestorePreviewList.tsx'
import { momentWords } from '#renderer/i18n/moment.ts'
import type { AppError } from '#shared/contract/result.ts'
import type { HistoryLine } from '#shared/contract/storage.ts'

type Props = { line: HistoryLine | null; onClose(): void }

export function ReturnDialog({ line, onClose }: Props) {
  const { t } = useTranslation(['history', 'common'])
  return (
    <Modal
      opened={line !== null}
      onClose={onClose}
      size="44rem"
      title={line && t('return.title', { moment: momentWords(line.at) })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {line && <Comparison line={line} onClose={onClose} />}
    </Modal>
  )
}

function Comparison({ line, onClose }: { line: HistoryLine; onClose(): void }) {
  const { t } = useTranslation(['history', 'common'])
  const act = useAct()
  const isView = !useCanEdit()
  const [isBusy, setBusy] = useState(false)
  const { seq, at } = line
  const { data: preview, error } = useAnswer('history.preview', { seq }, 'all')
  const goBack = async () => {
    setBusy(true)
    const { ok } = await act('history.return', { seq })
    setBusy(false)
    if (!ok) return
    notifications.show({ message: t('return.done', { moment: momentWords(at) }), autoClose: 6000 })
    onClose()
  }
  return (
    <Stack gap="sm">
      <Text size="sm">{t('return.explanation', { seq })}</Text>
      {error && <Refused error={errorOf(error)} />}
      {!error && !preview && <Text size="sm">{t('return.looking')}</Text>}
      {preview?.total === 0 && <Text size="sm">{t('return.nothing')}</Text>}
      {preview && preview.total > 0 && (
        <div>
          <RestorePreviewList preview={preview} />
        </div>
      )}
      {isView && <Text size="sm">{t('return.viewOnly')}</Text>}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" data-autofocus onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button
          loading={isBusy}
          disabled={isView || !preview || preview.total === 0}
          onClick={() => void goBack()}
        >
          {t('return.confirm')}
        </Button>
      </Group>
    </Stack>
  )
}

function Refused({ error }: { error: AppError }) {
  const { title, explanation } = describeError(error)
  return (
    <Text size="sm" role="alert">
      <strong>{`${title}. `}</strong>
      {explanation}
    </Text>
  )
}
