/** Where messages appear: on top, where they cover neither the foot of a form nor the buttons of a list. */
import { MantineThemeProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import '@mantine/notifications/styles.css'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

export function Messages() {
  const { t } = useTranslation('common')
  const close = t('close')
  const own = useMemo(
    () => ({
      components: {
        Notification: {
          defaultProps: { closeButtonProps: { 'aria-label': close } },
          // The kit's grey under a title is too pale for small print.
          styles: { description: { color: 'var(--ph-text)' } },
        },
      },
    }),
    [close],
  )
  return (
    <MantineThemeProvider theme={own} inherit>
      <Notifications position="top-center" />
    </MantineThemeProvider>
  )
}
