/** Locking the folder: what is being typed goes to the disk first, for afterwards nothing can be written any more. */
import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import { call, on } from '#renderer/api/client.ts'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import { once } from './once.ts'
import { flushTyping } from './typing.ts'
import { useAppInfo } from './use-app-info.ts'

/** Main waits no longer either. */
const longestMs = 900

/** Locks the open folder; nothing happens when it has no passphrase or is locked already. */
export async function lockFolder(): Promise<void> {
  await once('lock', async () => {
    await Promise.race([flushTyping(), new Promise((resolve) => setTimeout(resolve, longestMs))])
    const folder = useAppInfo.getState().info?.folder
    // Refused only when main was quicker.
    if (folder?.state === 'open' && folder.isSealed) await call('folder.lock', {}).catch(() => undefined)
  })
}

/** Locks the folder; one without a passphrase cannot be, and the place where it gets one is shown. */
export function lockOrExplain(): void {
  const folder = useAppInfo.getState().info?.folder
  if (folder?.state !== 'open') return
  if (folder.isSealed) return void lockFolder()
  useNavigation.getState().go({ screen: 'settings', tab: 'lock' })
  if (!folder.isSample) notifications.show({ id: 'lock', message: i18next.t('lock:noPassphrase') })
}

/** Answers main, which locks after a while without anybody there; returns the function that stops. */
export function followLocking(): () => void {
  return on('app.locking', () => void lockFolder())
}
