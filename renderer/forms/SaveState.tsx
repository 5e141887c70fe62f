/** `Đã lưu 08:41`: what is typed is saved by itself; a refusal says what is wrong, and nothing typed is lost. */
import { Button, Popover } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useCanEdit } from '#renderer/data/use-app-info.ts'
import type { AutosavedRecord } from '#renderer/data/use-autosave.ts'
import { describeError } from '#renderer/errors/describe-error.ts'
import type { AppError } from '#shared/contract/result.ts'
import { timeOfMoment } from '#shared/lib/dates.ts'
import type { RegisterName } from '#shared/registers/index.ts'
import classes from './SaveState.module.css'

type Part = Pick<AutosavedRecord<RegisterName>, 'phase' | 'error' | 'savedAt' | 'wasRestored' | 'flush'>

type Props = {
  /** The records of the screen. */
  parts: readonly Part[]
  isLocked: boolean
  /** Said of what is locked; left out: nothing is. */
  locked?: string
}

const isHeld = ({ error }: Part) => error?.code === 'fence-held'

export function SaveState({ parts, isLocked, locked }: Props) {
  const { t } = useTranslation(['forms', 'fence'])
  const canEdit = useCanEdit()
  const words = useSavedWords(parts)
  const failed = parts.find((part) => part.phase === 'failed' && !isHeld(part))
  if (failed?.error) return <Failure error={failed.error} onRetry={() => parts.map(({ flush }) => flush())} />
  if (!canEdit) return null
  // The note below the typing says more.
  if (parts.some(isHeld)) return <output className={classes.state}>{t('fence:banner.short')}</output>
  const isAtRest = isLocked && parts.every(({ phase }) => phase === 'saved')
  if (isAtRest && locked === undefined) return null
  return (
    <output className={classes.state}>
      {parts.some(({ wasRestored }) => wasRestored) && (
        <span className={classes.restored}>{t('autosave.restored')}</span>
      )}
      {isAtRest ? locked : words}
    </output>
  )
}

/** That it is being saved, else when it was last. */
function useSavedWords(parts: readonly Part[]): string {
  const { t } = useTranslation('forms')
  if (parts.some(({ phase }) => phase !== 'saved')) return t('autosave.busy')
  const times = parts.map(({ savedAt }) => savedAt).filter((at) => at !== null)
  const last = times.toSorted().at(-1)
  return last === undefined ? t('autosave.nothing') : t('autosave.saved', { time: timeOfMoment(last) })
}

function Failure({ error, onRetry }: { error: AppError; onRetry(): void }) {
  const { t } = useTranslation('forms')
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
          {t('autosave.failed')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <strong>{title}</strong>
        <p className={classes.failure}>{explanation}</p>
        <p className={classes.failure}>{t('autosave.kept')}</p>
        <Button size="compact-sm" onClick={onRetry}>
          {t('autosave.retry')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}
