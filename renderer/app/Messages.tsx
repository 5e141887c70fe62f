/** Where messages appear: on top, where they cover neither the foot of a form nor the buttons of a list. */
import { Notifications } from '@mantine/notifications'
import '@mantine/notifications/styles.css'

export function Messages() {
  return <Notifications position="top-center" />
}
