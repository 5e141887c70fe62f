/** `Đã lưu 08:41`: a paper is saved by itself; a refusal says what is wrong, and nothing typed is lost. */
import { Button, Popover } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { describeError } from '#renderer/errors/describe-error.ts'
import type { AppError } from '#shared/contract/result.ts'
import { timeOfMoment } from '#shared/lib/dates.ts'
import classes from './Desk.module.css'
import { useDesk } from './use-desk.ts'

export function SaveState() {
  const { t } = useTranslation(['desk', 'fence'])
  const { paper, isLocked } = useDesk()
  const { phase, error, savedAt, wasRestored, flush } = paper
  if (error?.code === 'fence-held')
    return <output className={classes.saveState}>{t('fence:banner.short')}</output>
  if (phase === 'failed' && error) return <Failure error={error} onRetry={() => void flush()} />
  if (isLocked) return null
  const words =
    phase !== 'saved'
      ? t('save.busy')
      : savedAt
        ? t('save.saved', { time: timeOfMoment(savedAt) })
        : t('save.nothing')
  return (
    <output className={classes.saveState}>
      {wasRestored && <span className={classes.restored}>{t('save.restored')}</span>}
      {words}
    </output>
  )
}

function Failure({ error, onRetry }: { error: AppError; onRetry: () => void }) {
  const { t } = useTranslation('desk')
  const { title, explanation } = describeError(error)
  return (
    <Popover position="bottom-end" shadow="md" width={340}>
      <Popover.Target>
        <Button
          size="compact-xs"
          color="red"
          variant="light"
          leftSection={<IconAlertTriangle size="0.9rem" aria-hidden />}
        >
          {t('save.failed')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <strong>{title}</strong>
        <p className={classes.failureText}>{explanation}</p>
        <p className={classes.failureText}>{t('save.kept')}</p>
        <Button size="compact-sm" onClick={onRetry}>
          {t('save.retry')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}
