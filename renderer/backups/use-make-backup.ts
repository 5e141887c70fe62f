/** A backup at the user's wish. */
import { notifications } from '@mantine/notifications'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'

/** Answers whether it was made; what happened has been told then. */
export function useMakeBackup(): (label: string) => Promise<boolean> {
  const { t } = useTranslation('backups')
  const act = useAct()
  return useCallback(
    async (label) => {
      const made = await act('backups.make', { label })
      if (made.ok) notifications.show({ message: t('made', { count: made.value.records }) })
      return made.ok
    },
    [act, t],
  )
}
