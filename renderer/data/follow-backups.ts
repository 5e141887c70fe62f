/** News of backups: the list is asked anew, and what must be told is told once. */
import { notifications } from '@mantine/notifications'
import type { QueryClient } from '@tanstack/react-query'
import { on } from '#renderer/api/client.ts'
import { describeError } from '#renderer/errors/describe-error.ts'

const shownMs = 20_000

/** Follows them; returns the function that stops. */
export function followBackups(client: QueryClient): () => void {
  return on('backups.changed', ({ notice }) => {
    void client.invalidateQueries({ queryKey: ['backups.list'] })
    if (notice === null) return
    const { title, explanation } = describeError(notice)
    // The same trouble told again takes the place of the former message.
    notifications.hide(`backups ${notice.code}`)
    notifications.show({
      id: `backups ${notice.code}`,
      title,
      message: explanation,
      color: 'yellow',
      // It stays to be read in Settings; over the head of the screen it would be in the way.
      autoClose: shownMs,
    })
  })
}
