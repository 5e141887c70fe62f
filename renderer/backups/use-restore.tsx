/** Restoring a backup, with a message that offers the way back. */
import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import { momentWords } from '#renderer/i18n/moment.ts'
import type { BackupSummary } from '#shared/contract/storage.ts'

const shownMs = 60_000

/** `undo` takes the last restore back. */
export function useUndoRestore(): () => Promise<void> {
  const { t } = useTranslation('backups')
  const act = useAct()
  return useCallback(async () => {
    const done = await act('backups.undo-restore', {})
    if (done.ok) notifications.show({ message: t('undone') })
  }, [act, t])
}

/** Answers whether it was restored; a refusal has been told then. */
export function useRestore(): (backup: BackupSummary) => Promise<boolean> {
  const { t } = useTranslation('backups')
  const act = useAct()
  const undo = useUndoRestore()
  return useCallback(
    async ({ place, name, madeAt }) => {
      if (place === 'found') return false
      const done = await act('backups.restore', { place, name })
      if (!done.ok) return false
      const id = notifications.show({
        autoClose: shownMs,
        message: (
          <Group justify="space-between" wrap="nowrap">
            <span>{t('restored', { moment: momentWords(madeAt) })}</span>
            <Button
              size="compact-sm"
              variant="light"
              style={{ flexShrink: 0 }}
              onClick={() => {
                notifications.hide(id)
                void undo()
              }}
            >
              {t('undo')}
            </Button>
          </Group>
        ),
      })
      return true
    },
    [act, t, undo],
  )
}
