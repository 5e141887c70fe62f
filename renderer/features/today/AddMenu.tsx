/** What can be begun from Hôm nay. Loaded after the first screen stands. */
import { Menu } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigation } from '#renderer/navigation/navigation.ts'
import { useScreenAction } from '#renderer/navigation/screen-actions.ts'
import { AddButton } from './AddButton.tsx'

export function AddMenu() {
  const { t } = useTranslation('today')
  const go = useNavigation((state) => state.go)
  const [isOpen, setOpen] = useState(false)
  useScreenAction('new', () => setOpen(true))
  return (
    <Menu position="bottom-end" opened={isOpen} onChange={setOpen} transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <AddButton />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => go({ screen: 'calendar', isNew: true })}>{t('addEvent')}</Menu.Item>
        <Menu.Item onClick={() => go({ screen: 'tasks', isNew: true })}>{t('addTask')}</Menu.Item>
        <Menu.Item onClick={() => go({ screen: 'calendar', isNew: true })}>{t('addMeeting')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
