/** What the daily check has found, told once, with the way to see it all. */
import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import { followDailyCheck, useCheck } from '#renderer/data/check-store.ts'
import { useNavigation } from '#renderer/navigation/navigation.ts'

const id = 'daily-check'

/** Returns the function that stops. */
export function tellDailyCheck(): () => void {
  return followDailyCheck((findings) => {
    notifications.hide(id)
    notifications.show({
      id,
      color: 'yellow',
      autoClose: false,
      message: (
        <Group justify="space-between" wrap="nowrap">
          <span>{i18next.t('settings:check.told', { count: findings.length })}</span>
          <Button size="compact-sm" variant="light" onClick={see}>
            {i18next.t('settings:check.see')}
          </Button>
        </Group>
      ),
    })
  })
}

/** The whole check says how things are by now. */
function see(): void {
  notifications.hide(id)
  useNavigation.getState().go({ screen: 'settings', tab: 'folder' })
  useCheck.getState().show()
  void useCheck.getState().run()
}
