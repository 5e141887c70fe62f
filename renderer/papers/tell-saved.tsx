/** After a file was saved: its name, and the way to it. */
import { Button, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import i18next from 'i18next'

/** `reveal` shows the file in the system's file manager. */
export function tellSaved(title: string, path: string, reveal: () => void): void {
  notifications.show({
    title,
    color: 'green',
    message: (
      <Stack gap="xs" align="flex-start">
        <span>{path.split(/[\\/]/).at(-1)}</span>
        <Button size="compact-sm" variant="light" onClick={reveal}>
          {i18next.t('papers:openFolder')}
        </Button>
      </Stack>
    ),
  })
}
