/** Says what was done, and offers to take it back. */
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { onNextChange } from '#renderer/data/on-next-change.ts'
import { useAct } from '#renderer/data/use-act.ts'

let lastNotice = ''

/** A short message with a button that takes the last change back. */
export function useUndoNotice(): (message: string) => void {
  const { t } = useTranslation('common')
  const act = useAct()
  return useCallback(
    (message) => {
      const id = crypto.randomUUID()
      const undo = async () => {
        notifications.hide(id)
        await act('history.undo', {})
      }
      // One at a time, and away from the buttons of an open entry.
      notifications.hide(lastNotice)
      lastNotice = id
      // The button undoes the last change, whatever it is: once another one follows, the offer would be a lie.
      onNextChange(() => notifications.hide(id))
      notifications.show({
        id,
        position: 'bottom-left',
        autoClose: 6000,
        message: (
          <span style={{ display: 'flex', alignItems: 'center', gap: '0.75rem' }}>
            {message}
            <Button size="compact-sm" variant="light" onClick={() => void undo()}>
              {t('undo')}
            </Button>
          </span>
        ),
      })
    },
    [t, act],
  )
}
