/** What else can be done with a row of Bảng tuần: details, meeting, approve, postpone, cancel, delete. */
import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useCanEdit } from '#renderer/data/use-app-info.ts'
import type { EventStatus } from '#shared/registers/event/index.ts'
import type { RangeEntry } from '#shared/views/calendar-range.ts'
import type { EntryChanger } from './use-change-entry.tsx'
import type { OpenEntry } from './use-open-entry.ts'
import { useOpenMeeting } from './use-open-meeting.ts'

type Props = { entry: RangeEntry; open: OpenEntry; changer: EntryChanger }

export function BoardMenu({ entry, open, changer }: Props) {
  const { t } = useTranslation('calendar')
  const openMeeting = useOpenMeeting()
  const canEdit = useCanEdit()
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t('board.menu', { title: entry.title })}
        >
          <IconDots size="1rem" aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => open.show(entry.key)}>{t('board.open')}</Menu.Item>
        <Menu.Item onClick={() => void openMeeting(entry.key)}>{t('board.meeting')}</Menu.Item>
        {canEdit && <Changes {...{ entry, changer }} />}
      </Menu.Dropdown>
    </Menu>
  )
}

function Changes({ entry, changer }: Pick<Props, 'entry' | 'changer'>) {
  const { t } = useTranslation('calendar')
  const become = (status: EventStatus) => void changer.change(entry, { status }, { scope: 'one' })
  const isOff = entry.status === 'cancelled' || entry.status === 'postponed'
  return (
    <>
      <Menu.Divider />
      {entry.status === 'registered' && (
        <Menu.Item onClick={() => become('approved')}>{t('board.approve')}</Menu.Item>
      )}
      {entry.status === 'approved' && (
        <Menu.Item onClick={() => become('registered')}>{t('board.unapprove')}</Menu.Item>
      )}
      {isOff && <Menu.Item onClick={() => become('approved')}>{t('board.resume')}</Menu.Item>}
      {!isOff && <Menu.Item onClick={() => become('postponed')}>{t('board.postpone')}</Menu.Item>}
      {!isOff && <Menu.Item onClick={() => become('cancelled')}>{t('board.cancel')}</Menu.Item>}
      <Menu.Divider />
      <Menu.Item color="red" onClick={() => void changer.remove(entry)}>
        {t('board.delete')}
      </Menu.Item>
    </>
  )
}
