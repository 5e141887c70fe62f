/** Reading a backup back from its place, with a word about what was found. */
import { notifications } from '@mantine/notifications'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import { momentWords } from '#renderer/i18n/moment.ts'
import type { BackupSummary } from '#shared/contract/storage.ts'

export function useVerify() {
  const { t } = useTranslation('backups')
  const act = useAct()
  const [isRunning, setRunning] = useState(false)
  const verify = useCallback(
    async ({ place, name, madeAt }: BackupSummary) => {
      if (place === 'found') return
      setRunning(true)
      const answer = await act('backups.verify', { place, name })
      setRunning(false)
      if (!answer.ok) return
      const moment = momentWords(madeAt)
      const count = answer.value.length
      notifications.show(
        count === 0
          ? { message: t('verified', { moment }) }
          : {
              title: t('verifyTitle'),
              message: t('verifyTrouble', { count, moment }),
              color: 'red',
              autoClose: false,
            },
      )
    },
    [act, t],
  )
  return { verify, isRunning }
}
