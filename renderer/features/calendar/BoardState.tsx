/** Registered, approved, published: where the week stands, and the step to the next. */
import { Button, Group, Modal, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/data/use-act.ts'
import { EditOnly } from '#renderer/forms/EditArea.tsx'
import { useUndoNotice } from '#renderer/forms/use-undo-notice.tsx'
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx'
import { dayOfMoment, isoWeek } from '#shared/lib/dates.ts'
import { formatDayMonth } from '#shared/lib/vi-dates.ts'
import type { ScheduleWeekView } from '#shared/views/schedule-week.ts'
import classes from './WeekBoard.module.css'

type Props = { week: ScheduleWeekView }

export function BoardState({ week }: Props) {
  const { t } = useTranslation('calendar')
  const [isAsking, setAsking] = useState(false)
  const registered = week.entries.filter((entry) => entry.status === 'registered')
  const act = useAct()
  const told = useUndoNotice()
  const approve = async () => {
    const done = await act('schedule.approve', { monday: week.monday })
    if (done.ok) told(t('board.approved', { count: registered.length }))
  }
  return (
    <div className={classes.state}>
      <PublishedBadge week={week} />
      {registered.length > 0 && (
        <>
          <StatusBadge tone="idle">{t('board.registeredCount', { count: registered.length })}</StatusBadge>
          <EditOnly>
            <Button size="compact-sm" variant="subtle" onClick={() => void approve()}>
              {t('board.approveAll', { count: registered.length })}
            </Button>
          </EditOnly>
        </>
      )}
      <span className={classes.filler} />
      <EditOnly>
        <Button
          size="compact-sm"
          variant={week.publishedAt && week.changeCount === 0 ? 'default' : 'light'}
          onClick={() => setAsking(true)}
        >
          {week.publishedAt ? t('board.publishAgain') : t('board.publish')}
        </Button>
      </EditOnly>
      {isAsking && (
        <PublishDialog week={week} registered={registered.length} onClose={() => setAsking(false)} />
      )}
    </div>
  )
}

function PublishedBadge({ week }: { week: ScheduleWeekView }) {
  const { t } = useTranslation('calendar')
  if (week.publishedAt === null) return <StatusBadge tone="idle">{t('board.unpublished')}</StatusBadge>
  const day = formatDayMonth(dayOfMoment(week.publishedAt))
  return week.changeCount === 0 ? (
    <StatusBadge tone="good">{t('board.published', { day })}</StatusBadge>
  ) : (
    <StatusBadge tone="soon">{t('board.publishedChanged', { day, count: week.changeCount })}</StatusBadge>
  )
}

type DialogProps = { week: ScheduleWeekView; registered: number; onClose(): void }

function PublishDialog({ week, registered, onClose }: DialogProps) {
  const { t } = useTranslation(['calendar', 'common'])
  const act = useAct()
  const publish = async () => {
    const done = await act('schedule.publish', { monday: week.monday })
    if (done.ok) onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('board.publishTitle', { week: isoWeek(week.monday).week })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Text size="sm">{t('board.publishText')}</Text>
      {registered > 0 && (
        <Text size="sm" mt="xs" fw={600}>
          {t('board.publishRegistered', { count: registered })}
        </Text>
      )}
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button onClick={() => void publish()} data-autofocus>
          {week.publishedAt ? t('board.publishAgain') : t('board.publish')}
        </Button>
      </Group>
    </Modal>
  )
}
