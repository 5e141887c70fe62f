/** After something went to the bin: says so, and offers the way back. */
import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import { onNextChange } from '#renderer/data/on-next-change.ts'

const shownMs = 10_000

/** Shows the message; `undo` runs at most once. */
export function showUndo(count: number, undo: () => void): void {
  const id = notifications.show({
    autoClose: shownMs,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <span>{i18next.t('lists:binned', { count })}</span>
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => {
            notifications.hide(id)
            undo()
          }}
        >
          {i18next.t('common:undo')}
        </Button>
      </Group>
    ),
  })
  // Undone by keys or overtaken by another change: the offer goes.
  onNextChange(() => notifications.hide(id))
}
