/** `Đã lưu 08:41`: the meeting and its calendar entry are saved by themselves; a refusal says what is wrong. */
import { Button, Popover } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useCanEdit } from '#renderer/data/use-app-info.ts'
import { describeError } from '#renderer/errors/describe-error.ts'
import { timeOfMoment } from '#shared/lib/dates.ts'
import { useWorkspace } from './use-workspace.ts'
import classes from './Workspace.module.css'

export function SaveState() {
  const { t } = useTranslation(['meetings', 'fence'])
  const { meeting, event, isLocked } = useWorkspace()
  const canEdit = useCanEdit()
  const failed = [meeting, event].filter(({ phase }) => phase === 'failed')
  if (!canEdit) return null
  if (failed.some(({ error }) => error && error.code !== 'fence-held')) return <SaveFailure />
  // The note below the tabs says more.
  if (failed.length > 0) return <output className={classes.saveState}>{t('fence:banner.short')}</output>
  const isBusy = meeting.phase !== 'saved' || event.phase !== 'saved'
  const savedAt = [meeting.savedAt, event.savedAt]
    .filter((at) => at !== null)
    .toSorted()
    .at(-1)
  const restored = meeting.wasRestored || event.wasRestored
  const words = isBusy
    ? t('save.busy')
    : isLocked
      ? t('save.locked')
      : savedAt
        ? t('save.saved', { time: timeOfMoment(savedAt) })
        : t('save.nothing')
  return (
    <output className={classes.saveState}>
      {restored && <span className={classes.restored}>{t('save.restored')}</span>}
      {words}
    </output>
  )
}

function SaveFailure() {
  const { t } = useTranslation('meetings')
  const { meeting, event } = useWorkspace()
  const failed = [meeting, event].find(({ error }) => error && error.code !== 'fence-held') ?? meeting
  if (!failed.error) return null
  const { title, explanation } = describeError(failed.error)
  return (
    <Popover position="bottom-end" shadow="md" width={340}>
      <Popover.Target>
        <Button
          size="compact-xs"
          color="red"
          variant="light"
          leftSection={<IconAlertTriangle size="0.9rem" />}
        >
          {t('save.failed')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <strong>{title}</strong>
        <p className={classes.failureText}>{explanation}</p>
        <p className={classes.failureText}>{t('save.kept')}</p>
        <Button size="compact-sm" onClick={() => void Promise.all([meeting.flush(), event.flush()])}>
          {t('save.retry')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}
