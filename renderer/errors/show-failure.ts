/** A failed command as a calm message: what happened, what is safe, what to do. */
import { notifications } from '@mantine/notifications'
import type { AppError } from '#shared/contract/result.ts'
import { describeError } from './describe-error.ts'

/** Shows the message of an error until it is closed. */
export function showFailure(error: AppError): void {
  // The fence has asked, and the user goes back to what was typed.
  if (error.code === 'fence-held') return
  const { title, explanation } = describeError(error)
  // That a folder is only looked at is nobody's mistake.
  const isCalm = error.code === 'read-only'
  notifications.show({
    ...(isCalm ? { id: error.code } : {}),
    title,
    message: explanation,
    color: isCalm ? 'blue' : 'red',
    autoClose: isCalm ? 6000 : 12_000,
  })
}
