/** A failed command as a calm message: what happened, what is safe, what to do. */
import { notifications } from '@mantine/notifications'
import type { AppError } from '#shared/contract/result.ts'
import { describeError } from './describe-error.ts'

/** Shows the message of an error until it is closed. */
export function showFailure(error: AppError): void {
  const { title, explanation } = describeError(error)
  notifications.show({ title, message: explanation, color: 'red', autoClose: 12_000 })
}
