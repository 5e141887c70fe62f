/** Locking the folder: what is being typed goes to the disk first, for afterwards nothing can be written any more. */
import { call, on } from '#renderer/api/client.ts'
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

/** Answers main, which locks after a while without anybody there; returns the function that stops. */
export function followLocking(): () => void {
  return on('app.locking', () => void lockFolder())
}
